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
 * </ul>
 */
package org.saransh.portal;
