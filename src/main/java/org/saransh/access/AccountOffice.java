package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.saransh.http.Caller;
import org.saransh.http.Problem;

/** Keeps accounts and tokens, for the interface as for the pages; the doors to it say who may. */
@ApplicationScoped
public class AccountOffice {

    @Inject
    Accounts accounts;

    @Inject
    AccountLinks links;

    @Inject
    ApiTokens tokens;

    @Inject
    Caller caller;

    /** By their names. */
    public List<AccountView> all() {
        return accounts.all();
    }

    /** @throws org.saransh.http.ProblemException 404 */
    public AccountView one(long id) {
        return accounts.view(id);
    }

    /** @throws org.saransh.http.ProblemException 409, 422 */
    public AccountView make(AccountDraft draft) {
        AccountDraft.Wanted wanted = given(draft);
        AccountView made = accounts.make(wanted, kept(wanted), caller.name());
        caller.note("account " + made.name() + " " + made.roles());
        return made;
    }

    /** @throws org.saransh.http.ProblemException 404, 409, 412, 422, 428 */
    public AccountView change(long id, String ifMatch, AccountDraft draft) {
        AccountDraft.Wanted wanted = given(draft);
        AccountView changed = accounts.change(id, ifMatch, wanted, kept(wanted));
        caller.note("account " + changed.name() + " " + changed.roles() + (changed.disabled() ? " disabled" : "")
                + (wanted.password() == null ? "" : ", new password"));
        return changed;
    }

    /** @throws org.saransh.http.ProblemException 404, 409, 412, 428 */
    public void disable(long id, String ifMatch) {
        accounts.disable(id, ifMatch);
        caller.note("account " + accounts.view(id).name() + " disabled");
    }

    /** Makes a link with which whoever has the account sets its password. */
    public AccountLinkView link(long id) {
        AccountLinkView made = links.make(accounts.view(id), caller.name());
        caller.note(made.toString());
        return made;
    }

    /** The newest first. */
    public List<TokenView> ownTokens() {
        return tokens.all(caller.name());
    }

    /** Everybody's, the newest first. */
    public List<TokenView> allTokens() {
        return tokens.all(null);
    }

    /** @throws org.saransh.http.ProblemException 422 */
    public TokenView makeToken(TokenDraft draft) {
        if (draft == null) {
            throw Problem.badRequest("The body says nothing: name at least name and days");
        }
        TokenView made = tokens.make(caller.name(), draft.wanted(caller));
        caller.note("token " + made.id() + " " + made.name() + " until " + made.expiresAt());
        return made;
    }

    /** @throws org.saransh.http.ProblemException 404 when there is none of the caller's */
    public TokenView token(long id) {
        TokenView token = tokens.find(id);
        if (!caller.isOrAdministers(token.owner())) {
            throw Problem.notFound("There is no token " + id + ": /api/tokens lists yours");
        }
        return token;
    }

    /** @throws org.saransh.http.ProblemException 404 when there is none of the caller's */
    public void revokeToken(long id) {
        TokenView token = token(id);
        tokens.revoke(id);
        caller.note("token " + id + " of " + token.owner());
    }

    private static AccountDraft.Wanted given(AccountDraft draft) {
        if (draft == null) {
            throw Problem.badRequest("The body says nothing: name at least name and roles");
        }
        return draft.wanted();
    }

    private static String kept(AccountDraft.Wanted wanted) {
        return wanted.password() == null ? null : Passwords.kept(wanted.password());
    }
}
