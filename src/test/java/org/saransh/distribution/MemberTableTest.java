package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saransh.brief.Language;
import org.saransh.distribution.MemberReport.RowVerdict;
import org.saransh.distribution.MemberReport.Verdict;
import org.saransh.http.Fault;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;

class MemberTableTest {

    private static final AllowedDomains DOMAINS = MailAddressTest.allowing("mines.gov.in, *.nic.in");

    @Test
    void rows_are_read_with_what_is_wrong_with_each() {
        List<MemberTable.Row> rows = read("\uFEFFname,address,language,role,states,counterparts,statutory\r\n"
                + "A. Rao,a.rao@mines.gov.in,hi,editor,Odisha; Tamil Nadu,Chile,yes\r\n"
                + "\"Sen, B.\",b.sen@x.nic.in,,,,,\r\n"
                + "C <c@mines.gov.in>,c@evil.org,fr,boss,Atlantis,,perhaps\r\n");
        assertThat(rows.get(0).draft())
                .isEqualTo(new RecipientDraft(
                        null,
                        "A. Rao",
                        new MailAddress("a.rao@mines.gov.in"),
                        Language.HI,
                        Role.EDITOR,
                        new ReaderLimits(Set.of("ODISHA", "TAMIL_NADU"), Set.of("Chile")),
                        true,
                        RecipientState.ACTIVE,
                        null));
        assertThat(rows.get(1).draft())
                .isEqualTo(RecipientDraft.reader(null, "Sen, B.", new MailAddress("b.sen@x.nic.in"), Language.EN));
        assertThat(rows.get(2).row()).isEqualTo(4);
        assertThat(rows.get(2).draft()).isNull();
        assertThat(rows.get(2).faults())
                .extracting(Fault::field)
                .containsExactly("name", "address", "language", "role", "states", "statutory");
    }

    @Test
    void tables_that_are_none_are_refused_as_a_whole() {
        String many = IntStream.rangeClosed(0, MemberTable.MOST_ROWS)
                .mapToObj(i -> "R,r" + i + "@mines.gov.in\n")
                .collect(Collectors.joining());
        for (String table : List.of(
                "",
                "name\nA\n",
                "name,address,shoe\nA,a@mines.gov.in,42\n",
                "name,name,address\nA,B,c@mines.gov.in\n",
                "name,address\n\"A,a@mines.gov.in\n",
                "name,address\n" + many)) {
            assertThatThrownBy(() -> read(table)).isInstanceOf(ProblemException.class);
        }
        byte[] latin = "name,address\nRenée,r@mines.gov.in\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> MemberTable.read(latin, DOMAINS)).isInstanceOf(ProblemException.class);
    }

    @Test
    void each_row_gets_its_verdict_and_a_known_recipient_stays_as_he_is() {
        Recipient known = ReadershipTest.reader("known", Language.EN, ReaderLimits.NONE, Role.READER);
        Recipient member = ReadershipTest.reader("member", Language.EN, ReaderLimits.NONE, Role.READER);
        Recipient removed = ReadershipTest.reader("removed", Language.EN, ReaderLimits.NONE, Role.READER);
        removed.retire(java.time.Instant.EPOCH);
        List<MemberTable.Row> rows = read("name,address,role\n"
                + "known,KNOWN@mines.gov.in,administrator\n"
                + "member,member@mines.gov.in,\n"
                + "removed,removed@mines.gov.in,\n"
                + "new,new@mines.gov.in,\n"
                + "again,New@Mines.gov.in,\n");
        List<RowVerdict> verdicts = MemberImport.judge(
                rows,
                Map.of(
                        "known@mines.gov.in", known,
                        "member@mines.gov.in", member,
                        "removed@mines.gov.in", removed),
                Set.of("member"));
        assertThat(verdicts)
                .extracting(RowVerdict::verdict)
                .containsExactly(Verdict.ADDED, Verdict.UNCHANGED, Verdict.REFUSED, Verdict.NEW, Verdict.REFUSED);
        assertThat(verdicts.get(0).differs()).containsExactly("role");
        assertThat(verdicts.get(4).faults().get(0).wrong()).contains("row 5");
    }

    @Test
    void a_table_that_was_written_is_read_again_and_begins_no_formula() {
        List<String> names = List.of("=HYPERLINK(\"x\")", "+1", "-A", "@SUM(A1)", "Sen, \"B.\"", "राव", "'quoted'");
        List<RecipientView> people = names.stream()
                .map(name -> new Recipient(
                                "x",
                                RecipientDraft.reader("x", name, new MailAddress("x@mines.gov.in"), Language.HI),
                                java.time.Instant.EPOCH)
                        .view())
                .toList();
        String table = MemberTable.write(people);
        assertThat(table.lines().skip(1)).noneMatch(line -> line.matches("\"?[=+@-].*"));
        assertThat(read(table)).extracting(MemberTable.Row::name).isEqualTo(names);
        assertThat(read(table)).allMatch(row -> row.draft().language() == Language.HI);
    }

    private static List<MemberTable.Row> read(String table) {
        return MemberTable.read(table.getBytes(StandardCharsets.UTF_8), DOMAINS);
    }
}
