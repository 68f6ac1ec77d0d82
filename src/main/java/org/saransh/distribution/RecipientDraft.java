package org.saransh.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.brief.Language;
import org.saransh.http.BodyFields;
import org.saransh.http.Role;
import org.saransh.reference.IndianState;
import org.saransh.reference.OneLine;

/**
 * A recipient as a request says he is to be.
 *
 * @param id null: made from the name
 * @param reason why he is suspended; null when he is not
 */
record RecipientDraft(
        String id,
        String name,
        MailAddress address,
        Language language,
        Role role,
        ReaderLimits limits,
        boolean statutory,
        RecipientState state,
        String reason) {

    static final int LONGEST_NAME = 200;
    static final String NAME_EXPECTED = "a name of one line without < and >";

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_COUNTERPARTS = 4000;
    private static final List<RecipientState> STATES = List.of(RecipientState.ACTIVE, RecipientState.SUSPENDED);
    private static final Set<String> FIELDS = new TreeSet<>(List.of(
            "id", "name", "address", "language", "role", "states", "counterparts", "statutory", "state", "reason"));

    /** What is shown of a recipient may be sent back as it is. */
    private static final Set<String> SHOWN = Set.of("stateSince", "createdAt", "changedAt");

    /** Somebody without limits, as many as there are. */
    static RecipientDraft reader(String id, String name, MailAddress address, Language language) {
        return new RecipientDraft(
                id, name, address, language, Role.READER, ReaderLimits.NONE, false, RecipientState.ACTIVE, null);
    }

    /** @throws org.saransh.http.ProblemException 422 with every fault */
    static RecipientDraft of(JsonNode body, AllowedDomains domains) {
        Set<String> known = new HashSet<>(FIELDS);
        known.addAll(SHOWN);
        BodyFields fields = new BodyFields(body);
        fields.only(known);
        Optional<String> id = fields.optional("id", 60, PlainText.ID_EXPECTED);
        if (id.filter(text -> !PlainText.isId(text)).isPresent()) {
            fields.fault("id", id.get(), "is no id", PlainText.ID_EXPECTED);
        }
        Optional<String> name = fields.required("name", LONGEST_NAME, NAME_EXPECTED);
        if (name.filter(text -> !PlainText.isName(text)).isPresent()) {
            fields.fault("name", OneLine.shown(name.get()), "is no name", NAME_EXPECTED);
        }
        Optional<String> address = fields.required("address", LONGEST_ADDRESS, MailAddress.EXPECTED);
        address.ifPresent(text -> fields.fault(domains.fault("address", text)));
        Language language = fields.word("language", Language::of, languages(), Language.EN);
        Role role = fields.word("role", Role::of, Role.codes(), Role.READER);
        List<IndianState> states = fields.words("states", IndianState::named, List.of(IndianState.values()));
        List<String> counterparts = fields.lines("counterparts");
        if (NameList.of(counterparts).length() > LONGEST_COUNTERPARTS) {
            fields.fault(
                    "counterparts", null, "are too long", "at most " + LONGEST_COUNTERPARTS + " characters in all");
        }
        boolean statutory = fields.yes("statutory");
        RecipientState state = fields.word("state", RecipientDraft::state, STATES, RecipientState.ACTIVE);
        Optional<String> reason = fields.optional("reason", LONGEST_REASON, "a text of one line");
        if (state == RecipientState.SUSPENDED && reason.isEmpty()) {
            fields.fault("reason", null, "is missing", "why he is suspended");
        }
        fields.refuseFaults();
        return new RecipientDraft(
                id.orElse(null),
                name.orElseThrow(),
                new MailAddress(address.orElseThrow()),
                language,
                role,
                new ReaderLimits(names(states), new TreeSet<>(counterparts)),
                statutory,
                state,
                state == RecipientState.SUSPENDED ? reason.get() : null);
    }

    private static Set<String> names(List<IndianState> states) {
        Set<String> names = new TreeSet<>();
        states.forEach(state -> names.add(state.name()));
        return names;
    }

    static List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    private static Optional<RecipientState> state(String name) {
        return STATES.stream().filter(state -> state.name().equals(name)).findFirst();
    }
}
