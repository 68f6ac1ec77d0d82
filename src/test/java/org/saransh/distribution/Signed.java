package org.saransh.distribution;

import java.nio.file.Path;
import org.saransh.distribution.KeyRing.Purpose;

/** Addresses as the messages of a server name them, signed with the key in its data folder. */
public final class Signed {

    private final KeyRing ring;

    public Signed(Path data) {
        ring = LinkKeys.read(data.resolve(LinkKeys.FOLDER).resolve(LinkKeys.FILE));
    }

    public String unsubscribe(String recipient, String subscription) {
        return "/unsubscribe/" + ring.sign(Purpose.UNSUBSCRIBE, recipient, subscription);
    }

    /** @param words of the row in {@code file_link} */
    public String file(String... words) {
        return "/files/" + ring.sign(Purpose.FILE, words);
    }

    /** The address that reports about the delivery go to. */
    public String bounces(String mailbox, long delivery) {
        String sign = ring.brief(Purpose.BOUNCE, Long.toString(delivery));
        return mailbox.replace("@", "+" + delivery + "-" + sign + "@");
    }
}
