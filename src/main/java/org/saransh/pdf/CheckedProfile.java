package org.saransh.pdf;

import java.util.List;

/**
 * What was found in checking a document against one profile.
 *
 * @param profile {@code PDF/A-3a} or {@code PDF/UA-1}
 */
public record CheckedProfile(String profile, int passedChecks, int failedChecks, List<FailedRule> failures) {}
