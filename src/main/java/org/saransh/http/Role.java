package org.saransh.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saransh.reference.Label;

/** What somebody may do; each role may also do what those before it may. */
public enum Role {
    READER("Reader", "पाठक", "reads briefs and registers"),
    ANALYST("Analyst", "विश्लेषक", "asks questions, keeps queries, exports tables and drafts editions"),
    EDITOR("Editor", "संपादक", "writes and confirms rows, takes in tables"),
    APPROVER("Approver", "अनुमोदक", "approves, publishes, corrects and withdraws editions"),
    ADMINISTRATOR("Administrator", "प्रशासक", "keeps schedules, readers, mail, accounts and the audit");

    private final Label label;
    private final String may;

    Role(String english, String hindi, String may) {
        this.label = new Label(english, hindi);
        this.may = may;
    }

    public Label label() {
        return label;
    }

    /** What this role adds to the one before it. */
    public String may() {
        return may;
    }

    /** As in requests: {@code analyst}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Role::code).toList();
    }

    /** Whether it may do what the other may. */
    public boolean reaches(Role other) {
        return compareTo(other) >= 0;
    }
}
