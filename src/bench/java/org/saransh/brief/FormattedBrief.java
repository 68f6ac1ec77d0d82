package org.saransh.brief;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.saransh.brief.PrintedBlock.Look;
import org.saransh.brief.PrintedBlock.Words;

/** The same words, tables and pictures as formatting objects, set by Apache FOP: untagged. Its factory and fonts are kept. */
final class FormattedBrief implements Contestant {

    private static final Logger FOP_LOG = Logger.getLogger("org.apache.fop");

    private static final String CONFIGURATION =
            """
            <fop version="1.0"><renderers><renderer mime="application/pdf"><fonts>
            <font embed-url="%s"><font-triplet name="Noto Sans" style="normal" weight="normal"/></font>
            <font embed-url="%s"><font-triplet name="Noto Sans" style="normal" weight="bold"/></font>
            <font embed-url="%s"><font-triplet name="Noto Sans" style="italic" weight="normal"/></font>
            </fonts></renderer></renderers></fop>""";

    private static final String HEAD =
            """
            <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Noto Sans"><fo:layout-master-set>
            <fo:simple-page-master master-name="A4" page-width="595pt" page-height="842pt" margin="32pt 40pt">
            <fo:region-body margin-top="20pt" margin-bottom="22pt"/><fo:region-before extent="12pt"/>
            <fo:region-after extent="14pt"/></fo:simple-page-master></fo:layout-master-set>
            <fo:page-sequence master-reference="A4"><fo:static-content flow-name="xsl-region-before">
            <fo:block font-size="8pt" font-weight="bold" text-align="center" color="#8A1C1C">%s</fo:block>
            </fo:static-content><fo:static-content flow-name="xsl-region-after">
            <fo:block font-size="8pt" border-top="0.5pt solid #C5D0D9">%s, page <fo:page-number/> /
            <fo:page-number-citation-last ref-id="all"/></fo:block></fo:static-content>
            <fo:flow flow-name="xsl-region-body">""";

    private static final String END = "<fo:block id=\"all\"/></fo:flow></fo:page-sequence></fo:root>";

    private final PrintedBrief brief;
    private final FopFactory factory;
    private final TransformerFactory transformers = TransformerFactory.newInstance();
    private final Path folder;

    FormattedBrief(Path folder) throws Exception {
        FOP_LOG.setLevel(Level.OFF);
        this.folder = folder;
        brief = PrintedBrief.read(folder.resolve(BriefBench.BLOCKS));
        String configuration = String.format(
                Locale.ROOT,
                CONFIGURATION,
                BriefBench.font("Regular").toUri(),
                BriefBench.font("Bold").toUri(),
                BriefBench.font("Italic").toUri());
        factory = FopFactory.newInstance(
                folder.toUri(), new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public byte[] pdf() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FOUserAgent agent = factory.newFOUserAgent();
        agent.getEventBroadcaster().addEventListener(event -> {});
        Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
        Transformer transformer = transformers.newTransformer();
        transformer.transform(new StreamSource(new StringReader(objects())), new SAXResult(fop.getDefaultHandler()));
        return out.toByteArray();
    }

    private String objects() {
        StringBuilder fo = new StringBuilder(
                String.format(Locale.ROOT, HEAD, Markup.escaped(brief.marking()), Markup.escaped(brief.footer())));
        boolean newPage = false;
        for (int number = 0; number < brief.blocks().size(); number++) {
            PrintedBlock block = brief.blocks().get(number);
            if (block instanceof PrintedBlock.Paragraph paragraph) {
                fo.append("<fo:block space-before=\"").append(paragraph.above()).append("pt\" start-indent=\"");
                fo.append(paragraph.left()).append("pt\"");
                fo.append(newPage ? " break-before=\"page\"" : "");
                fo.append(
                        paragraph.heading()
                                ? " border-bottom=\"0.75pt solid #C8791A\" keep-with-next.within-page=\"always\""
                                : "");
                look(fo, paragraph.words().look()).append('>');
                fo.append(Markup.escaped(paragraph.words().text())).append("</fo:block>");
            } else if (block instanceof PrintedBlock.Table table) {
                table(fo, table);
            } else if (block instanceof PrintedBlock.Picture picture) {
                fo.append("<fo:block><fo:external-graphic src=\"url('")
                        .append(folder.resolve(BriefBench.picture(number)).toUri())
                        .append("')\" content-width=\"")
                        .append(picture.width())
                        .append("pt\" content-height=\"")
                        .append(picture.height())
                        .append("pt\"/></fo:block>");
            }
            newPage = block instanceof PrintedBlock.NewPage;
        }
        return fo.append(END).toString();
    }

    private static void table(StringBuilder fo, PrintedBlock.Table table) {
        fo.append("<fo:table table-layout=\"fixed\" width=\"515pt\" space-before=\"6pt\">");
        table.widths().forEach(width -> fo.append("<fo:table-column column-width=\"")
                .append(width)
                .append("pt\"/>"));
        fo.append("<fo:table-header background-color=\"#123B5D\">");
        row(fo, table.head());
        fo.append("</fo:table-header><fo:table-body>");
        table.rows().forEach(row -> row(fo, row));
        fo.append("</fo:table-body></fo:table>");
    }

    private static void row(StringBuilder fo, List<Words> row) {
        fo.append("<fo:table-row keep-together.within-page=\"always\">");
        for (Words words : row) {
            fo.append("<fo:table-cell padding=\"3.5pt\" border-bottom=\"0.5pt solid #C5D0D9\"><fo:block");
            look(fo, words.look()).append(" linefeed-treatment=\"preserve\">");
            fo.append(Markup.escaped(words.text())).append("</fo:block></fo:table-cell>");
        }
        fo.append("</fo:table-row>");
    }

    private static StringBuilder look(StringBuilder fo, Look look) {
        fo.append(" line-height=\"1.362\" font-size=\"").append(look.size()).append("pt\" color=\"");
        fo.append(look.colour()).append('"');
        fo.append(look.bold() ? " font-weight=\"bold\"" : "");
        fo.append(look.italic() ? " font-style=\"italic\"" : "");
        return fo.append(look.right() ? " text-align=\"right\"" : "");
    }
}
