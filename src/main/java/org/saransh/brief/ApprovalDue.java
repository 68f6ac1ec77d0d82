package org.saransh.brief;

import java.time.Instant;

/**
 * Fired inside the transaction that notes it: approvers should look at a draft.
 *
 * @param held whether the deadline has passed, so that somebody has to release it first
 */
public record ApprovalDue(long edition, Instant deadline, boolean held) {}
