package org.saransh.brief;

import java.time.Instant;

/**
 * @param deadline the draft is held when nobody has approved it by then
 * @param decidedBy who approved it, or released it last; null when nobody did
 */
public record ApprovalView(
        ApprovalState state, Instant askedAt, Instant deadline, String decidedBy, Instant decidedAt, String note) {}
