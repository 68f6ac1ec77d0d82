package org.saransh.pdf;

import java.util.List;

/** What veraPDF found against a document. */
public record ConformanceReport(List<FailedRule> failures) {

    public boolean conforms() {
        return failures.isEmpty();
    }
}
