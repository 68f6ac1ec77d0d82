package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.Fault;
import org.saransh.reference.Label;
import org.saransh.reference.LogText;

/** Messages to people who have to do something: they go through the outbox like all others, so none is lost or comes twice. */
@ApplicationScoped
public class Notices {

    private static final Logger LOG = System.getLogger(Notices.class.getName());
    private static final int LONGEST_SUBJECT = 300;
    private static final String BETWEEN = "\n\n* * *\n\n";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Outbox outbox;

    @Inject
    AllowedDomains domains;

    @Inject
    MailSettings settings;

    @Inject
    @ConfigProperty(name = "saransh.mail.owners")
    Optional<String> owners;

    @Inject
    Clock clock;

    /**
     * Tells people something in the current transaction: in both languages, because nobody knows theirs.
     *
     * @param about {@code edition-17}: small letters, digits, dots and hyphens
     * @param subject in both languages
     * @param words in both languages; they may have several lines
     * @param addresses each is told once; what is no address is left out, and the log says so
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(String about, Label subject, Label words, Collection<String> addresses) {
        List<MailAddress> readers = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (String address : addresses) {
            Optional<MailAddress> reader = MailAddress.of(address.strip());
            reader.filter(one -> known.add(one.key())).ifPresent(readers::add);
            if (reader.isEmpty()) {
                LOG.log(Level.WARNING, "{0}: {1} is no address, and is not told", about, LogText.of(address));
            }
        }
        if (readers.isEmpty()) {
            LOG.log(Level.WARNING, "{0}: nobody is told that: {1}", about, LogText.of(subject.english()));
            return;
        }
        Notice notice = new Notice(
                about,
                shortened(subject.english()) + " / " + shortened(subject.hindi()),
                words.english() + BETWEEN + words.hindi() + "\n",
                clock.instant());
        database.persist(notice);
        database.flush();
        outbox.put(readers.stream()
                .map(reader -> new Delivery(notice, reader, clock.instant()))
                .toList());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SUBJECT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUBJECT / 2)) + "…";
    }

    /** Tells those who look after the service. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void postToOwners(String about, Label subject, Label words) {
        post(about, subject, words, owners());
    }

    /** Whoever is told of what has no owner of its own. */
    public List<String> owners() {
        return addresses(owners.orElse(""));
    }

    /** The addresses in a setting, with commas between them. */
    static List<String> addresses(String setting) {
        return Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** The address of a page or file of this service. */
    public String address(String path) {
        return settings.publicUrl() + path;
    }

    /** What is wrong with the address; empty when people can be told things there. */
    public Optional<Fault> fault(String field, String address) {
        return domains.fault(field, address);
    }

    @Transactional
    Optional<Notice> find(long id) {
        return Optional.ofNullable(database.find(Notice.class, id));
    }
}
