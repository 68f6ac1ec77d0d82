package org.saransh.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.saransh.http.Role;

/** What a program signs in with, in the name of an account; never more than that account may do at the moment. */
@Entity
@Table(name = "api_token")
class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_id")
    @SequenceGenerator(name = "api_token_id", sequenceName = "api_token_id", allocationSize = 1)
    private long id;

    @Column(name = "account_id")
    private long account;

    private String name;

    @Column(name = "secret_sha256")
    private String secretSha256;

    @Convert(converter = RolesColumn.class)
    private Set<Role> roles;

    @Column(name = "read_only")
    private boolean readOnly;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(long account, TokenDraft.Wanted wanted, String secretSha256, Instant now) {
        this.account = account;
        this.name = wanted.name();
        this.roles = wanted.roles();
        this.readOnly = wanted.readOnly();
        this.secretSha256 = secretSha256;
        this.madeAt = now;
        this.expiresAt = now.plus(wanted.lasting());
    }

    long id() {
        return id;
    }

    long account() {
        return account;
    }

    boolean readOnly() {
        return readOnly;
    }

    boolean works(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    /** Those of its roles that the account reaches. */
    Set<Role> rolesOf(Account owner) {
        Set<Role> left = EnumSet.noneOf(Role.class);
        roles.stream()
                .filter(role -> owner.roles().stream().anyMatch(own -> own.reaches(role)))
                .forEach(left::add);
        return left;
    }

    TokenView view(String owner, String secret) {
        return new TokenView(
                id,
                name,
                owner,
                roles.stream().sorted().map(Role::code).toList(),
                readOnly,
                madeAt,
                expiresAt,
                revokedAt,
                secret);
    }
}
