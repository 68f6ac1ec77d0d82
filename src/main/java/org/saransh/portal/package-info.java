/**
 * The pages. Everything may be used here, and nothing depends on it.
 *
 * <p>Inside of the room: {@link org.saransh.portal.Pages} makes every page; it finds the language, hands the template a
 * {@link org.saransh.portal.Shell} and whatever the page shows. {@link org.saransh.portal.Place} lists where the navigation
 * leads. A page is a resource {@code …Page} with a record {@code …View} and a template.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Pages are rendered on the server and need no script: a form that changes something leads on to a page (303), or comes
 *       again with what is wrong. Scripts only spare a reload, tell progress and take a dropped file. There is no inline script
 *       or style: the content security policy allows only our own files.
 *   <li>Files for pages are named one by one in {@link org.saransh.portal.Assets}, and their addresses name their content, so a
 *       browser asks for each once; no folder is laid open.
 *   <li>Of Bootstrap only what needs no picture is used: its pictures are in its style sheet, where the policy refuses them. Boxes
 *       and arrows are the browser's own.
 *   <li>Letters are those of the reader's machine: our fonts would weigh more than all the rest.
 *   <li>What a page asks for is in its address, so a table or a question can be sent to somebody as a link. Empty fields of a form
 *       say nothing.
 *   <li>Rows are shown in their JSON form, which revisions have too, by the description of their register: one way for tables,
 *       rows, history and forms, and a new register has all of them at once.
 *   <li>Pages use the doors that the interface for programs uses, and stand under the same roles. They never call over HTTP.
 *   <li>Words come from the same bundles as those of the briefs; what a register refuses is told in English, and marked as such.
 *   <li>The brief about everything is drawn once for each language and kept, as an edition never changes.
 *   <li>Whoever is not signed in and asks for a page that is not for everybody is sent to sign in, and then on to it; only to
 *       an address of ours. Where programs get a problem in JSON, people get a page that says so.
 *   <li>A form of a session carries the field {@code csrf}, before any file.
 * </ul>
 */
package org.saransh.portal;
