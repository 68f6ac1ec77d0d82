package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saransh.brief.Brief;
import org.saransh.brief.BriefParameter;
import org.saransh.brief.Briefs;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.distribution.KeyRing.Purpose;
import org.saransh.distribution.SignUp.SignUpState;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.IndianState;
import org.saransh.work.Work;

/** People who subscribe by themselves: only who reads mail at the address can confirm it. Each call is one transaction. */
@ApplicationScoped
public class SignUps {

    /** What came of a request. */
    public enum Answer {
        /** If mail may go to the address, a message asks there for confirmation. */
        TAKEN,
        NO_NAME,
        NO_ADDRESS,
        /** No mail may go to that domain, whoever asks. */
        OTHER_DOMAIN,
        NO_CHOICE
    }

    /** What came of a confirmation. */
    public enum Confirmation {
        READY,
        CONFIRMED,
        OVER,
        /** The recipient gets nothing at the moment, and an administrator has to help. */
        SUSPENDED
    }

    /** @param state about which the brief is; null: whatever it is about */
    public record Choice(String code, String brief, String state) {}

    /**
     * @param language in which he wants to read
     * @param parameters what the brief is about; none: whatever it is about
     */
    public record Confirmable(Confirmation step, Language language, String brief, Map<String, String> parameters) {}

    private static final Duration LIFE = Duration.ofDays(3);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_OF_ONE_ADDRESS = 3;
    private static final int MOST_IN_AN_HOUR = 200;
    private static final String OF = ":";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Briefs briefs;

    @Inject
    AllowedDomains domains;

    @Inject
    Recipients recipients;

    @Inject
    RecipientDesk desk;

    @Inject
    SubscriptionRows subscriptions;

    @Inject
    LinkKeys keys;

    @Inject
    Work work;

    @Inject
    Clock clock;

