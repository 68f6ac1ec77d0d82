package org.saransh.distribution;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saransh.reference.OneLine;
import org.saransh.smtp.Envelope;

/** One address that mail can be sent to, and that no program reads as more than one. */
record MailAddress(String text) {

    static final String EXPECTED = "one address as a.rao@mines.gov.in";

    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*");

    /** @throws IllegalArgumentException when it is none */
    MailAddress {
        new Envelope(text, text, "check");
        int at = text.indexOf('@');
        String local = text.substring(0, at);
        if (local.length() > LONGEST_LOCAL
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(text.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("'" + OneLine.shown(text) + "' is no address");
        }
        ascii(text.substring(at + 1));
    }

    static Optional<MailAddress> of(String text) {
        try {
            return Optional.of(new MailAddress(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** In small letters, and as it stands in the domain name system: {@code xn--…} for Hindi names. */
    String domain() {
        return ascii(text.substring(text.indexOf('@') + 1));
    }

    static String ascii(String domain) {
        return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    /** As mail servers read it: with the name of the domain as it stands in the domain name system. */
    static String onTheWire(String address) {
        return of(address)
                .filter(known -> !StandardCharsets.US_ASCII.newEncoder().canEncode(address))
                .map(known -> address.substring(0, address.indexOf('@') + 1) + known.domain())
                .orElse(address);
    }

    /** The same for all ways to write the address. */
    String key() {
        return text.substring(0, text.indexOf('@')).toLowerCase(Locale.ROOT) + "@" + domain();
    }

    /** {@code a…@mines.gov.in}: for pages, which others may see too. */
    String masked() {
        return text.substring(0, text.offsetByCodePoints(0, 1)) + "…" + text.substring(text.indexOf('@'));
    }
}
