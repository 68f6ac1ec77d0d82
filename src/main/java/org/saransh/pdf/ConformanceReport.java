package org.saransh.pdf;

import java.util.List;

/** What veraPDF found in a document. */
public record ConformanceReport(List<CheckedProfile> profiles) {

    public List<FailedRule> failures() {
        return profiles.stream().flatMap(profile -> profile.failures().stream()).toList();
    }

    public boolean conforms() {
        return failures().isEmpty();
    }
}
