package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.saransh.http.Fault;
import org.saransh.http.Problem;

/** Mail to addresses outside the own domains waits until two people have said that it may go there. */
@ApplicationScoped
public class OutsideReaders {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    AllowedDomains domains;

    @Inject
    Clock clock;

    /** @param admittedBy null while a second person is waited for */
    public record OutsideView(String address, String askedBy, Instant askedAt, String admittedBy, Instant admittedAt) {}

    /** Why no mail may go to the address yet; empty when it may. */
    @Transactional
    public Optional<String> refusal(String address) {
        Optional<MailAddress> outside = MailAddress.of(address).filter(known -> !domains.own(known));
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        OutsideReader reader = database.find(OutsideReader.class, outside.get().key());
        return reader != null && reader.admitted()
                ? Optional.empty()
                : Optional.of("the address is outside saransh.mail.own, and "
                        + (reader == null ? "two people" : "a second person besides " + reader.askedBy())
                        + " must let mail go there: POST /api/recipients/{id}/admit");
    }

    /**
     * Lets mail go to the recipient's address: the first person asks for it, the second admits him.
     *
     * @throws org.saransh.http.ProblemException 404, 409 when the address is one of our own, 422 when it is the first person
     *     again
     */
    @Transactional
    public OutsideView admit(String id, String by) {
        Recipient recipient = database.find(Recipient.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (recipient == null) {
            throw RecipientDesk.unknown(id);
        }
        MailAddress address = new MailAddress(recipient.address());
        if (domains.own(address)) {
            throw Problem.conflict("The recipient " + id + " is in one of the own domains: nobody has to admit him");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OutsideReader reader = database.find(OutsideReader.class, address.key(), LockModeType.PESSIMISTIC_WRITE);
        if (reader == null) {
            reader = new OutsideReader(address.key(), by, now);
            database.persist(reader);
        } else if (by.equals(reader.askedBy())) {
            throw Problem.faults(
                    List.of(new Fault("by", by, "has asked for this recipient already", "somebody else admits him")));
        } else if (!reader.admitted()) {
            reader.admit(by, now);
        }
        database.flush();
        return reader.view();
    }
}
