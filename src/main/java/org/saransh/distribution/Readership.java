package org.saransh.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.saransh.brief.EditionState;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.http.Role;
import org.saransh.reference.OneLine;

/** Who gets an edition, and in which form: pure. */
final class Readership {

    /** That a subscription reaches a recipient, by himself or by a list. */
    record Wish(Subscription subscription, Recipient recipient) {}

    /**
     * One message.
     *
     * @param subscription the widest of those that asked for it; null when none does any more
     * @param formats never empty
     * @param link whether links are sent, and not the files themselves
     * @param correction whether he got the edition that this one puts right
     */
    record Planned(
            Recipient recipient,
            String subscription,
            Language language,
            Set<OutputFormat> formats,
            boolean link,
            boolean correction) {}

    private final Issue issue;
    private final Role audience;
    private final Predicate<MailAddress> allowed;

    /**
     * @param audience the least role of those who may get the brief
     * @param allowed whether mail may go to the address at all
     */
    Readership(Issue issue, Role audience, Predicate<MailAddress> allowed) {
        this.issue = issue;
        this.audience = audience;
        this.allowed = allowed;
    }

    /**
     * One message for each recipient, by their ids: those who wish it, and those who got what it puts right.
     *
     * @param wishes without those of people who want no more
     * @param misled who got the edition that this one puts right, unless they want no more
     */
    List<Planned> plan(Collection<Wish> wishes, Collection<Recipient> misled) {
        Map<String, List<Subscription>> asking = new TreeMap<>();
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            if (wish.subscription().asksFor(issue)) {
                recipients.put(wish.recipient().id(), wish.recipient());
                asking.computeIfAbsent(wish.recipient().id(), none -> new ArrayList<>())
                        .add(wish.subscription());
            }
        }
        Map<String, Boolean> corrected = new TreeMap<>();
        for (Recipient one : misled) {
            recipients.put(one.id(), one);
            asking.computeIfAbsent(one.id(), none -> new ArrayList<>());
            corrected.put(one.id(), true);
        }
        List<Planned> planned = new ArrayList<>();
        asking.forEach((id, subscriptions) -> {
            Recipient recipient = recipients.get(id);
            if (refusal(recipient).isEmpty()) {
                planned.add(merged(recipient, subscriptions, corrected.containsKey(id)));
            }
        });
        return planned;
    }

    private static Planned merged(Recipient recipient, List<Subscription> subscriptions, boolean correction) {
        Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
        Set<Language> languages = EnumSet.noneOf(Language.class);
        String widest = null;
        boolean each = false;
        boolean links = !subscriptions.isEmpty();
        for (Subscription subscription : subscriptions) {
            formats.addAll(subscription.formats());
            languages.addAll(subscription.languages());
            if (subscription.languages().isEmpty()) {
                languages.add(recipient.language());
            }
            links &= subscription.link();
            if (widest == null || !each && subscription.about() == null) {
                widest = subscription.id();
                each = subscription.about() == null;
            }
        }
        if (formats.isEmpty()) {
            formats.add(OutputFormat.PDF);
        }
        boolean own = languages.isEmpty() || languages.contains(recipient.language());
        return new Planned(
                recipient,
                widest,
                own ? recipient.language() : languages.iterator().next(),
                formats,
                links,
                correction);
    }

    /** Why he may not get the edition, in words; empty when he may. Whether he wishes it is not asked here. */
    Optional<String> refusal(Recipient recipient) {
        if (issue.state() == EditionState.WITHDRAWN) {
            return Optional.of("the edition was withdrawn");
        }
        if (issue.state() == EditionState.CORRECTED) {
            return Optional.of("a later edition has put this one right");
        }
        if (!recipient.role().reaches(audience)) {
            return Optional.of("the brief " + issue.brief() + " is for the role " + audience.code()
                    + " and above, and the recipient has the role "
                    + recipient.role().code());
        }
        return recipient.limits().refusal(issue.about()).or(() -> refusal(recipient, allowed));
    }

    /** Why he may get no message at all, in words; empty when he may. */
    static Optional<String> refusal(Recipient recipient, Predicate<MailAddress> allowed) {
        if (recipient.state() == RecipientState.SUSPENDED) {
            return Optional.of("the recipient is suspended: " + recipient.reason());
        }
        if (recipient.state() == RecipientState.INACTIVE) {
            return Optional.of("the recipient was removed");
        }
        return MailAddress.of(recipient.address()).filter(allowed).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "the domain of " + OneLine.shown(recipient.address()) + " is not among saransh.mail.domains");
    }
}
