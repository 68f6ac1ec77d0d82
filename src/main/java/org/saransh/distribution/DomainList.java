package org.saransh.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Domains to which mail may go: {@code mines.gov.in, *.nic.in}. A name stands for itself only, one with an asterisk for
 * everything below it, a lone asterisk for every domain.
 */
record DomainList(List<String> patterns) {

    private static final String ANY = "*";
    private static final String BELOW = "*.";

    /** @throws IllegalArgumentException when a part is no domain */
    static DomainList of(String text) {
        return new DomainList(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(DomainList::pattern)
                .toList());
    }

    private static String pattern(String text) {
        if (text.equals(ANY)) {
            return ANY;
        }
        boolean below = text.startsWith(BELOW);
        String domain =
                MailAddress.ascii(below ? text.substring(BELOW.length()) : text).toLowerCase(Locale.ROOT);
        return below ? BELOW + domain : domain;
    }

    boolean any() {
        return patterns.contains(ANY);
    }

    boolean allows(MailAddress address) {
        String domain = address.domain();
        return patterns.stream()
                .anyMatch(pattern -> pattern.equals(ANY)
                        || pattern.equals(domain)
                        || pattern.startsWith(BELOW) && domain.endsWith(pattern.substring(1)));
    }
}
