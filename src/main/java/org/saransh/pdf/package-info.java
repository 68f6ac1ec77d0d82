/**
 * From a filled report to a PDF that is archival (PDF/A-3a) and accessible (PDF/UA-1) at once. General: it knows nothing of
 * briefs, and depends on JasperReports, PDFBox, veraPDF and Bouncy Castle only.
 *
 * <p>Doors: {@link org.saransh.pdf.AccessiblePdf} exports, {@link org.saransh.pdf.ConformanceCheck} checks,
 * {@link org.saransh.pdf.Signer} signs, {@link org.saransh.pdf.ShapingMeasurerFactory} is named in the settings of JasperReports.
 * Every refusal is a {@link org.saransh.pdf.PdfExportException} that names the element, its page and what to do.
 *
 * <p>Settings of JasperReports that the export relies on, beside fonts in font extensions:
 *
 * <pre>
 * net.sf.jasperreports.text.measurer.factory=org.saransh.pdf.ShapingMeasurerFactory
 * net.sf.jasperreports.measure.simple.text=false
 * net.sf.jasperreports.print.transfer.pdf=org.saransh.pdf
 * net.sf.jasperreports.print.keep.full.text=true
 * </pre>
 *
 * <p>The properties by which a template says what an element is are listed in {@code Tags}.
 *
 * <p>What counts as a decision about an element:
 *
 * <ul>
 *   <li>Lines, rectangles, ellipses, backgrounds and borders are decoration, always.
 *   <li>Text is a paragraph, unless a tag says otherwise, in the bands that are printed once for their content (title, groups, detail,
 *       summary). In a band that comes again on every page (page and column header and footer, background) it needs a word of the
 *       template: a tag or {@code artifact}, on itself or on a frame around it.
 *   <li>Text inside a list item becomes its body; a linked entry of a table of contents becomes a reference. Text between the
 *       rows of a table, the cells of a row or the items of a list belongs nowhere and is refused, as is every tag inside one that
 *       does not take it.
 *   <li>A text that does not fit its element is refused, unless the template cuts it with a suffix.
 *   <li>A picture needs an alternative text or {@code artifact}.
 *   <li>A frame has no meaning of its own unless it is tagged; what lies inside decides for itself.
 *   <li>A tag that starts has to end; a property that is misspelt, a level of heading left out, and an element that PDF cannot draw
 *       are refused.
 * </ul>
 *
 * <p>These rules hold for every export: they cost nothing that could be measured, and a lenient mode would only hide faults.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An exporter of our own on PDFBox, because the community edition of JasperReports writes no tagged PDF since 7.0.8. The
 *       drawing layer of JasperReports is used as it is: it draws into {@link org.saransh.pdf.PageGraphics}, which writes page
 *       operators instead of pixels.
 *   <li>Marked content is opened only when something is drawn. Text belongs to the structure element aimed at; everything else
 *       is an artifact, unless the whole drawing belongs to a figure. The band tells what kind of artifact an element is.
 *   <li>Text is shaped by the JDK's text layout (HarfBuzz) and broken by our own rows, at fill as at export: the line breaker
 *       of JDK 17 measures Devanagari wrongly, and the two must agree. {@link org.saransh.pdf.ShapedParagraph} holds both.
 *   <li>A code in an embedded font stands for a glyph together with the characters it spells, so that copied text is exact. A
 *       word in a script whose glyphs are reordered gets a span of its own with its text, directly below its element, because
 *       readers lose text after nested ones.
 *   <li>Letters of another script change the voice: Devanagari in text of a language in Latin letters is Hindi, Latin in text of an
 *       Indian language is English. They lie in a Span element with its own language, signs and numbers between them too. A
 *       paragraph mostly in the other script says so itself.
 *   <li>A table that goes on over pages stays one: its parts are printed by the same elements of the same run of its dataset, which
 *       tells it from the table of the next record. Its header is told on the first page, its column footer on the last; on the
 *       others they are artifacts.
 *   <li>A row that is taller than a page stays one, and a text in it stays one paragraph ({@link org.saransh.pdf.RowPart}).
 *   <li>A link inside an artifact is not written, as it could not be reached in reading order.
 *   <li>Gradients are shadings, and fade by soft masks. Text keeps one colour, the mean of its gradient.
 *   <li>A drawing is clipped to its element; text only where it would leave it, as a clip costs space on every line.
 *   <li>A glyph that the font lacks, a font outside the font extensions, and a link to anything but http, https, mail or a place
 *       in the document end the export: no checker would find the first.
 *   <li>The same print and metadata give the same bytes: no clock, no random prefix, no order of hashing reaches the file, and
 *       the colour profile is a file of ours ({@code sRGB.icc}, the profile of the JDK, IEC 61966-2.1).
 * </ul>
 *
 * <p>Bounds: text from right to left is refused. A text that JasperReports breaks over a page is two elements of the print and
 * so two paragraphs, except in a row of a table component that is taller than a page and has cells with a border or background; give its band
 * {@code splitType="Prevent"} where that matters. A row is told in parts where each of its texts goes on.
 */
package org.saransh.pdf;
