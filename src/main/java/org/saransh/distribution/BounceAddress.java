package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.distribution.KeyRing.Purpose;

/**
 * The address that reports about a delivery go to: {@code bounces+17-9f3a…@domain}. Only who was handed the message knows the
 * sign in it, so a report that comes to another address is of no account.
 */
@ApplicationScoped
class BounceAddress {

    private static final Pattern SIGNED = Pattern.compile("\\+(\\d{1,18})-([0-9a-f]{20})@");

    @Inject
    LinkKeys keys;

    @Inject
    @ConfigProperty(name = "saransh.mail.bounces")
    Optional<String> mailbox;

    /** Empty when no mailbox for reports is set. */
    Optional<String> of(long delivery) {
        return mailbox.filter(address -> address.contains("@"))
                .map(address -> address.replaceFirst(
                        "@", "+" + delivery + "-" + keys.ring().brief(Purpose.BOUNCE, Long.toString(delivery)) + "@"));
    }

    /** The delivery that a report which was sent there is about; empty when the address was made up. */
    Optional<Long> delivery(String address) {
        Matcher signed = SIGNED.matcher(address);
        if (!signed.find()) {
            return Optional.empty();
        }
        String delivery = signed.group(1);
        return keys.ring().signedBriefly(Purpose.BOUNCE, delivery, signed.group(2))
                ? Optional.of(Long.valueOf(delivery))
                : Optional.empty();
    }
}