    /** What anybody may subscribe to: every brief that is for all, and the one about a State for each State too. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Brief brief : briefs.all()) {
            if (brief.audience() == Role.READER) {
                choices.add(new Choice(brief.name(), brief.name(), null));
                if (brief.parameter() == BriefParameter.STATE) {
                    Arrays.stream(IndianState.values())
                            .map(state -> new Choice(brief.name() + OF + state.name(), brief.name(), state.name()))
                            .forEach(choices::add);
                }
            }
        }
        return choices;
    }

    /**
     * Queues the message that asks for confirmation. Whoever asks learns nothing about the address.
     *
     * @param code of one of the choices
     * @throws org.saransh.http.ProblemException 429 when very many have asked
     */
    @Transactional
    public Answer ask(String name, String address, Language language, String code, List<OutputFormat> formats) {
        String called = name == null ? "" : name.strip();
        Optional<MailAddress> reachable = MailAddress.of(address == null ? "" : address.strip());
        Optional<Choice> choice =
                choices().stream().filter(one -> one.code().equals(code)).findFirst();
        if (called.length() > RecipientDraft.LONGEST_NAME || !PlainText.isName(called)) {
            return Answer.NO_NAME;
        }
        if (reachable.isEmpty()) {
            return Answer.NO_ADDRESS;
        }
        if (!domains.allow(reachable.get())) {
            return Answer.OTHER_DOMAIN;
        }
        if (choice.isEmpty() || formats.isEmpty()) {
            return Answer.NO_CHOICE;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.createQuery("delete from SignUp s where s.state <> :confirmed and s.expiresAt < :then")
                .setParameter("confirmed", SignUpState.CONFIRMED)
                .setParameter("then", now.minus(DAY))
                .executeUpdate();
        if (asked("s.askedAt > :since", now.minus(HOUR), null) >= MOST_IN_AN_HOUR) {
            throw Problem.busy("Very many people want to subscribe just now: try again in an hour", HOUR);
        }
        String key = reachable.get().key();
        if (asked("s.askedAt > :since and s.addressKey = :key", now.minus(DAY), key) < MOST_OF_ONE_ADDRESS) {
            String state = choice.get().state();
            SignUp signUp = new SignUp(
                    new SignUpDraft(
                            called,
                            reachable.get(),
                            language,
                            choice.get().brief(),
                            state == null ? null : BriefParameter.STATE.code() + "=" + state,
                            formats),
                    now,
                    LIFE);
            database.persist(signUp);
            database.flush();
            work.submit(ConfirmationWork.KIND, Long.toString(signUp.id()));
        }
        return Answer.TAKEN;
    }

    private long asked(String which, Instant since, String key) {
        var count = database.createQuery("select count(s) from SignUp s where " + which, Long.class)
                .setParameter("since", since);
        if (key != null) {
            count.setParameter("key", key);
        }
        return count.getSingleResult();
    }

    /** What the token would confirm; nothing is done. Empty when it was not made here. */
    @Transactional
    public Optional<Confirmable> find(String token) {
        return signUp(token).map(signUp -> confirmable(signUp, step(signUp)));
    }

    private Optional<SignUp> signUp(String token) {
        return keys.ring()
                .read(Purpose.CONFIRM, token)
                .map(words -> database.find(SignUp.class, Long.valueOf(words.get(0)), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Confirmable confirmable(SignUp signUp, Confirmation step) {
        return new Confirmable(step, signUp.language(), signUp.brief(), Subscription.parameters(signUp.about()));
    }

    private Confirmation step(SignUp signUp) {
        if (signUp.state() == SignUpState.CONFIRMED) {
            return Confirmation.CONFIRMED;
        }
        if (!clock.instant().isBefore(signUp.expiresAt())) {
            return Confirmation.OVER;
        }
        boolean suspended = recipients
                .at(new MailAddress(signUp.address()).key())
                .filter(known -> known.state() == RecipientState.SUSPENDED)
                .isPresent();
        return suspended || !domains.allow(new MailAddress(signUp.address()))
                ? Confirmation.SUSPENDED
                : Confirmation.READY;
    }

    /** Makes the subscription, and the recipient when he is not known; once is enough. */
    @Transactional
    public Optional<Confirmable> confirm(String token) {
        Optional<SignUp> found = signUp(token);
        if (found.isEmpty() || step(found.get()) != Confirmation.READY) {
            return found.map(signUp -> confirmable(signUp, step(signUp)));
        }
        SignUp signUp = found.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Recipient recipient = recipient(signUp, now);
        List<Subscription> same = subscriptions.reaching(signUp.brief(), recipient.id()).stream()
                .filter(one -> Objects.equals(one.about(), signUp.about()))
                .toList();
        same.forEach(one -> OptOut.of(one.id(), recipient.id(), database).ifPresent(database::remove));
        SubscriptionDraft wanted = new SubscriptionDraft(
                "self-" + signUp.id(),
                null,
                recipient.id(),
                signUp.brief(),
                signUp.about(),
                List.of(signUp.language()),
                signUp.formats(),
                false,
                false);
        same.stream()
                .filter(one -> recipient.id().equals(one.recipient()))
                .findFirst()
                .ifPresentOrElse(
                        own -> database.find(Subscription.class, own.id()).become(wanted, now),
                        () -> database.persist(new Subscription(wanted.id(), wanted, now, now)));
        signUp.confirm();
        database.flush();
        return Optional.of(confirmable(signUp, Confirmation.CONFIRMED));
    }

    private Recipient recipient(SignUp signUp, Instant now) {
        MailAddress address = new MailAddress(signUp.address());
        Optional<Recipient> known = recipients.at(address.key());
        RecipientDraft draft = RecipientDraft.reader(null, signUp.name(), address, signUp.language());
        if (known.isPresent()) {
            Recipient recipient = database.find(Recipient.class, known.get().id());
            if (recipient.state() == RecipientState.INACTIVE) {
                recipient.become(draft, now);
            }
            return recipient;
        }
        Recipient fresh = new Recipient(desk.id(signUp.name()), draft, now);
        database.persist(fresh);
        database.flush();
        return fresh;
    }
}
