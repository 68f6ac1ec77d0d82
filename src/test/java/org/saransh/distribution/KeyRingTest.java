package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saransh.distribution.KeyRing.Purpose;

class KeyRingTest {

    private static final String FIRST = "k1 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
    private static final String SECOND = "k2 //79/Pv6+fj39vX08/Lx8O/u7ezr6uno5+bl5OPi4eA=\n";
    private static final String[] WORDS = {"17", "4", "HI", "PDF", "a-rao", "1795000000"};

    @Test
    void what_was_signed_is_read_again() {
        KeyRing ring = KeyRing.of(FIRST);
        assertThat(ring.read(Purpose.FILE, ring.sign(Purpose.FILE, WORDS))).contains(List.of(WORDS));
        assertThat(ring.read(Purpose.CONFIRM, ring.sign(Purpose.CONFIRM, "ऊर्जा", "")))
                .contains(List.of("ऊर्जा", ""));
    }

    @Test
    void none_of_a_thousand_changed_tokens_is_accepted() {
        KeyRing ring = KeyRing.of(FIRST + SECOND);
        String token = ring.sign(Purpose.FILE, WORDS);
        Random random = new Random(18);
        Set<String> changed = new HashSet<>();
        String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n%\u0000अ";
        while (changed.size() < 1000) {
            int at = random.nextInt(token.length());
            String sign = String.valueOf(signs.charAt(random.nextInt(signs.length())));
            changed.add(
                    switch (random.nextInt(4)) {
                        case 0 -> token.substring(0, at) + token.substring(at + 1);
                        case 1 -> token.substring(0, at) + sign + token.substring(at);
                        case 2 -> token.substring(0, at);
                        default -> token.substring(0, at) + sign + token.substring(at + 1);
                    });
            changed.remove(token);
        }
        assertThat(changed).noneMatch(one -> ring.read(Purpose.FILE, one).isPresent());
        assertThat(ring.read(Purpose.FILE, token)).isPresent();
    }

    @Test
    void no_other_spelling_of_the_last_sign_is_accepted() {
        KeyRing ring = KeyRing.of(FIRST);
        String token = ring.sign(Purpose.FILE, WORDS);
        String start = token.substring(0, token.length() - 1);
        long accepted = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .filter(sign -> ring.read(Purpose.FILE, start + (char) sign).isPresent())
                .count();
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void a_token_of_one_purpose_is_none_of_another() {
        KeyRing ring = KeyRing.of(FIRST);
        String token = ring.sign(Purpose.UNSUBSCRIBE, "a-rao", "weekly-en-pdf");
        assertThat(ring.read(Purpose.UNSUBSCRIBE, token)).isPresent();
        assertThat(ring.read(Purpose.FILE, token)).isEmpty();
        assertThat(ring.read(Purpose.CONFIRM, token)).isEmpty();
    }

    @Test
    void the_last_key_signs_and_old_ones_are_accepted_until_they_are_deleted() {
        String old = KeyRing.of(FIRST).sign(Purpose.FILE, WORDS);
        KeyRing both = KeyRing.of(FIRST + SECOND);
        assertThat(both.sign(Purpose.FILE, WORDS)).startsWith("k2.");
        assertThat(both.read(Purpose.FILE, old)).isPresent();
        assertThat(both.signWith("k1", Purpose.FILE, WORDS)).contains(old);
        assertThat(KeyRing.of(SECOND).read(Purpose.FILE, old)).isEmpty();
        assertThat(KeyRing.of(SECOND.replace("k2", "k1")).read(Purpose.FILE, old))
                .isEmpty();
    }

    @Test
    void keys_that_are_none_or_too_short_are_refused() {
        for (String file : List.of("", "k1", "k1 AAEC\n", FIRST + FIRST, "../x " + FIRST.substring(3))) {
            assertThatThrownBy(() -> KeyRing.of(file)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void servers_that_begin_at_once_have_the_same_key_in_a_file_that_only_its_owner_reads(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve(LinkKeys.FILE);
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try {
            Callable<String> server = () -> LinkKeys.read(file).sign(Purpose.FILE, WORDS);
            Set<String> signed = new HashSet<>();
            for (Future<String> one : servers.invokeAll(List.of(server, server, server, server, server, server))) {
                signed.add(one.get());
            }
            assertThat(signed).hasSize(1);
        } finally {
            servers.shutdownNow();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
