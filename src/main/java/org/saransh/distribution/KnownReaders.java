package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.saransh.export.Readers;

/** The recipients of the lists, as those who can be told that an export is ready. */
@ApplicationScoped
class KnownReaders implements Readers {

    @Inject
    Recipients recipients;

    @Override
    @Transactional
    public Optional<String> known(String reader) {
        return recipients.called(reader.strip()).stream().map(Recipient::id).findFirst();
    }
}
