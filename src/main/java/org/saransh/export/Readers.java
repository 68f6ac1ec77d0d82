package org.saransh.export;

import java.util.Optional;

/** Who can be told that an export is ready; another room knows. */
public interface Readers {

    /** The one name under which the reader is known, who may be called by an address too; empty when nobody is. */
    Optional<String> known(String reader);
}
