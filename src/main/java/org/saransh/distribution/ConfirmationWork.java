package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.saransh.distribution.SignUp.SignUpState;
import org.saransh.reference.LogText;
import org.saransh.smtp.SmtpFailure;
import org.saransh.work.Lane;
import org.saransh.work.Outcome;
import org.saransh.work.WorkHandler;

/** Sends the message that asks for confirmation. No transaction is open while the mail server is asked. */
@ApplicationScoped
class ConfirmationWork implements WorkHandler {

    static final String KIND = "confirmation";

    private static final Logger LOG = System.getLogger(ConfirmationWork.class.getName());
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    @Inject
    SignUpRows rows;

    @Inject
    Links links;

    @Inject
    MailSettings settings;

    @Inject
    MailBrake brake;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.MAIL;
    }

    @Override
    public Outcome run(String id) {
        Optional<SignUp> waiting = rows.find(Long.parseLong(id))
                .filter(signUp -> signUp.state() == SignUpState.ASKED)
                .filter(signUp -> clock.instant().isBefore(signUp.expiresAt()));
        if (waiting.isPresent() && brake.held()) {
            return Outcome.again(clock.instant().plus(MailRun.WHILE_HELD));
        }
        return waiting.map(this::send).orElse(Outcome.DONE);
    }

    private Outcome send(SignUp signUp) {
        try (Postbox postbox = settings.postbox()) {
            ConfirmationLetter letter =
                    new ConfirmationLetter(signUp, links.confirm(signUp.id(), signUp.expiresAt()), settings);
            rows.mailed(signUp.id(), postbox.hand(letter.parcel()));
            return Outcome.DONE;
        } catch (SmtpFailure failure) {
            return failure.permanent() && !failure.ofServer() ? stop(signUp, failure) : later(signUp, failure);
        } catch (IOException trouble) {
            return later(signUp, trouble);
        } catch (IllegalArgumentException wrongAddress) {
            return stop(signUp, wrongAddress);
        }
    }

    private Outcome later(SignUp signUp, IOException trouble) {
        rows.notMailed(signUp.id(), trouble.getMessage(), false);
        Duration pause = PAUSES.get(Math.min(signUp.attempts(), PAUSES.size() - 1));
        return Outcome.again(clock.instant().plus(pause));
    }

    private Outcome stop(SignUp signUp, Exception refused) {
        rows.notMailed(signUp.id(), refused.getMessage(), true);
        LOG.log(
                Level.WARNING,
                "The confirmation of sign-up {0} failed: {1}",
                signUp.id(),
                LogText.of(refused.getMessage()));
        return Outcome.DONE;
    }
}
