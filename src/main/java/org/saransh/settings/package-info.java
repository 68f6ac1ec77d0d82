/**
 * What an operator can set: one description of every setting, checked before anything else starts, and shown as it is in force.
 *
 * <p>A leaf. Doors: {@link org.saransh.settings.InForce} tells which values count, without secrets.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>{@link org.saransh.settings.Settings} describes every variable of server.xml; a test compares the two, and the table of
 *       the README with both. Defaults are in server.xml alone.
 *   <li>The check runs as the first step of the container, before beans ask for values: whoever mistypes a number reads one sentence
 *       about it and nothing else.
 *   <li>A setting of ours that nobody knows is told in the log and does not stop the start: whoever runs containers has the
 *       platform add such names.
 * </ul>
 */
package org.saransh.settings;
