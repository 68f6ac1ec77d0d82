package org.saransh.brief;

import java.util.List;
import org.saransh.pdf.CheckedProfile;

/**
 * The report on the conformance of one PDF, as it is kept beside it.
 *
 * @param pdf SHA-256 of the document that was checked
 * @param checker name and version
 * @param unreadable why it could not be checked at all; null when it could
 */
public record ConformanceView(
        String pdf, boolean conforms, String checker, List<CheckedProfile> profiles, String unreadable) {}
