package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saransh.brief.EditionState;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.distribution.Readership.Planned;
import org.saransh.distribution.Readership.Wish;
import org.saransh.http.Role;

class ReadershipTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-02T02:30:00Z");
    private static final DomainList DOMAINS = DomainList.of("mines.gov.in");

    @Test
    void whoever_is_reached_twice_gets_one_message_with_all_files_in_his_language() {
        Recipient rao = reader("a-rao", Language.HI, ReaderLimits.NONE, Role.READER);
        Subscription pdf = subscription("s1", null, List.of(Language.EN), List.of(OutputFormat.PDF), true);
        Subscription both =
                subscription("s2", null, List.of(Language.EN, Language.HI), List.of(OutputFormat.XLSX), false);
        List<Planned> planned =
                weekly().plan(List.of(new Wish(pdf, rao), new Wish(both, rao), new Wish(pdf, rao)), List.of());
        assertThat(planned)
                .containsExactly(
                        new Planned(rao, "s1", Language.HI, Set.of(OutputFormat.PDF, OutputFormat.XLSX), false, false));
    }

    @Test
    void without_his_language_he_gets_the_one_there_is_and_without_any_his_own() {
        Recipient rao = reader("a-rao", Language.HI, ReaderLimits.NONE, Role.READER);
        Subscription english = subscription("s1", null, List.of(Language.EN), List.of(OutputFormat.PDF), true);
        Subscription own = subscription("s2", null, List.of(), List.of(OutputFormat.PDF), true);
        assertThat(weekly().plan(List.of(new Wish(english, rao)), List.of())
                        .get(0)
                        .language())
                .isEqualTo(Language.EN);
        assertThat(weekly().plan(List.of(new Wish(own, rao)), List.of()).get(0).language())
                .isEqualTo(Language.HI);
        assertThat(weekly().plan(List.of(new Wish(own, rao)), List.of()).get(0).link())
                .isTrue();
    }

    @Test
    void the_widest_subscription_is_the_one_that_he_ends() {
        Recipient rao = reader("a-rao", Language.EN, ReaderLimits.NONE, Role.READER);
        Subscription one = subscription("a", "state=GOA", List.of(), List.of(OutputFormat.PDF), false);
        Subscription each = subscription("b", null, List.of(), List.of(OutputFormat.PDF), false);
        Issue goa = new Issue(7, "state", "state=GOA", LATER, EditionState.PUBLISHED, null);
        List<Planned> planned = readership(goa, Role.READER)
                .plan(List.of(new Wish(of(one, "state"), rao), new Wish(of(each, "state"), rao)), List.of());
        assertThat(planned).singleElement().extracting(Planned::subscription).isEqualTo("b");
        assertThat(of(each, "state").comprises(of(one, "state"))).isTrue();
        assertThat(of(one, "state").comprises(of(each, "state"))).isFalse();
    }

    @Test
    void limits_decide_what_an_officer_of_a_state_gets_of_every_edition() {
        ReaderLimits limits = new ReaderLimits(Set.of("CHHATTISGARH", "ODISHA"), Set.of("Chile"));
        assertThat(limits.refusal("state=ODISHA")).isEmpty();
        assertThat(limits.refusal("counterpart=Chile")).isEmpty();
        for (String about : List.of("state=GOA", "counterpart=Japan", "tranche=IV", "", "state=ODISHA2")) {
            assertThat(limits.refusal(about)).as(about).isPresent();
        }
        assertThat(ReaderLimits.NONE.refusal("")).isEmpty();
        Recipient officer = reader("officer", Language.EN, limits, Role.READER);
        Subscription each = of(subscription("s", null, List.of(), List.of(OutputFormat.PDF), false), "state");
        Issue goa = new Issue(7, "state", "state=GOA", LATER, EditionState.PUBLISHED, null);
        Issue odisha = new Issue(8, "state", "state=ODISHA", LATER, EditionState.PUBLISHED, null);
        assertThat(readership(goa, Role.READER).plan(List.of(new Wish(each, officer)), List.of()))
                .isEmpty();
        assertThat(readership(odisha, Role.READER).plan(List.of(new Wish(each, officer)), List.of()))
                .hasSize(1);
    }

    @Test
    void every_reason_against_a_message_is_told_in_words() {
        Issue issue = new Issue(1, "weekly", "", LATER, EditionState.PUBLISHED, null);
        Recipient reader = reader("a-rao", Language.EN, ReaderLimits.NONE, Role.READER);
        assertThat(readership(issue, Role.READER).refusal(reader)).isEmpty();
        assertThat(readership(issue, Role.EDITOR).refusal(reader))
                .hasValueSatisfying(why -> assertThat(why).contains("editor and above"));
        assertThat(new Readership(issue, Role.READER, DomainList.of("nic.in")::allows).refusal(reader))
                .hasValueSatisfying(why -> assertThat(why).contains("saransh.mail.domains"));
        for (EditionState over : List.of(EditionState.WITHDRAWN, EditionState.CORRECTED)) {
            Issue ended = new Issue(1, "weekly", "", LATER, over, null);
            assertThat(readership(ended, Role.READER).refusal(reader)).isPresent();
        }
        reader.suspend("two messages came back", LATER);
        assertThat(readership(issue, Role.READER).refusal(reader))
                .contains("the recipient is suspended: two messages came back");
        reader.retire(LATER);
        assertThat(readership(issue, Role.READER).refusal(reader)).contains("the recipient was removed");
    }

    @Test
    void editions_from_before_the_subscription_are_not_sent_and_nothing_while_it_is_paused_or_has_ended() {
        Recipient rao = reader("a-rao", Language.EN, ReaderLimits.NONE, Role.READER);
        Subscription standing = subscription("s", null, List.of(), List.of(OutputFormat.PDF), false);
        Issue before = new Issue(1, "weekly", "", START.minusSeconds(1), EditionState.PUBLISHED, null);
        assertThat(readership(before, Role.READER).plan(List.of(new Wish(standing, rao)), List.of()))
                .isEmpty();
        standing.end(LATER);
        assertThat(weekly().plan(List.of(new Wish(standing, rao)), List.of())).isEmpty();
        Subscription paused = new Subscription(
                "p",
                new SubscriptionDraft(
                        "p", "list", null, "weekly", null, List.of(), List.of(OutputFormat.PDF), false, true),
                START,
                START);
        assertThat(weekly().plan(List.of(new Wish(paused, rao)), List.of())).isEmpty();
    }

    @Test
    void a_correction_also_goes_to_those_who_got_what_it_puts_right() {
        Recipient still = reader("still", Language.EN, ReaderLimits.NONE, Role.READER);
        Recipient gone = reader("gone", Language.HI, ReaderLimits.NONE, Role.READER);
        Recipient fresh = reader("fresh", Language.EN, ReaderLimits.NONE, Role.READER);
        Subscription standing = subscription("s", null, List.of(), List.of(OutputFormat.XLSX), false);
        Issue correction = new Issue(9, "weekly", "", LATER, EditionState.PUBLISHED, 8L);
        List<Planned> planned = readership(correction, Role.READER)
                .plan(List.of(new Wish(standing, still), new Wish(standing, fresh)), List.of(still, gone));
        assertThat(planned)
                .containsExactly(
                        new Planned(fresh, "s", Language.EN, Set.of(OutputFormat.XLSX), false, false),
                        new Planned(gone, null, Language.HI, Set.of(OutputFormat.PDF), false, true),
                        new Planned(still, "s", Language.EN, Set.of(OutputFormat.XLSX), false, true));
    }

    private static Readership weekly() {
        return readership(new Issue(1, "weekly", "", LATER, EditionState.PUBLISHED, null), Role.READER);
    }

    private static Readership readership(Issue issue, Role audience) {
        return new Readership(issue, audience, DOMAINS::allows);
    }

    static Recipient reader(String id, Language language, ReaderLimits limits, Role role) {
        return new Recipient(
                id,
                new RecipientDraft(
                        id,
                        id,
                        new MailAddress(id + "@mines.gov.in"),
                        language,
                        role,
                        limits,
                        false,
                        RecipientState.ACTIVE,
                        null),
                START);
    }

    private static Subscription subscription(
            String id, String about, List<Language> languages, List<OutputFormat> formats, boolean link) {
        return new Subscription(
                id,
                new SubscriptionDraft(id, "list", null, "weekly", about, languages, formats, link, false),
                START,
                START);
    }

    private static Subscription of(Subscription like, String brief) {
        return new Subscription(
                like.id(),
                new SubscriptionDraft(
                        like.id(),
                        "list",
                        null,
                        brief,
                        like.about(),
                        like.languages(),
                        like.formats(),
                        like.link(),
                        false),
                START,
                START);
    }
}
