package org.saransh.configuration;

import java.util.List;

/** Takes back what a check has written; nothing is wrong. */
final class Rehearsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportReport.Item> items;

    Rehearsed(List<ImportReport.Item> items) {
        super("Only a check");
        this.items = items;
    }

    List<ImportReport.Item> items() {
        return items;
    }
}
