package org.saransh.access;

import java.time.Instant;
import org.saransh.http.AuditOutcome;

/** A record of the audit. */
public record AuditView(
        long id,
        Instant recordedAt,
        String person,
        String address,
        String action,
        String subject,
        AuditOutcome outcome,
        String detail) {}
