/**
 * How the service is set up, as one file that people can read: calendars, recipients, lists, subscriptions and schedules.
 *
 * <p>Doors: {@code /api/configuration} and, for the pages, {@link org.saransh.configuration.Configuration}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Each part has the form in which its own room shows and takes it, so the file says nothing that a program could not send
 *       piece by piece, and what is refused is refused in the same words. Only the times of the past are left out.
 *   <li>The same configuration gives the same bytes: parts and ids have an order, and the file does not say when it was made.
 *   <li>An import adds and changes, and never removes: what the file does not name stays as it is, members of its lists too.
 *   <li>A check writes everything and takes it back. So it finds what only shows when parts meet, such as a schedule that uses a
 *       calendar of the same file. One refusal ends a transaction; the check begins again without what was refused.
 *   <li>What the file already says is not written again, so importing an export changes no version and no planning.
 *   <li>Briefs are folders of templates and saved queries are numbered by each service: the file names those that it needs, by
 *       fingerprint and by name, and an import refuses what would mean another one here.
 *   <li>No account, token, key or password is in it, nor what was ever sent to whom: those are in a backup.
 * </ul>
 */
package org.saransh.configuration;
