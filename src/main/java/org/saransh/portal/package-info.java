/**
 * The pages. Everything may be used here, and nothing depends on it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Pages are rendered on the server and need no script. There is none, and no inline style: the content security policy
 *       allows only our own files.
 *   <li>Files for pages are named one by one in {@link org.saransh.portal.AssetsResource}; no folder is laid open.
 *   <li>Words come from the same bundles as those of the briefs.
 *   <li>Whoever is not signed in and asks for a page that is not for everybody is sent to sign in, and then on to it; only to
 *       an address of ours. Where programs get a problem in JSON, people get a page that says so.
 *   <li>A form of a session carries the field {@code csrf}, before any file.
 * </ul>
 */
package org.saransh.portal;
