package org.saransh.distribution;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.saransh.storage.OwnerOnly;
import org.saransh.storage.SaranshHome;

/**
 * The keys that sign links, in a file that only its owner reads and that no database, log or backup of a database holds. A line
 * is an id, a blank and a key in Base64; the last one signs, all are accepted. The first start makes the file.
 */
@ApplicationScoped
class LinkKeys {

    static final String FOLDER = "keys";
    static final String FILE = "links.keys";

    private static final int KEY_BYTES = 32;
    private static final int TRIES = 50;
    private static final long PAUSE_MILLIS = 100;

    @Inject
    SaranshHome home;

    private KeyRing ring;

    @PostConstruct
    void load() {
        use(read(home.folder(FOLDER).resolve(FILE)));
    }

    void use(KeyRing keys) {
        ring = keys;
    }

    void begin(@Observes Startup start) {
        ring.current();
    }

    KeyRing ring() {
        return ring;
    }

    /** The keys in the file, which is made when it is not there; several servers may begin at once. */
    static KeyRing read(Path file) {
        try {
            make(file);
            String text = Files.readString(file);
            for (int tries = 0; !text.endsWith("\n") && tries < TRIES; tries++) {
                Thread.sleep(PAUSE_MILLIS);
                text = Files.readString(file);
            }
            return KeyRing.of(text);
        } catch (IOException notRead) {
            throw new UncheckedIOException("The keys of links cannot be read or made: " + file, notRead);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while another server wrote " + file, stopped);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "The file " + file + " is no list of keys: each line is an id, a blank and a key of at least "
                            + KeyRing.SHORTEST + " bytes in Base64",
                    wrong);
        }
    }

    private static void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String line = "k1 " + Base64.getEncoder().encodeToString(key) + "\n";
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.in(file.getParent()))) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (FileAlreadyExistsException another) {
            return;
        }
    }
}
