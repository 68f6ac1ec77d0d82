/**
 * Who may do what: accounts, sessions, tokens of programs, the filter before every method that answers requests, and the audit.
 *
 * <p>Doors: {@link org.saransh.access.SignIn}, {@link org.saransh.access.SetUp}, {@link org.saransh.access.AccountLinks},
 * {@link org.saransh.access.OpenId}, {@link org.saransh.access.SessionCookie} and {@link org.saransh.access.Origins} for the pages
 * on which somebody signs in,
 * {@link org.saransh.access.AccountOffice}, {@link org.saransh.access.AuditSearch} and {@link org.saransh.access.Chains} for
 * those of accounts, tokens and the audit. All other rooms say what they need with {@link org.saransh.http.Allowed}
 * and ask {@link org.saransh.http.Caller}, and know nothing of this one.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Default deny: a method without the annotation is refused by {@link org.saransh.access.Gatekeeper}, and fails a test.
 *       The same filter stands before pages and interface. A page sends a stranger to sign in and back; the interface answers
 *       401 or 403.
 *   <li>A session is a row in the database, so that any server knows it and whoever signs out is out everywhere. The browser
 *       holds 256 random bits, the row their SHA-256; what forms send back is derived from them. A session is new at each
 *       sign-in, and ends with a sign-out, a change of roles, limits or password, when it lies idle, and after its longest time.
 *   <li>A request that carries a session and changes something has to come from a page of ours, which the browser itself says,
 *       and has to send the secret of the session's forms. A token of a program needs neither: no browser sends it by itself.
 *       Addresses that work by a token within them do not look at the session at all.
 *   <li>Passwords are kept as PBKDF2 with HMAC-SHA-256 and 600,000 rounds, which the platform has; two are measured at a time,
 *       so that a flood of them leaves processors to the rest.
 *   <li>People may also be signed in by an OpenID Connect provider that the settings name ({@link org.saransh.access.OpenId}). A
 *       library does it rather than the platform's own feature: that would bring a second kind of session which our sign-out does
 *       not end, keys of its own, and more to load at every start. The account that the provider's name for a person means is tied
 *       to the person once; names are not asked again. What a try has to remember is in the browser, so no row waits for tries that
 *       never end, and any server ends them.
 *   <li>Guessing is slowed down by name and by address, over all servers, and never ends in a lock: see
 *       {@link org.saransh.access.Tries}.
 *   <li>An account may be limited to States and counterparts. What belongs to a State is an offering, its block and its
 *       milestones; to a counterpart, a partnership and its meetings. Whoever has limits writes rows only of those, and takes
 *       in no tables, because a table is vouched for as a whole; minerals, indicators and tranches lie in no State alone, so
 *       nobody with limits writes them. All registers stay readable: they hold published facts. Of editions, they read those
 *       about their States and counterparts, and whatever is public.
 *   <li>Published briefs are public unless the configuration says otherwise, because that is what they are made for; a brief
 *       for another audience than readers, a draft or one that was taken back never is.
 *   <li>An export, a saved query or a token is its owner's: nobody else learns that there is one, but an administrator, and for
 *       a query those with the role that it is shared with.
 *   <li>An account is never deleted but disabled, for its name stands in revisions. There is always one administrator left.
 *   <li>On the pages nobody gives a password to somebody else: an administrator makes a link with which its owner sets it, once
 *       and within two days. Another link takes its place, and neither can be read again.
 *   <li>No account is there by default. The first start prints a link that works once; of two who use it at once one wins.
 *   <li>The audit keeps sign-ins and what was refused, every change, file and export with its reason. Each record is hashed with
 *       the one before, and written in a transaction of its own. Records are kept for ever, unless a setting lets the
 *       oldest go; then the head keeps the hash at which the chain was cut, and what is left is checked from there. No record
 *       holds a secret or a control sign.
 * </ul>
 */
package org.saransh.access;
