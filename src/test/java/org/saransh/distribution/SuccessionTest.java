package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saransh.distribution.Verdict.Kind;
import org.saransh.storage.EntitiesIn;

class SuccessionTest {

    private static final String BOTH = "org.saransh.storage.EntitiesIn#both";

    @ParameterizedTest
    @MethodSource(BOTH)
    void while_the_mail_server_is_busy_the_next_message_is_written_and_marked(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(3);
        Succession messages = succession(room);
        DeliveryView first = messages.next().orElseThrow();
        assertThat(messages.parcel(first).to()).isEqualTo("reader0@mines.gov.in");
        messages.meanwhile();
        assertThat(room.delivery(planned.get(1)).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(room.delivery(planned.get(2)).state())
                .as("only one runs ahead")
                .isEqualTo(DeliveryState.READY);
        messages.ended(accepted(first));
        DeliveryView second = messages.next().orElseThrow();
        assertThat(second.id()).isEqualTo(planned.get(1));
        assertThat(messages.parcel(second))
                .as("the one that is written already")
                .isSameAs(messages.parcel(second))
                .returns("reader1@mines.gov.in", Parcel::to);
        assertThat(room.delivery(planned.get(0)).state())
                .as("noted with the next step")
                .isEqualTo(DeliveryState.SENDING);
        messages.meanwhile();
        assertThat(room.delivery(planned.get(0)).state()).isEqualTo(DeliveryState.ACCEPTED);
        messages.ended(accepted(second));
        DeliveryView third = messages.next().orElseThrow();
        messages.meanwhile();
        messages.ended(accepted(third));
        assertThat(messages.next()).isEmpty();
        assertThat(states(room, planned)).containsOnly(DeliveryState.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_message_that_the_one_before_cannot_stand_for_is_written_anew(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        room.plan(2);
        Succession messages = succession(room);
        DeliveryView first = messages.next().orElseThrow();
        messages.meanwhile();
        assertThat(messages.parcel(first).to()).isEqualTo("reader0@mines.gov.in");
        messages.ended(accepted(first));
        assertThat(messages.parcel(messages.next().orElseThrow()).to()).isEqualTo("reader1@mines.gov.in");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_slow_mail_server_is_not_run_ahead_of_and_what_was_marked_is_looked_up_again(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(3);
        Succession messages = succession(room);
        DeliveryView first = messages.next().orElseThrow();
        messages.meanwhile();
        room.clock.pass(Duration.ofSeconds(2));
        messages.ended(accepted(first));
        DeliveryView second = messages.next().orElseThrow();
        assertThat(second.id()).as("still the next of its run").isEqualTo(planned.get(1));
        assertThat(second.attempts()).as("looked up and marked anew").isEqualTo(2);
        messages.meanwhile();
        assertThat(room.delivery(planned.get(2)).state()).as("not marked ahead").isEqualTo(DeliveryState.READY);
        messages.ended(accepted(second));
        DeliveryView third = messages.next().orElseThrow();
        assertThat(third.id()).isEqualTo(planned.get(2));
        messages.ended(accepted(third));
        assertThat(messages.next()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_was_marked_before_a_slow_answer_does_not_leave_when_mail_was_held_since(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan("a@mines.gov.in", "b@mines.gov.in");
        Succession messages = succession(room);
        DeliveryView first = messages.next().orElseThrow();
        messages.meanwhile();
        room.clock.pass(Duration.ofSeconds(2));
        messages.ended(accepted(first));
        room.holding(() -> assertThat(messages.next()).isEmpty());
        assertThat(room.delivery(planned.get(1)))
                .returns(DeliveryState.READY, DeliveryView::state)
                .returns(Mailroom.NOON, DeliveryView::due);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void once_a_mail_server_answers_quickly_again_it_is_run_ahead_of(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(4);
        Succession messages = succession(room);
        DeliveryView first = messages.next().orElseThrow();
        messages.meanwhile();
        room.clock.pass(Duration.ofSeconds(2));
        messages.ended(accepted(first));
        DeliveryView second = messages.next().orElseThrow();
        messages.meanwhile();
        room.clock.pass(Duration.ofSeconds(1));
        messages.ended(accepted(second));
        messages.next().orElseThrow();
        messages.meanwhile();
        assertThat(states(room, planned))
                .containsExactly(
                        DeliveryState.ACCEPTED, DeliveryState.ACCEPTED, DeliveryState.SENDING, DeliveryState.SENDING);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_database_that_fails_leaves_no_message_in_doubt(EntitiesIn in) {
        for (boolean written : List.of(false, true)) {
            Mailroom room = new Mailroom(in);
            List<Long> planned = room.plan(3);
            Succession messages = succession(room);
            DeliveryView first = messages.next().orElseThrow();
            messages.ended(accepted(first));
            DeliveryView second = messages.next().orElseThrow();
            fail(room, written);
            messages.meanwhile();
            messages.ended(accepted(second));
            DeliveryView third = messages.next().orElseThrow();
            assertThat(third.id()).isEqualTo(planned.get(2));
            fail(room, written);
            messages.ended(accepted(third));
            assertThatThrownBy(messages::next).hasMessage("The database is away");
            messages.close();
            assertThat(states(room, planned)).as("written: " + written).containsOnly(DeliveryState.ACCEPTED);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void whoever_stops_takes_back_what_he_marked_and_did_not_send(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(2);
        Succession messages = succession(room);
        DeliveryView first = messages.next().orElseThrow();
        messages.meanwhile();
        messages.ended(new Verdict(first.id(), first.attempts(), Kind.NEVER, "550 no such user"));
        messages.close();
        assertThat(states(room, planned)).containsExactly(DeliveryState.FAILED, DeliveryState.READY);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_message_that_was_begun_and_of_which_nobody_knows_is_not_taken_back(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(3);
        Succession messages = succession(room);
        DeliveryView first = messages.next().orElseThrow();
        messages.meanwhile();
        messages.ended(accepted(first));
        messages.next().orElseThrow();
        messages.meanwhile();
        messages.close();
        assertThat(states(room, planned))
                .containsExactly(DeliveryState.ACCEPTED, DeliveryState.SENDING, DeliveryState.READY);
        room.claimed();
        assertThat(states(room, planned))
                .containsExactly(DeliveryState.ACCEPTED, DeliveryState.UNCERTAIN, DeliveryState.READY);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_became_of_a_message_is_noted_as_soon_as_the_database_answers_within_an_hour(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(1);
        Succession messages = succession(room);
        messages.ended(accepted(messages.next().orElseThrow()));
        room.queue.failures = 2;
        room.queue.untilFailure = Duration.ofMinutes(40);
        assertThatThrownBy(messages::close).hasMessage("The database is away");
        assertThat(room.queue.failures).as("tried twice").isZero();
        assertThat(states(room, planned)).containsExactly(DeliveryState.SENDING);
        messages.close();
        assertThat(states(room, planned)).containsExactly(DeliveryState.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_message_that_cannot_be_written_ahead_is_an_affair_of_its_own(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan("a@mines.gov.in", "b@mines.gov.in");
        Succession messages = succession(room);
        DeliveryView first = messages.next().orElseThrow();
        Optional<String> said = room.press.bounces.mailbox;
        room.press.bounces.mailbox = null;
        messages.meanwhile();
        room.press.bounces.mailbox = said;
        messages.ended(accepted(first));
        DeliveryView second = messages.next().orElseThrow();
        assertThat(messages.parcel(second).to()).isEqualTo("b@mines.gov.in");
        assertThat(second.id()).isEqualTo(planned.get(1));
    }

    private static void fail(Mailroom room, boolean written) {
        RuntimeException failure = new IllegalStateException("The database is away");
        room.queue.before = written ? null : failure;
        room.queue.after = written ? failure : null;
    }

    private static Succession succession(Mailroom room) {
        return new Succession(room.queue, room.press, room.clock, room.claimed());
    }

    private static Verdict accepted(DeliveryView delivery) {
        return new Verdict(delivery.id(), delivery.attempts(), Kind.ACCEPTED, "250 ok");
    }

    private static List<DeliveryState> states(Mailroom room, List<Long> deliveries) {
        List<DeliveryState> states = new ArrayList<>();
        deliveries.forEach(id -> states.add(room.delivery(id).state()));
        return states;
    }
}
