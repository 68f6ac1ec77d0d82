/**
 * What all HTTP faces share: the application and its JSON form, problems (RFC 9457) and how exceptions become them, pages of
 * rows, response headers, who may call what, and who does.
 *
 * <p>A leaf beside {@code reference}. Doors: {@link org.saransh.http.Problem} to refuse a request with a sentence that helps,
 * {@link org.saransh.http.BodyFields} to read a body and name all that is wrong with it at once,
 * {@link org.saransh.http.PageView} to answer with a page of rows, {@link org.saransh.http.Allowed} on every method that
 * answers requests, {@link org.saransh.http.Caller} for who is asking.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One Jakarta REST application at the root serves the interface under {@code /api} and the pages beside it, so that a
 *       new room adds its resources without being listed anywhere.
 *   <li>Here stands what every room needs to say of access: the roles, the annotation, the caller. Finding out who it is, and
 *       refusing, is the work of the room {@code access}, which no room but the pages knows.
 *   <li>The OpenAPI document says who may call what, as {@link org.saransh.http.RolesInDocument} reads it from the
 *       annotation, so that it cannot say anything else.
 *   <li>When the database was told to commit and did not say that it had, nobody knows whether a request had its effect. The
 *       service does not try it again by itself; it says so (503), and whoever sends it again under its key gets its one answer.
 *   <li>Roles are a ladder: each may do what those below it may. So the annotation names the lowest role, and nobody has to
 *       collect roles to do everyday work. That two persons have a hand in an approval is a rule about accounts, not roles.
 * </ul>
 */
package org.saransh.http;
