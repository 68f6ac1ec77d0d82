package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailAddressTest {

    /** What could end a line or an address, for a reader of whole characters or of their last bytes. */
    private static final List<String> TRICKS = List.of(
            "\r", "\n", "\r\n", "\u2028", "\u2029", "\u0085", "\u0000", "\t", " ", "\u00A0", ",", ";", "<", ">", "\"",
            "\\", "(", ")", "[", "]", ":", "@", "\u202E", "\u200B", "\uFEFF", "\u3002", "\uFF0C");

    @Test
    void an_address_with_a_sign_that_could_end_it_is_none_wherever_the_sign_stands() {
        String good = "a.rao@mines.gov.in";
        int tried = 0;
        for (String trick : TRICKS) {
            for (int at = 0; at <= good.length(); at += 2) {
                assertThat(MailAddress.of(good.substring(0, at) + trick + good.substring(at)))
                        .as("%s at %d", trick, at)
                        .isEmpty();
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(200);
    }

    @Test
    void addresses_of_offices_are_read() {
        for (String good : List.of(
                "a.rao@mines.gov.in",
                "reader@saransh.example",
                "saransh@localhost",
                "first+last_1@a-b.co.in",
                "राव@खनन.भारत",
                "ऊषा.ऍ@खनन.भारत")) {
            assertThat(MailAddress.of(good)).as(good).isPresent();
        }
        for (String bad : List.of(
                "",
                "@",
                "a@",
                "@b",
                "a",
                "a@b@c",
                ".a@b.in",
                "a.@b.in",
                "a..b@c.in",
                "a@.in",
                "a@b..in",
                "a@-b.in",
                "a@[127.0.0.1]",
                "x".repeat(65) + "@b.in",
                "a@" + "b".repeat(64) + ".in",
                "a@" + "b.".repeat(130) + "in")) {
            assertThat(MailAddress.of(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void all_ways_to_write_an_address_have_one_key() {
        assertThat(new MailAddress("A.Rao@MINES.gov.in").key()).isEqualTo("a.rao@mines.gov.in");
        assertThat(new MailAddress("राव@खनन.भारत").key()).matches("राव@xn--[a-z0-9]+\\.xn--h2brj9c");
        assertThat(MailAddress.onTheWire("A.Rao@खनन.भारत")).matches("A\\.Rao@xn--[a-z0-9]+\\.xn--h2brj9c");
        assertThat(MailAddress.onTheWire("A.Rao@MINES.gov.in")).isEqualTo("A.Rao@MINES.gov.in");
        assertThat(new MailAddress("a.rao@mines.gov.in").masked()).isEqualTo("a…@mines.gov.in");
    }

    @Test
    void mail_goes_only_to_the_domains_that_are_named() {
        DomainList domains = DomainList.of("mines.gov.in, *.nic.in ,खनन.भारत");
        assertThat(List.of("a@mines.gov.in", "a@MINES.GOV.IN", "a@x.nic.in", "a@x.y.nic.in", "a@खनन.भारत"))
                .allMatch(one -> domains.allows(new MailAddress(one)));
        assertThat(List.of("a@nic.in", "a@evilnic.in", "a@mines.gov.in.evil.org", "a@sub.mines.gov.in", "a@gov.in"))
                .noneMatch(one -> domains.allows(new MailAddress(one)));
        assertThat(DomainList.of("").allows(new MailAddress("a@mines.gov.in"))).isFalse();
    }

    @Test
    void every_domain_is_allowed_only_while_nobody_else_can_reach_the_service() {
        assertThat(AllowedDomains.read("*", "http://localhost:9080").any()).isTrue();
        assertThatThrownBy(() -> AllowedDomains.read("*", "https://briefs.mines.gov.in"))
                .hasMessageContaining("name the domains");
        assertThatThrownBy(() -> AllowedDomains.read("mines..in", "http://localhost:9080"))
                .hasMessageContaining("write domains as");
        assertThat(AllowedDomains.read("mines.gov.in", "https://briefs.mines.gov.in")
                        .any())
                .isFalse();
    }

    @Test
    void names_stay_on_their_line_and_hold_no_address() {
        assertThat(List.of("A. Rao", "ऊर्जा विभाग", "क्\u200Dष", "O'Neill, Director (Mines)"))
                .allMatch(PlainText::isName);
        assertThat(List.of("", " ", "A\r\nBcc: x@y", "A\u2028B", "A <x@y.in>", "A\u202Ecba", "A\u0000"))
                .noneMatch(PlainText::isName);
    }

    static AllowedDomains allowing(String domains) {
        AllowedDomains allowed = new AllowedDomains();
        allowed.domains = Optional.of(domains);
        allowed.ownDomains = Optional.empty();
        allowed.publicUrl = "http://localhost:9080";
        allowed.read();
        return allowed;
    }
}
