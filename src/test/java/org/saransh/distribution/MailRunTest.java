package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saransh.http.Audited;
import org.saransh.smtp.RecordingServer;
import org.saransh.smtp.RecordingServer.Manner;
import org.saransh.smtp.SmtpFailure;
import org.saransh.storage.EntitiesIn;
import org.saransh.storage.StoreIn;
import org.saransh.work.Outcome;
import org.saransh.work.Work;

class MailRunTest {

    private static final String BOTH = "org.saransh.storage.EntitiesIn#both";

    private final RecordingServer server = new RecordingServer();
    private final List<Audited> told = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void every_message_of_a_run_goes_out_over_one_connection_and_the_audit_is_told(EntitiesIn in) throws Exception {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(5);
        assertThat(run(room, "hold").run(room.working().run())).isEqualTo(Outcome.DONE);
        assertThat(states(room, planned)).containsOnly(DeliveryState.ACCEPTED);
        assertThat(server.taken())
                .extracting(RecordingServer.Taken::to)
                .containsExactly(
                        "reader0@mines.gov.in",
                        "reader1@mines.gov.in",
                        "reader2@mines.gov.in",
                        "reader3@mines.gov.in",
                        "reader4@mines.gov.in");
        assertThat(server.taken())
                .extracting(one -> one.header("Message-ID"))
                .isEqualTo(planned.stream()
                        .map(id -> room.delivery(id).messageId())
                        .toList());
        assertThat(server.connections()).isOne();
        assertThat(told).singleElement().returns("deliveries " + planned, Audited::detail);
        assertThat(Files.readString(folder.resolve("mail/mail-mark")))
                .as("how many were ever begun")
                .isEqualTo(in.transaction(() -> in.database()
                                .createQuery("select count(d) from Delivery d where d.attempts > 0", Long.class)
                                .getSingleResult())
                        .toString());
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void each_answer_of_the_mail_server_has_its_consequence_and_keeps_no_other_message_from_going(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(5);
        Map.of(0, Manner.REFUSE, 1, Manner.DEFER, 2, Manner.LEAVE, 3, Manner.CUT_AFTER_DOT)
                .forEach((reader, manner) -> server.behave("reader" + reader + "@mines.gov.in", manner));
        Outcome outcome = run(room, "hold").run(room.working().run());
        assertThat(states(room, planned))
                .containsExactly(
                        DeliveryState.FAILED,
                        DeliveryState.DEFERRED,
                        DeliveryState.DEFERRED,
                        DeliveryState.UNCERTAIN,
                        DeliveryState.ACCEPTED);
        assertThat(room.delivery(planned.get(0)).detail()).contains("550 5.1.1 Nobody lives here");
        assertThat(room.delivery(planned.get(1)).detail()).contains("450 4.2.0 Come back later");
        assertThat(outcome.again())
                .as("when the first of them is due again")
                .isEqualTo(planned.subList(1, 3).stream()
                        .map(id -> room.delivery(id).due())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void by_policy_a_message_of_which_nobody_knows_is_sent_again(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(1);
        server.behave(Manner.CUT_AFTER_DOT);
        run(room, "resend").run(room.working().run());
        assertThat(states(room, planned)).containsExactly(DeliveryState.DEFERRED);
        server.behaveWell();
        room.clock.pass(Duration.ofMinutes(2));
        assertThat(run(room, "resend").run(room.working().run())).isEqualTo(Outcome.DONE);
        assertThat(server.taken())
                .hasSize(2)
                .extracting(one -> new String(one.text(), StandardCharsets.UTF_8))
                .as("the same, byte for byte")
                .containsOnly(new String(server.taken().get(0).text(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_mail_server_in_trouble_has_the_run_rest_ever_longer_and_is_told_until_it_is_well_again(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(4);
        server.refuseAll();
        MailRun run = run(room, "hold");
        for (int minutes : List.of(1, 5, 15)) {
            assertThat(run.run(room.working().run()).again())
                    .isEqualTo(room.clock.instant().plus(Duration.ofMinutes(minutes)));
            room.clock.pass(Duration.ofMinutes(minutes));
            assertThat(alarm(room).words()).contains("No service today");
        }
        assertThat(states(room, planned)).as("only what was tried waits").contains(DeliveryState.READY);
        assertThat(server.taken()).isEmpty();
        server.behaveWell();
        room.clock.pass(Duration.ofHours(2));
        assertThat(run.run(room.working().run())).isEqualTo(Outcome.DONE);
        assertThat(states(room, planned)).containsOnly(DeliveryState.ACCEPTED);
        assertThat(alarm(room)).isNull();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void whatever_fails_after_the_mail_server_has_answered_its_answer_is_noted(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(3);
        MailRun run = run(room, "hold");
        run.alert = new MailAlert() {
            @Override
            public void end() {
                throw new IllegalStateException("The database is away");
            }
        };
        assertThatThrownBy(() -> run.run(room.working().run())).hasMessage("The database is away");
        assertThat(states(room, planned))
                .containsExactly(DeliveryState.ACCEPTED, DeliveryState.READY, DeliveryState.READY);
        assertThat(run(room, "hold").run(room.working().run())).isEqualTo(Outcome.DONE);
        assertThat(server.taken()).as("each once").hasSize(3);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void while_all_mail_is_held_a_run_looks_again_before_long(EntitiesIn in) {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(1);
        room.holding(
                () -> assertThat(run(room, "hold").run(room.working().run()).again())
                        .isEqualTo(Mailroom.NOON.plus(MailRun.WHILE_HELD)));
        assertThat(states(room, planned)).containsExactly(DeliveryState.READY);
        assertThat(server.connections()).as("nobody is asked").isZero();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void without_a_mail_server_messages_become_files_and_one_that_was_half_written_is_written_again(EntitiesIn in)
            throws Exception {
        Mailroom room = new Mailroom(in);
        List<Long> planned = room.plan(2);
        room.queue.next(room.claimed(), List.of(), null);
        MailRun run = run(room, "hold");
        run.settings.host = Optional.empty();
        run.settings.home = StoreIn.home(folder);
        assertThat(run.run(room.working().run())).isEqualTo(Outcome.DONE);
        assertThat(states(room, planned)).containsOnly(DeliveryState.ACCEPTED);
        for (long id : planned) {
            assertThat(Files.readString(folder.resolve("outbox/delivery-" + id + ".eml")))
                    .contains("Message-ID: " + room.delivery(id).messageId());
        }
    }

    /** A run as a server works at it, with the mail server of this test. */
    @SuppressWarnings("unchecked")
    private MailRun run(Mailroom room, String uncertain) {
        MailRun run = room.entities.into(new MailRun(), room.clock);
        run.queue = room.queue;
        run.brake = room.brake;
        run.brake.home = StoreIn.home(folder);
        run.settings = room.press.settings;
        run.settings.host = Optional.of("localhost");
        run.settings.port = server.port();
        run.settings.user = Optional.empty();
        run.settings.password = Optional.empty();
        run.settings.answering = Duration.ofSeconds(10);
        run.settings.finishing = Duration.ofSeconds(10);
        run.settings.uncertain = uncertain;
        run.press = room.press;
        run.plan = Mailroom.retries("PT1M,PT5M,PT15M,PT1H");
        run.alert = room.entities.into(new Alarm(room.entities), room.clock);
        run.work = new Work();
        run.audit = (Event<Audited>) Proxy.newProxyInstance(
                MailRunTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    told.add((Audited) arguments[0]);
                    return null;
                });
        return run;
    }

    /** Each call is a transaction of its own, as on a server. */
    private static final class Alarm extends MailAlert {

        private final EntitiesIn entities;

        Alarm(EntitiesIn entities) {
            this.entities = entities;
        }

        @Override
        public void raise(SmtpFailure failure) {
            entities.doing(() -> super.raise(failure));
        }

        @Override
        public void end() {
            entities.doing(super::end);
        }
    }

    private static MailAlert.Alert alarm(Mailroom room) {
        return room.entities.transaction(
                () -> room.entities.into(new MailAlert(), room.clock).state());
    }

    private static List<DeliveryState> states(Mailroom room, List<Long> deliveries) {
        return deliveries.stream().map(id -> room.delivery(id).state()).toList();
    }
}
