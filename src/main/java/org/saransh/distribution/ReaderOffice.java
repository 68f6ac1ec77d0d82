package org.saransh.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.saransh.brief.Briefs;
import org.saransh.brief.OutputFormat;
import org.saransh.brief.Subjects;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** Who gets what, for the pages: recipients, lists, subscriptions and wishes, written in the JSON that programs send. */
@ApplicationScoped
public class ReaderOffice {

    @Inject
    RecipientDesk recipients;

    @Inject
    ListDesk lists;

    @Inject
    SubscriptionDesk subscriptions;

    @Inject
    OptOutDesk optOuts;

    @Inject
    MemberImport members;

    @Inject
    AllowedDomains domains;

    @Inject
    Briefs briefs;

    @Inject
    Subjects subjects;

    @Inject
    Admission admission;

    @Inject
    DeliveryPlan plan;

    /** What is shown of something, and the tag of that state, which is sent back with a change of it. */
    public record Kept<V>(V view, String tag) {

        private static <V> Kept<V> of(Tagged<V> tagged) {
            return new Kept<>(tagged.view(), tagged.tag());
        }
    }

    /**
     * One message that would be written.
     *
     * @param formats by their extensions
     * @param correction whether he got the edition that this one puts right
     */
    public record WouldGet(
            RecipientView recipient, String language, List<String> formats, boolean link, boolean correction) {}

    /** @param list null: whatever list; so with the others */
    public PageView<RecipientView> recipients(String text, RecipientState state, String list, int page, int size) {
        return recipients.page(text, state, list, new Pages(page, size));
    }

    public Kept<RecipientView> recipient(String id) {
        return Kept.of(recipients.find(id).orElseThrow(() -> RecipientDesk.unknown(id)));
    }

    public boolean knowsRecipient(String id) {
        return recipients.find(id).isPresent();
    }

    public RecipientView addRecipient(JsonNode body) {
        return recipients.create(RecipientDraft.of(body, domains)).view();
    }

    public RecipientView changeRecipient(String id, String tag, JsonNode body) {
        return recipients.replace(id, tag, RecipientDraft.of(body, domains)).view();
    }

    public void removeRecipient(String id, String tag) {
        recipients.remove(id, tag);
    }

    public PageView<ListView> lists(int page, int size) {
        return lists.page(new Pages(page, size));
    }

    public Kept<ListView> list(String id) {
        return Kept.of(lists.find(id).orElseThrow(() -> ListDesk.unknown(id)));
    }

    public boolean knowsList(String id) {
        return lists.find(id).isPresent();
    }

    public ListView addList(JsonNode body) {
        return lists.create(ListDraft.of(body)).view();
    }

    public ListView renameList(String id, String tag, JsonNode body) {
        return lists.rename(id, tag, ListDraft.of(body)).view();
    }

    public void removeList(String id, String tag) {
        lists.remove(id, tag);
    }

    public void addMember(String list, String recipient) {
        lists.add(list, recipient);
    }

    public void dropMember(String list, String recipient) {
        lists.drop(list, recipient);
    }

    /** What becomes of every row of a table of people; it is written as a whole, or not at all. */
    public MemberReport members(String list, InputStream table, boolean apply) {
        try {
            byte[] file = table.readNBytes(MemberTable.MOST_BYTES + 1);
            if (file.length > MemberTable.MOST_BYTES) {
                throw Problem.tooLarge("A table of people has at most 1 MB: send it in parts. Nothing was written");
            }
            return members.take(list, MemberTable.read(file, domains), apply);
        } catch (IOException lost) {
            throw new UncheckedIOException("The upload cannot be read", lost);
        }
    }

    public PageView<SubscriptionView> subscriptions(
            String list, String recipient, String brief, boolean ended, int page, int size) {
        return subscriptions.page(list, recipient, brief, ended, new Pages(page, size));
    }

    public Kept<SubscriptionView> subscription(String id) {
        return Kept.of(subscriptions.find(id).orElseThrow(() -> SubscriptionDesk.unknown(id)));
    }

    public boolean knowsSubscription(String id) {
        return subscriptions.find(id).isPresent();
    }

    public SubscriptionView addSubscription(JsonNode body) {
        return subscriptions
                .create(SubscriptionDraft.of(body, briefs, subjects::of))
                .view();
    }

    public SubscriptionView changeSubscription(String id, String tag, JsonNode body) {
        return subscriptions
                .replace(id, tag, SubscriptionDraft.of(body, briefs, subjects::of))
                .view();
    }

    public void endSubscription(String id, String tag) {
        subscriptions.end(id, tag);
    }

    /** @param state null: any */
    public PageView<OptOutView> optOuts(OptOutState state, int page, int size) {
        return optOuts.page(state, null, new Pages(page, size));
    }

    public void decide(long optOut, boolean granted, String by, String why) {
        optOuts.decide(optOut, granted, by, why);
    }

    /** Who would get the edition if it were published now, by their ids. */
    @Transactional
    public List<WouldGet> wouldGet(long edition) {
        Issue issue = admission.issue(edition);
        return plan.planned(issue).stream()
                .map(one -> new WouldGet(
                        one.recipient().view(),
                        one.language().code(),
                        extensions(one.formats()),
                        one.link(),
                        one.correction()))
                .toList();
    }

    private static List<String> extensions(Set<OutputFormat> formats) {
        return formats.stream().map(OutputFormat::extension).toList();
    }
}
