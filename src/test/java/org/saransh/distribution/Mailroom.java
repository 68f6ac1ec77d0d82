package org.saransh.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.saransh.brief.Language;
import org.saransh.reference.ClockByHand;
import org.saransh.storage.EntitiesIn;

/**
 * The sending of messages on a real database, as one server does it, with a clock that is moved by hand. Its messages are notices
 * of one run, which nobody else works at.
 */
final class Mailroom {

    static final Instant NOON = Instant.parse("2026-11-30T06:30:00Z");
    static final Duration PATIENCE = Duration.ofHours(24);

    final ClockByHand clock = new ClockByHand(NOON);
    final MailBrake brake;
    final LetterPress press = new LetterPress();
    final EntitiesIn entities;
    final Queue queue;
    private final RetryPlan plan = retries("PT1M, PT5M,PT15M,PT1H");
    private final Admission admission;
    private String run;

    Mailroom(EntitiesIn entities) {
        this.entities = entities;
        AllowedDomains domains = MailAddressTest.allowing("mines.gov.in");
        brake = entities.into(new Brake(), clock);
        admission = entities.into(new Admission(), clock);
        admission.domains = domains;
        admission.outside = entities.into(new OutsideReaders(), clock);
        admission.outside.domains = domains;
        press.settings = new MailSettings();
        press.settings.from = "Saransh <saransh@mines.gov.in>";
        press.notices = entities.into(new Posted(), clock);
        press.bounces = new BounceAddress();
        press.bounces.mailbox = Optional.empty();
        queue = entities.into(new Queue(), clock);
    }

    private final class Brake extends MailBrake {
        @Override
        public boolean held() {
            return entities.transaction(super::held);
        }

        @Override
        public void keepMark() {
            entities.doing(super::keepMark);
        }
    }

    private final class Posted extends Notices {
        @Override
        Optional<Notice> find(long id) {
            return entities.transaction(() -> super.find(id));
        }
    }

    static RetryPlan retries(String pauses) {
        RetryPlan plan = new RetryPlan();
        plan.pauses = pauses;
        plan.patience = PATIENCE;
        return plan;
    }

    /** Gives each call a transaction of its own, as the server does, and fails when it is told to. */
    final class Queue extends RunQueue {

        /** Why the next step is to fail, before anything is written; null: it does not. */
        RuntimeException before;

        /** The same, after everything is written. */
        RuntimeException after;

        /** How often settling fails yet, and after how long each time. */
        int failures;

        Duration untilFailure = Duration.ZERO;

        private Queue() {
            brake = Mailroom.this.brake;
            admission = Mailroom.this.admission;
            plan = Mailroom.this.plan;
        }

        @Override
        public void claim(Working working, boolean repeatable) {
            entities.doing(() -> super.claim(working, repeatable));
        }

        @Override
        public Optional<DeliveryView> next(Working working, List<Verdict> ended, Foreseen foreseen) {
            RuntimeException first = before;
            before = null;
            fail(first);
            Optional<DeliveryView> next = entities.transaction(() -> super.next(working, ended, foreseen));
            RuntimeException last = after;
            after = null;
            fail(last);
            return next;
        }

        private static void fail(RuntimeException why) {
            if (why != null) {
                throw why;
            }
        }

        @Override
        public List<Foreseen> foresee(String run) {
            return entities.transaction(() -> super.foresee(run));
        }

        @Override
        public void settle(Working working, List<Verdict> ended, DeliveryView marked, DeliveryView begun) {
            if (failures > 0) {
                failures--;
                Mailroom.this.clock.pass(untilFailure);
                throw new IllegalStateException("The database is away");
            }
            entities.doing(() -> super.settle(working, ended, marked, begun));
        }

        @Override
        public Optional<Instant> nextDue(Working working) {
            return entities.transaction(() -> super.nextDue(working));
        }
    }

    /** Plans a message to each address, in one run; all are due now, in this order. */
    List<Long> plan(String... addresses) {
        return entities.transaction(() -> {
            Notice notice =
                    new Notice("edition-" + UUID.randomUUID(), "Held / रोका गया", "Please look", clock.instant());
            entities.database().persist(notice);
            List<Delivery> deliveries = Arrays.stream(addresses)
                    .map(address -> new Delivery(notice, new MailAddress(address), clock.instant()))
                    .toList();
            deliveries.forEach(entities.database()::persist);
            deliveries.forEach(delivery -> run = delivery.join(1, "mines.gov.in"));
            return deliveries.stream().map(Delivery::id).toList();
        });
    }

    /** Plans so many messages. */
    List<Long> plan(int messages) {
        return plan(IntStream.range(0, messages)
                .mapToObj(number -> "reader" + number + "@mines.gov.in")
                .toArray(String[]::new));
    }

    /** Somebody who works at the run of the last plan; messages of which nobody knows wait for a person. */
    RunQueue.Working working() {
        return new RunQueue.Working(run, UUID.randomUUID().toString(), false);
    }

    RunQueue.Working resending() {
        return new RunQueue.Working(run, UUID.randomUUID().toString(), true);
    }

    /** Begins to work at the run, and takes over what was left. */
    RunQueue.Working claimed() {
        return claim(working());
    }

    RunQueue.Working claim(RunQueue.Working working) {
        queue.claim(working, false);
        return working;
    }

    DeliveryView delivery(long id) {
        return entities.transaction(
                () -> entities.database().find(Delivery.class, id).view());
    }

    /** What somebody does to the delivery at his desk. */
    void change(long id, Consumer<Delivery> change) {
        entities.doing(() -> change.accept(entities.database().find(Delivery.class, id)));
    }

    /** Whether anybody claims the run. */
    boolean claimed(RunQueue.Working working) {
        return entities.transaction(() -> entities.database().find(MailClaim.class, working.run())) != null;
    }

    /** Holds all mail of the database meanwhile, which other tests use as well. */
    void holding(Runnable meanwhile) {
        hold(true);
        try {
            meanwhile.run();
        } finally {
            hold(false);
        }
    }

    private void hold(boolean held) {
        entities.doing(() -> brake.set(held, "a-rao", "a test"));
    }

    /** Puts a recipient of the name into the database. */
    Recipient recipient(String name) {
        return entities.transaction(() -> {
            String id = name + "-" + UUID.randomUUID();
            Recipient recipient = new Recipient(
                    id,
                    RecipientDraft.reader(id, name, new MailAddress(id + "@mines.gov.in"), Language.EN),
                    clock.instant());
            entities.database().persist(recipient);
            return recipient;
        });
    }

    /** Plans a message about an export to each of the recipients, in one run. */
    List<Long> planExport(long export, Recipient... recipients) {
        return entities.transaction(() -> {
            List<Delivery> deliveries = Arrays.stream(recipients)
                    .map(recipient -> new Delivery(export, Language.EN, recipient, clock.instant()))
                    .toList();
            deliveries.forEach(entities.database()::persist);
            deliveries.forEach(delivery -> run = delivery.join(1, "mines.gov.in"));
            return deliveries.stream().map(Delivery::id).toList();
        });
    }
}
