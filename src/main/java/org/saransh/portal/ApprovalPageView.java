package org.saransh.portal;

/**
 * A draft as an approver sees it.
 *
 * @param changes what it says that the last published edition did not; null when there is none before it
 * @param refused why what was wanted could not be done, in English; null when nothing was refused
 */
public record ApprovalPageView(EditionPageView edition, CompareView changes, String refused) {}
