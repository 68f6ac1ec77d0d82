package org.saransh.access;

import java.time.Instant;

/**
 * A record of the audit.
 *
 * @param outcome DONE, REFUSED or FAILED
 */
public record AuditView(
        long id,
        Instant recordedAt,
        String person,
        String address,
        String action,
        String subject,
        String outcome,
        String detail) {}
