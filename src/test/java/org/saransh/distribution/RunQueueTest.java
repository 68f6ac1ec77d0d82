package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saransh.distribution.RunQueue.Working;
import org.saransh.distribution.Verdict.Kind;
import org.saransh.storage.EntitiesIn;

class RunQueueTest {

    private static final String BOTH = "org.saransh.storage.EntitiesIn#both";
    private static final List<Verdict> NONE = List.of();

    @ParameterizedTest
    @MethodSource(BOTH)
    void messages_are_taken_one_by_one_in_their_order_and_each_is_marked_before_it_is_given(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(3);
        room.change(planned.get(0), one -> one.defer("451 later", Mailroom.NOON.plusSeconds(60), Mailroom.NOON));
        Working working = room.claimed();
        DeliveryView second = room.queue.next(working, NONE, null).orElseThrow();
        assertThat(second.id()).isEqualTo(planned.get(1));
        assertThat(second.state()).isEqualTo(DeliveryState.SENDING);
        assertThat(second.attempts()).isOne();
        assertThat(room.delivery(second.id())).isEqualTo(second);
        assertThat(room.queue.next(working, accepted(second, "250 ok"), null).map(DeliveryView::id))
                .contains(planned.get(2));
        assertThat(room.delivery(second.id()))
                .returns(DeliveryState.ACCEPTED, DeliveryView::state)
                .returns("250 ok", DeliveryView::detail)
                .returns(Mailroom.NOON, DeliveryView::stateSince);
        assertThat(room.queue.next(working, accepted(room.delivery(planned.get(2)), "250"), null))
                .isEmpty();
        assertThat(room.queue.nextDue(working)).contains(Mailroom.NOON.plusSeconds(60));
        assertThat(room.claimed(working)).isTrue();
        room.clock.pass(Duration.ofSeconds(60));
        DeliveryView first = room.queue.next(working, NONE, null).orElseThrow();
        assertThat(first.id()).isEqualTo(planned.get(0));
        assertThat(room.queue.next(working, accepted(first, "250"), null)).isEmpty();
        assertThat(room.queue.nextDue(working)).isEmpty();
        assertThat(room.claimed(working)).as("the run is given up").isFalse();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_the_mail_server_said_decides_what_becomes_of_a_message(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(5);
        Working working = room.claimed();
        DeliveryView refused = taken(room, working);
        DeliveryView large = taken(room, working, verdict(refused, Kind.NEVER, "550 no such user"));
        DeliveryView busy = taken(room, working, verdict(large, Kind.TOO_LARGE, "552 too large"));
        assertThat(busy.id())
                .as("the one that links now waits behind the others, due at once")
                .isEqualTo(planned.get(1));
        assertThat(busy.link()).isTrue();
        assertThat(room.delivery(refused.id()))
                .returns(DeliveryState.FAILED, DeliveryView::state)
                .returns("550 no such user", DeliveryView::detail)
                .returns(null, DeliveryView::due);
        DeliveryView unknown = taken(room, working, verdict(busy, Kind.LATER, "451 later"));
        assertThat(room.delivery(busy.id()))
                .returns(DeliveryState.DEFERRED, DeliveryView::state)
                .returns("451 later", DeliveryView::detail)
                .satisfies(one -> assertThat(Duration.between(Mailroom.NOON, one.due()))
                        .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6)));
        taken(room, working, verdict(unknown, Kind.UNKNOWN, "No answer"));
        assertThat(room.delivery(unknown.id()))
                .returns(DeliveryState.UNCERTAIN, DeliveryView::state)
                .returns("No answer: it may or may not have arrived", DeliveryView::detail);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void whoever_resends_sends_a_message_of_which_nobody_knows_again_as_the_same_one_until_patience_ends(
            EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        long id = room.plan(1).get(0);
        Working working = room.claim(room.resending());
        DeliveryView sent = taken(room, working);
        assertThat(room.queue.next(working, List.of(verdict(sent, Kind.UNKNOWN, "No answer")), null))
                .isEmpty();
        DeliveryView waiting = room.delivery(id);
        assertThat(waiting.state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(waiting.detail())
                .isEqualTo("No answer: it may have arrived, and is sent again with the same Message-ID");
        assertThat(waiting.messageId()).isEqualTo(sent.messageId());
        assertThat(waiting.messageDate()).isEqualTo(sent.messageDate());
        room.clock.pass(Mailroom.PATIENCE);
        DeliveryView again = taken(room, working);
        assertThat(again.attempts()).isEqualTo(2);
        room.queue.settle(working, List.of(verdict(again, Kind.UNKNOWN, "No answer")), null, null);
        assertThat(room.delivery(id).state()).isEqualTo(DeliveryState.UNCERTAIN);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_message_that_is_put_off_for_longer_than_a_day_fails(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        long id = room.plan(1).get(0);
        Working working = room.claimed();
        putOff(room, working);
        room.clock.pass(Mailroom.PATIENCE);
        putOff(room, working);
        assertThat(room.delivery(id))
                .returns(DeliveryState.FAILED, DeliveryView::state)
                .returns("421 busy (given up)", DeliveryView::detail);
        room.change(id, failed -> failed.repeat("Sent once more", room.clock.instant()));
        room.queue.settle(working, List.of(verdict(taken(room, working), Kind.LATER, "421 busy")), null, null);
        assertThat(room.delivery(id).state()).as("its time counts anew").isEqualTo(DeliveryState.DEFERRED);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void whoever_takes_a_run_over_looks_what_was_left_in_the_midst_of_being_sent(EntitiesIn in) {
        for (Resumption one : List.of(
                new Resumption(false, false, DeliveryState.UNCERTAIN),
                new Resumption(true, false, DeliveryState.DEFERRED),
                new Resumption(false, true, DeliveryState.READY))) {
            Mailroom room = new Mailroom(in);
            List<Long> planned = room.plan(2);
            taken(room, room.claimed());
            room.clock.pass(Duration.ofMinutes(2));
            room.queue.claim(one.resend() ? room.resending() : room.working(), one.repeatable());
            assertThat(room.delivery(planned.get(0)))
                    .as(one.toString())
                    .returns(one.becomes(), DeliveryView::state)
                    .returns(1, DeliveryView::attempts)
                    .returns(Mailroom.NOON.plusSeconds(120), DeliveryView::stateSince)
                    .satisfies(left -> assertThat(left.detail()).startsWith("The service was stopped while"));
            assertThat(room.delivery(planned.get(1)).state()).isEqualTo(DeliveryState.READY);
        }
    }

    private record Resumption(boolean resend, boolean repeatable, DeliveryState becomes) {}

    @ParameterizedTest
    @MethodSource(BOTH)
    void whoever_was_only_asleep_begins_nothing_and_writes_nothing_about_an_attempt_that_is_over(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(2);
        Working asleep = room.claimed();
        DeliveryView sent = taken(room, asleep);
        Working awake = room.claim(room.resending());
        room.clock.pass(Duration.ofMinutes(20));
        assertThat(taken(room, awake).id()).isEqualTo(planned.get(1));
        DeliveryView again = taken(room, awake);
        assertThat(again).returns(sent.id(), DeliveryView::id).returns(2, DeliveryView::attempts);
        for (Kind kind : Kind.values()) {
            assertThat(room.queue.next(asleep, List.of(verdict(sent, kind, "late")), null))
                    .isEmpty();
            room.queue.settle(asleep, List.of(verdict(sent, kind, "late")), null, null);
            assertThat(room.delivery(sent.id())).as(kind.name()).isEqualTo(again);
        }
        assertThat(room.queue.nextDue(asleep)).isEmpty();
        assertThat(room.claimed(awake))
                .as("he gives nothing up that another works at")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_he_alone_knows_is_noted_that_a_message_which_counts_as_uncertain_was_taken(EntitiesIn in) {
        for (boolean resend : List.of(false, true)) {
            Mailroom room = new Mailroom(in);
            long id = room.plan(1).get(0);
            Working asleep = room.claimed();
            DeliveryView sent = taken(room, asleep);
            room.claim(resend ? room.resending() : room.working());
            room.queue.settle(asleep, List.of(verdict(sent, Kind.NEVER, "550 late")), null, null);
            assertThat(room.delivery(id).state()).isNotEqualTo(DeliveryState.FAILED);
            room.queue.settle(asleep, accepted(sent, "250 taken"), null, null);
            assertThat(room.delivery(id))
                    .returns(DeliveryState.ACCEPTED, DeliveryView::state)
                    .returns("250 taken", DeliveryView::detail);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_foreseen_message_is_taken_only_as_it_was_seen_and_within_a_second(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(4);
        Working working = room.claimed();
        List<Foreseen> foreseen = room.queue.foresee(working.run());
        assertThat(foreseen).extracting(one -> one.delivery().id()).isEqualTo(planned);
        assertThat(room.delivery(planned.get(0)).state())
                .as("nothing is written")
                .isEqualTo(DeliveryState.READY);
        room.clock.pass(Duration.ofSeconds(1));
        assertThat(room.queue.next(working, NONE, foreseen.get(2)).map(DeliveryView::id))
                .as("even out of its order")
                .contains(planned.get(2));
        room.change(planned.get(1), one -> one.hold("The edition was withdrawn", room.clock.instant()));
        assertThat(room.queue.next(working, NONE, foreseen.get(1)).map(DeliveryView::id))
                .as("the first that is due instead of one that was held since")
                .contains(planned.get(0));
        room.change(planned.get(1), one -> one.repeat("Sent once more", room.clock.instant()));
        Foreseen behind = room.queue.foresee(working.run()).get(1);
        assertThat(behind.delivery().id()).isEqualTo(planned.get(1));
        room.clock.pass(Duration.ofSeconds(1).plus(1, ChronoUnit.MICROS));
        assertThat(room.queue.next(working, NONE, behind).map(DeliveryView::id))
                .as("the first that is due instead of one that was seen too long ago")
                .contains(planned.get(3));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_few_messages_are_foreseen_and_only_those_that_may_go_out(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        room.plan(30);
        assertThat(room.queue.foresee(room.working().run())).hasSize(20);
        List<Long> planned = room.plan("a@mines.gov.in", "b@elsewhere.org", "c@mines.gov.in");
        assertThat(room.queue.foresee(room.working().run()))
                .extracting(one -> one.delivery().id())
                .containsExactly(planned.get(0), planned.get(2));
        Recipient staying = room.recipient("staying");
        Recipient leaving = room.recipient("leaving");
        List<Long> exports = room.planExport(room.plan(1).get(0), leaving, staying);
        in.doing(() ->
                in.database().find(Recipient.class, leaving.id()).suspend("two messages came back", Mailroom.NOON));
        assertThat(room.queue.foresee(room.working().run()))
                .extracting(one -> one.delivery().id())
                .containsExactly(exports.get(1));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void whoever_may_not_get_a_message_any_more_is_passed_over_and_told_why(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan("a@elsewhere.org", "b@elsewhere.org", "c@mines.gov.in");
        assertThat(taken(room, room.claimed()).id()).isEqualTo(planned.get(2));
        for (long held : planned.subList(0, 2)) {
            assertThat(room.delivery(held))
                    .returns(DeliveryState.HELD, DeliveryView::state)
                    .returns(0, DeliveryView::attempts)
                    .returns("the domain elsewhere.org is not among saransh.mail.domains", DeliveryView::detail);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void while_all_mail_is_held_none_is_begun_and_what_became_of_others_is_noted(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(2);
        Working working = room.claimed();
        DeliveryView sent = taken(room, working);
        Foreseen seen = room.queue.foresee(working.run()).get(0);
        room.holding(() -> {
            assertThat(room.queue.next(working, accepted(sent, "250"), seen)).isEmpty();
            assertThat(room.queue.next(working, NONE, null)).isEmpty();
        });
        assertThat(room.delivery(sent.id()).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(room.delivery(planned.get(1)))
                .returns(DeliveryState.READY, DeliveryView::state)
                .returns(0, DeliveryView::attempts);
        assertThat(taken(room, working).id()).isEqualTo(planned.get(1));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_was_marked_and_not_begun_is_taken_back(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(2);
        Working working = room.claimed();
        DeliveryView sent = taken(room, working);
        DeliveryView marked = taken(room, working);
        room.clock.pass(Duration.ofSeconds(5));
        room.queue.settle(working, accepted(sent, "250"), null, null);
        assertThat(room.delivery(sent.id()).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(room.delivery(marked.id()))
                .returns(DeliveryState.READY, DeliveryView::state)
                .returns(Mailroom.NOON, DeliveryView::due)
                .returns(null, DeliveryView::detail);
        assertThat(taken(room, working))
                .returns(planned.get(1), DeliveryView::id)
                .returns(2, DeliveryView::attempts);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void patience_begins_when_a_message_is_begun_to_be_sent_and_goes_on_when_it_is_taken_back_later(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        long id = room.plan(1).get(0);
        Working working = room.claimed();
        takenAndTakenBack(room, working);
        room.clock.pass(Mailroom.PATIENCE);
        takenAndTakenBack(room, working);
        room.clock.pass(Mailroom.PATIENCE);
        putOff(room, working);
        DeliveryView waiting = room.delivery(id);
        assertThat(waiting.state()).isEqualTo(DeliveryState.DEFERRED);
        room.clock.pass(Mailroom.PATIENCE);
        takenAndTakenBack(room, working);
        assertThat(room.delivery(id))
                .as("what it was before, and what was said of it")
                .returns(waiting.state(), DeliveryView::state)
                .returns(waiting.due(), DeliveryView::due)
                .returns("421 busy", DeliveryView::detail);
        putOff(room, working);
        assertThat(room.delivery(id).detail()).isEqualTo("421 busy (given up)");
        room.change(id, failed -> failed.repeat("Sent once more", room.clock.instant()));
        takenAndTakenBack(room, working);
        room.clock.pass(Mailroom.PATIENCE);
        putOff(room, working);
        assertThat(room.delivery(id).state()).isEqualTo(DeliveryState.DEFERRED);
    }

    private static void takenAndTakenBack(Mailroom room, Working working) {
        taken(room, working);
        room.queue.settle(working, NONE, null, null);
    }

    private static void putOff(Mailroom room, Working working) {
        room.queue.settle(working, List.of(verdict(taken(room, working), Kind.LATER, "421 busy")), null, null);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void whoever_lost_the_run_still_takes_back_what_he_marked_and_did_not_send(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        long id = room.plan(1).get(0);
        Working asleep = room.claimed();
        DeliveryView marked = taken(room, asleep);
        Working awake = room.claimed();
        assertThat(room.delivery(id).state()).isEqualTo(DeliveryState.UNCERTAIN);
        room.queue.settle(asleep, NONE, null, null);
        assertThat(room.delivery(id).state()).as("he does not know which").isEqualTo(DeliveryState.UNCERTAIN);
        room.clock.pass(Duration.ofSeconds(5));
        room.queue.settle(asleep, NONE, marked, null);
        assertThat(room.delivery(id))
                .returns(DeliveryState.READY, DeliveryView::state)
                .returns(Mailroom.NOON, DeliveryView::due)
                .returns("Marked, and not begun to be sent", DeliveryView::detail);
        DeliveryView again = taken(room, awake);
        assertThat(again.attempts()).isEqualTo(2);
        room.queue.settle(asleep, NONE, marked, null);
        assertThat(room.delivery(id)).as("it is another's by now").isEqualTo(again);
        room.claimed();
        room.queue.settle(asleep, NONE, marked, null);
        assertThat(room.delivery(id).state()).as("in doubt for another reason").isEqualTo(DeliveryState.UNCERTAIN);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void of_many_who_work_at_a_run_at_once_only_the_last_to_claim_it_begins_messages_and_none_twice(EntitiesIn in)
            throws Exception {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(40);
        room.claimed();
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            tasks.add(() -> work(room, room.claim(room.working())));
        }
        List<Long> begun = new ArrayList<>();
        try {
            for (Future<List<Long>> one : workers.invokeAll(tasks)) {
                begun.addAll(one.get());
            }
        } finally {
            workers.shutdownNow();
        }
        List<Long> doubted = planned.stream()
                .filter(id -> room.delivery(id).state() == DeliveryState.UNCERTAIN)
                .toList();
        assertThat(begun).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(planned);
        assertThat(doubted).as("at most one of each who lost the run").hasSizeLessThanOrEqualTo(3);
    }

    /** Takes messages until there is none; gives those that were begun. */
    private static List<Long> work(Mailroom room, Working working) {
        List<Long> begun = new ArrayList<>();
        Optional<DeliveryView> next = room.queue.next(working, NONE, null);
        while (next.isPresent()) {
            begun.add(next.get().id());
            next = room.queue.next(working, accepted(next.get(), "250"), null);
        }
        return begun;
    }

    private static DeliveryView taken(Mailroom room, Working working, Verdict... ended) {
        return room.queue.next(working, List.of(ended), null).orElseThrow();
    }

    private static List<Verdict> accepted(DeliveryView delivery, String words) {
        return List.of(verdict(delivery, Kind.ACCEPTED, words));
    }

    private static Verdict verdict(DeliveryView delivery, Kind kind, String words) {
        return new Verdict(delivery.id(), delivery.attempts(), kind, words);
    }
}
