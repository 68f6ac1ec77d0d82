package org.saransh.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.saransh.reference.Attribution;
import org.saransh.reference.Basis;
import org.saransh.reference.Conflict;
import org.saransh.reference.Source;

/** What every row of every register shows. */
public interface RowView {

    String key();

    Source source();

    /** False while only a compilation, or our own inference, says so. */
    boolean confirmed();

    /** The compiler's remarks; null when there are none. */
    String notes();

    /** What other sources say against the row. */
    List<Conflict> conflicts();

    /** Whom the source leans on; null when it does not say. */
    default Attribution attribution() {
        return null;
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    default Basis basis() {
        return Basis.of(source().evidence(), attribution());
    }
}
