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
 *   <li>Words come from the same bundles as those of the briefs; what is wrong with a field is found by
 *       the English words of the room that refuses it; what has no words in the language of the page is told in English, and
 *       marked as such.
 *   <li>The brief about everything is drawn once for each language and kept, as an edition never changes.
 *   <li>Whoever is not signed in and asks for a page that is not for everybody is sent to sign in, and then on to it; only to
 *       an address of ours. Where programs get a problem in JSON, people get a page that says so.
 *   <li>A form of a session carries the field {@code csrf}, before any file.
 *   <li>Tables of things that are no rows of registers are {@link org.saransh.portal.Grid}s, what can be done is an
 *       {@link org.saransh.portal.Act}, and their forms are {@link org.saransh.portal.OfficeForm}s: one template for each. A
 *       form becomes the JSON that programs send, so both are read, and refused, by the same code.
 *   <li>Two editions are compared twice: what happened between them is told by the engine of the briefs, and what they print is
 *       compared line by line ({@link org.saransh.portal.PageComparison}).
 *   <li>The archive is searched in the stored pages of the editions, in every language; what was read last is kept in memory.
 *   <li>The self-check sends and changes nothing: of the mail server it only wants to be greeted.
 * </ul>
 */
package org.saransh.portal;
