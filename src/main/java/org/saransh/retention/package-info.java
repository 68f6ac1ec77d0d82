/**
 * Has each room let go what it kept long enough: once a day, told in the audit.
 *
 * <p>It knows no other room: they say what ages by {@link org.saransh.reference.Aging}, and each has the setting for how long.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Rows of the registers, revisions, editions and their renditions are never let go: a brief of any day can be made again.
 *   <li>The record of the audit is kept for ever, unless a setting says after how many days; it then begins with the hash at
 *       which it was cut, so that what is left can still be checked. Less than 180 days is refused.
 * </ul>
 */
package org.saransh.retention;
