/**
 * What all HTTP faces share: the application and its JSON form, problems (RFC 9457) and how exceptions become them, pages of
 * rows, response headers, and the rule that the service listens on this machine only.
 *
 * <p>A leaf beside {@code reference}. Doors: {@link org.saransh.http.Problem} to refuse a request with a sentence that helps,
 * {@link org.saransh.http.PageView} to answer with a page of rows.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One Jakarta REST application at the root serves the interface under {@code /api} and the pages beside it, so that a
 *       new room adds its resources without being listed anywhere.
 *   <li>Nobody can sign in yet, so {@link org.saransh.http.LoopbackOnly} stops the start when the service is told to listen
 *       beyond localhost.
 * </ul>
 */
package org.saransh.http;
