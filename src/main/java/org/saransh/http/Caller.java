package org.saransh.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever sends the request at hand. The room {@code access} says who that is before any method is called; until then, and
 * where nobody signed in, it is nobody.
 */
@RequestScoped
public class Caller {

    private Identity identity = Identity.NOBODY;
    private boolean publicBriefs;
    private String note = "";
    private boolean doubted;

    /**
     * Only for the filter that finds out who it is.
     *
     * @param publicBriefs whether anybody may read published briefs
     */
    public void is(Identity found, boolean publicBriefs) {
        this.identity = found;
        this.publicBriefs = publicBriefs;
    }

    /**
     * What the audit is to say of this request beside its address.
     *
     * @param words no secret; control signs are taken out
     */
    public void note(String words) {
        note = note.isEmpty() ? words : note + "; " + words;
    }

    public String note() {
        return note;
    }

    /**
     * What the request asked for may be done or not; nobody knows. The audit says so as long as it can be written at all.
     */
    void doubt() {
        doubted = true;
    }

    public boolean doubted() {
        return doubted;
    }

    public Identity identity() {
        return identity;
    }

    public boolean anonymous() {
        return identity.anonymous();
    }

    /**
     * The name of the account, under which everything that it changes is recorded.
     *
     * @throws ProblemException 401 when nobody signed in
     */
    public String name() {
        requireSignedIn();
        return identity.name();
    }

    /** For pages; empty when nobody signed in. */
    public Optional<String> person() {
        return Optional.ofNullable(identity.name());
    }

    public Set<Role> roles() {
        return identity.roles();
    }

    public Limits limits() {
        return identity.limits();
    }

    /** What forms send back as {@code csrf}; null when there is no session. */
    public String csrf() {
        return identity.csrf();
    }

    public boolean may(Role role) {
        return identity.may(role);
    }

    /** Whether it is this person, or an administrator. */
    public boolean isOrAdministers(String owner) {
        return !anonymous() && identity.name().equals(owner) || may(Role.ADMINISTRATOR);
    }

    /**
     * Whether an edition may be read: a published one by those whom its brief is for, others by those who draft.
     *
     * @param audience the role that the brief is for
     * @param published whether it went out and was not taken back
     * @param about what it is about: {@code state=CHHATTISGARH}; empty for everything
     */
    public boolean mayRead(Role audience, boolean published, String about) {
        if (anonymous()) {
            return publicBriefs && published && audience == Role.READER;
        }
        boolean open = publicBriefs && published && audience == Role.READER;
        return may(audience) && (published || may(Role.ANALYST)) && (limits().admitBrief(about) || open);
    }

    /** @throws ProblemException 401 */
    public void requireSignedIn() {
        if (anonymous()) {
            throw Problem.unauthorized("Sign in first: at /sign-in, or with an API token in the header Authorization");
        }
    }

    /** @throws ProblemException 401, 403 */
    public void require(Role role) {
        requireSignedIn();
        if (!may(role)) {
            throw Problem.forbidden(
                    "This needs the role " + role.code() + ", which you do not have: ask an administrator");
        }
    }

    /** @throws ProblemException 401, 403 when it is neither this person nor an administrator */
    public void requireOwner(String owner) {
        requireSignedIn();
        if (!isOrAdministers(owner)) {
            throw Problem.forbidden("This belongs to somebody else");
        }
    }

    /**
     * For things that are only written within limits.
     *
     * @param within what the limits say of the thing
     * @throws ProblemException 403
     */
    public void requireWithin(boolean within, String thing) {
        if (!within) {
            throw Problem.forbidden(thing + " lies outside of what you are limited to: " + limits());
        }
    }
}
