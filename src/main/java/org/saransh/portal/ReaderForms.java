package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.distribution.ReaderOffice;
import org.saransh.distribution.RecipientState;
import org.saransh.distribution.RecipientView;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.IndianState;
import org.saransh.reference.Json;

/** The form of a recipient, and how recipients are said. */
@ApplicationScoped
class ReaderForms {

    @Inject
    Pages pages;

    @Inject
    SubscriptionDrawing subscriptions;

    static String role(Wording words, String code) {
        return Role.of(code)
                .map(role -> role.label().in(words.text("page.languageCode")))
                .orElse(code);
    }

    /** What he may be told about, in words. */
    static String limits(Wording words, RecipientView one) {
        List<String> within = new ArrayList<>();
        one.states().forEach(state -> within.add(words.text("IndianState." + state)));
        within.addAll(one.counterparts());
        return within.isEmpty() ? words.text("page.recipient.everything") : String.join(", ", within);
    }

    static Address sent(RecipientView recipient) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        JsonNode shown = Json.mapper().valueToTree(recipient);
        shown.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                fields.put(field.getKey(), List.of(field.getValue().asText()));
            }
        });
        fields.put("states", recipient.states());
        fields.put("counterparts", List.of(String.join("; ", recipient.counterparts())));
        return Address.of("/recipients/" + recipient.id(), fields);
    }

    static ObjectNode recipientBody(Address sent) {
        return new FormBody(sent)
                .text("name", "address", "language", "role", "state", "reason")
                .list("states")
                .names("counterparts")
                .flag("statutory")
                .json();
    }

    /** @param known null for a new one */
    ReaderFormView recipient(ReaderOffice.Kept<RecipientView> known, Address sent, Problem refused) {
        Wording words = pages.words();
        FormFields fields = new FormFields(words, sent, refused, "");
        Map<String, String> languages = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            languages.put(language.code(), words.text("language." + language.code()));
        }
        Map<String, String> roles = Role.codes().stream()
                .collect(Collectors.toMap(
                        code -> code, code -> role(words, code), (one, other) -> one, LinkedHashMap::new));
        List<OfficeForm.Group> groups = new ArrayList<>();
        groups.add(new OfficeForm.Group(
                "who",
                words.text("page.recipient"),
                null,
                List.of(
                        fields.line("name", true),
                        fields.line("address", true),
                        fields.word("language", false, languages),
                        fields.word("role", false, roles),
                        fields.yesNo("statutory"))));
        groups.add(new OfficeForm.Group(
                "limits",
                words.text("page.field.limits"),
                words.text("page.recipient.limits.text"),
                List.of(
                        fields.words("states", FormFields.labels(words, IndianState.values())),
                        fields.line("counterparts", false))));
        if (known != null) {
            groups.add(new OfficeForm.Group(
                    "state",
                    words.text("page.edition.stateOf"),
                    words.text("page.recipient.state.text"),
                    List.of(
                            fields.word(
                                    "state",
                                    true,
                                    FormFields.labels(words, RecipientState.ACTIVE, RecipientState.SUSPENDED)),
                            fields.line("reason", false))));
        }
        return new ReaderFormView(
                "recipients",
                form(sent.path(), "/recipients", groups, fields, refused, known == null ? null : known.tag()),
                known == null
                        ? List.of()
                        : List.of(Act.button(
                                        "/recipients/" + known.view().id() + "/remove",
                                        words.text("page.recipient.remove"),
                                        "danger")
                                .saying(words.text("page.recipient.remove.text"))
                                .with("tag", known.tag())),
                known == null
                        ? List.of()
                        : List.of(subscriptions.table(null, known.view().id())),
                null);
    }

    static OfficeForm form(
            String path, String back, List<OfficeForm.Group> groups, FormFields fields, Problem refused, String tag) {
        return new OfficeForm(
                path,
                back,
                refused == null || !refused.errors().isEmpty() ? null : refused.detail(),
                fields.told(),
                groups,
                tag,
                null);
    }
}
