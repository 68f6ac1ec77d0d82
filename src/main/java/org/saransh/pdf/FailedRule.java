package org.saransh.pdf;

/**
 * A rule that a document breaks.
 *
 * @param profile {@code PDF/A-3a} or {@code PDF/UA-1}
 * @param clause of the standard
 * @param testNumber of veraPDF within the clause
 * @param failedChecks how often it is broken
 */
public record FailedRule(String profile, String clause, int testNumber, int failedChecks) {}
