package org.saransh.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.http.Limits;
import org.saransh.http.Role;

/** Somebody who may sign in. It is never deleted, because what it did stays on record; it is disabled. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_id")
    @SequenceGenerator(name = "account_id", sequenceName = "account_id", allocationSize = 1)
    private long id;

    @Version
    private long version;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String password;

    @Convert(converter = RolesColumn.class)
    private Set<Role> roles;

    @Convert(converter = LinesColumn.class)
    private Set<String> states;

    @Convert(converter = LinesColumn.class)
    private Set<String> counterparts;

    private boolean disabled;

    @Column(name = "openid_sha256")
    private String openId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    protected Account() {}

    Account(String name, Set<Role> roles, Limits limits, String madeBy, Instant now) {
        this.name = name;
        this.nameKey = key(name);
        this.madeBy = madeBy;
        this.madeAt = now;
        become(roles, limits, false);
    }

    /** However a name is written, it is the same account. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    void become(Set<Role> nowRoles, Limits limits, boolean nowDisabled) {
        roles = nowRoles;
        states = new TreeSet<>(limits.states());
        counterparts = new TreeSet<>(limits.counterparts());
        disabled = nowDisabled;
    }

    /** @param kept as {@link Passwords#kept} gives it; null: it cannot sign in with one */
    void password(String kept) {
        password = kept;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String password() {
        return password;
    }

    Set<Role> roles() {
        return roles;
    }

    Limits limits() {
        return new Limits(states, counterparts);
    }

    boolean disabled() {
        return disabled;
    }

    /** Null while it belongs to nobody at the provider. */
    String openId() {
        return openId;
    }

    void belong(OpenIdPerson person) {
        openId = person.key();
    }

    boolean administers() {
        return !disabled && roles.contains(Role.ADMINISTRATOR);
    }

    String tag() {
        return "\"" + version + '"';
    }

    AccountView view() {
        return new AccountView(
                id,
                name,
                roles.stream().sorted().map(Role::code).toList(),
                states.stream().toList(),
                counterparts.stream().toList(),
                disabled,
                password != null,
                madeAt,
                madeBy,
                tag());
    }
}
