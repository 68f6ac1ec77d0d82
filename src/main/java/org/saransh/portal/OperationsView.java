package org.saransh.portal;

/** @param good whether all that was tried is well */
public record OperationsView(
        boolean good, Grid checks, Grid queues, BackupsView backups, Grid fresh, Grid versions, Grid settings) {}
