/**
 * From a filled report to a PDF that is archival (PDF/A-3a) and accessible (PDF/UA-1) at once. General: it knows nothing of
 * briefs.
 *
 * <p>Doors: {@link org.saransh.pdf.AccessiblePdf} exports, {@link org.saransh.pdf.ConformanceCheck} checks,
 * {@link org.saransh.pdf.ShapingMeasurerFactory} is named in the settings of JasperReports.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An exporter of our own on PDFBox, because the community edition of JasperReports writes no tagged PDF since 7.0.8. The
 *       drawing layer of JasperReports is used as it is: it draws into {@link org.saransh.pdf.PageGraphics}, which writes page
 *       operators instead of pixels.
 *   <li>Marked content is opened only when something is drawn. Text belongs to the structure element aimed at; everything else
 *       is an artifact, unless the whole drawing belongs to a figure.
 *   <li>Text is shaped by the JDK's text layout (HarfBuzz) and broken by our own rows, at fill as at export: the line breaker
 *       of JDK 17 measures Devanagari wrongly, and the two must agree. {@link org.saransh.pdf.ShapedParagraph} holds both.
 *   <li>A code in an embedded font stands for a glyph together with the characters it spells, so that copied text is exact. A
 *       word in a script whose glyphs are reordered gets a span of its own with its text, directly below its element, because
 *       readers lose text after nested ones.
 *   <li>A glyph that the font lacks, a font outside the font extensions, an image without alternative text and a link to
 *       anything but http, https, mail or a place in the document end the export: no checker would find the first.
 *   <li>The same print and metadata give the same bytes: no clock, no random prefix, no order of hashing reaches the file, and
 *       the colour profile is a file of ours ({@code sRGB.icc}, the profile of the JDK, IEC 61966-2.1).
 * </ul>
 */
package org.saransh.pdf;
