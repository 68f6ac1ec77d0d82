/**
 * From readings of the register to an edition that can be read: digest, changes, editions, templates, renditions.
 *
 * <p>Doors: {@link org.saransh.brief.EditionDesk} drafts, publishes and finds editions;
 * {@link org.saransh.brief.EditionPublished} tells others, inside the transaction that publishes;
 * {@link org.saransh.brief.Wording} puts a digest into words.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A digest is pure: readings in, records out. It holds values and codes, never formatted text, so one digest serves every
 *       language, and it holds no clock, number or recorded-at, so the same knowledge gives the same bytes on any server. The
 *       number of an edition is therefore kept beside the digest and not printed; documents are told apart by the day and the
 *       beginning of the digest's SHA-256.
 *   <li>An edition keeps two instants: as at (what was known) and recorded at (what was written here by then). With both, its
 *       digest can be drawn again at any later time.
 *   <li>What changed is told since the newest published edition of earlier knowledge; when there is none, since seven days
 *       before. Every difference is told; what no rule can phrase is told as a correction of the row.
 *   <li>A line rests on rows; its standing is that of the weakest of them. What rests on unnamed sources has phrases of its own
 *       that report and never state.
 *   <li>Rates name their denominator. Tranches of exploration licences are another kind of concession and never added.
 *   <li>Templates and words are compiled and checked by the build ({@link org.saransh.brief.TemplateCompiler}). An operator's
 *       folder is read, checked in the same way and compiled once, at start ({@link org.saransh.brief.ReportsFolder}); when
 *       anything in it is wrong, the server does not start. What is in force is set in {@link org.saransh.brief.Reports} for
 *       the whole process, because every page and message reads words.
 *   <li>A template is code that others wrote, so three walls stand around it. JasperReports reads only parts that
 *       {@link org.saransh.brief.TemplateParts} lists. The class that its expressions became is read before it is loaded, and
 *       may use only what {@link org.saransh.brief.ExpressionTypes} lists ({@link org.saransh.brief.EvaluatorCheck}): source
 *       text can hide what it does, the compiled class cannot. At fill JasperReports' own filter loads no other class (it knows
 *       no methods, and without the check would let {@code Integer.getInteger} read a system property), and names lead to
 *       styles, pictures and fonts of {@code reports} only ({@link org.saransh.brief.ReportsContext}).
 *   <li>Every language has every word, with the same arguments. Figures print in international digits in Hindi too: they are the
 *       official ones under article 343 of the Constitution, ministry papers use them, and a figure can be compared between
 *       the two briefs. They group by lakh and crore in both.
 *   <li>The glossary is its users' file and is printed as it stands. It belongs to the templates, like the words, and is not in
 *       the digest.
 *   <li>Texts of the register are printed in the language in which they were recorded; only the words around them are ours.
 *   <li>No edition is published unless veraPDF finds no failed rule for PDF/A-3a and PDF/UA-1 in any of its PDFs; the report
 *       on each is kept beside it ({@link org.saransh.brief.Gate}). A long PDF is checked in the background, and its edition
 *       waits.
 *   <li>An edition keeps the fingerprint of what it was rendered with: files of {@code reports}, our code, libraries, Java.
 *       When it cannot be made again byte for byte ({@link org.saransh.brief.Verification}), the fingerprint tells why. A
 *       published edition is never rendered again.
 *   <li>A brief or whoever has an edition drafted may ask for approval: somebody other than its author decides, is reminded, and
 *       after the deadline has to release the draft first. What is approved goes out at once or at the end of its embargo.
 *   <li>A published edition is never changed. It is withdrawn, and then given out no more, or corrected by a later edition that
 *       names it; a correction shows the knowledge of its own instant.
 *   <li>A section is a table of named columns, so the page and the attached CSV need nothing for a new kind of section
 *       ({@link org.saransh.brief.SectionTable}).
 *   <li>Changes of one kind are told together when there are many ({@link org.saransh.brief.Gathering}); a document prints the
 *       first lines of long sections ({@link org.saransh.brief.Selection}). Both say how many there are, and the workbook has
 *       every line of the digest.
 *   <li>A brief about a State never prints the counts of a tranche, which hold blocks of other States.
 *   <li>Pages of annexes have labels of their own, beside the number of the sheet. The blocks of a State or tranche are
 *       what their briefs are about, and stand in the body.
 *   <li>A drawing shows one series of figures of one scope, for periods of one kind; what is drawn is cited like what is printed.
 *   <li>Sheets of the workbook have templates of their own, because a cell for a day must be a day.
 * </ul>
 */
package org.saransh.brief;
