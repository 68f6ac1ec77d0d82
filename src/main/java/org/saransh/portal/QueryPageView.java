package org.saransh.portal;

import java.util.List;

/**
 * A saved query with its versions.
 *
 * @param number of the version that is shown
 * @param schedule where it is put on a schedule; null for whoever may not
 * @param tag by which it is removed; null for whoever may not
 */
public record QueryPageView(
        long id,
        String name,
        int number,
        ExportsView.Query query,
        List<ExportsView.Term> question,
        List<Version> versions,
        List<Address.Field> run,
        List<RegisterView.Choice> formats,
        String schedule,
        String tag) {

    /** @param current whether it is the one that is shown */
    public record Version(String href, String number, String recorded, String by, String reason, boolean current) {}
}
