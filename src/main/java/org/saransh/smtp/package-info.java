/**
 * Mail handed to a mail server (SMTP, RFC 5321), so that the caller always knows how far a message got.
 *
 * <p>A leaf that knows nothing of briefs or deliveries. Doors: {@link org.saransh.smtp.SmtpConnection},
 * {@link org.saransh.smtp.SmtpFailure} and {@link org.saransh.smtp.WireMessage}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A failure names its stage and the server's own words. Only one stage leaves it open whether the server has taken the
 *       message over: after the final dot, without an answer ({@link org.saransh.smtp.SmtpFailure#uncertain()}). A general mail
 *       library hides just that.
 *   <li>One recipient per message: no half-refused lists, and nobody sees who else got it.
 *   <li>A message is bytes as they go over the wire. What many messages share is encoded once and written as it lies.
 *   <li>Every wait ends: connecting and reading by the socket, writing by a guard that closes a socket which takes nothing.
 *   <li>When TLS is demanded, a server that does not offer it, or whose certificate does not name it, gets nothing: neither
 *       password nor message. A password is never sent without TLS, except to this machine.
 *   <li>Addresses and names are checked for signs that could begin a line of their own; so is what is not ASCII, which goes only
 *       to servers that take it (RFC 6531).
 *   <li>Commands go in one packet where the server allows it (RFC 2920); connections serve many messages.
 * </ul>
 */
package org.saransh.smtp;
