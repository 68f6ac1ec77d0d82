package org.saransh.brief;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.saransh.brief.PrintedBlock.Look;
import org.saransh.brief.PrintedBlock.Words;

/** The same words, tables and pictures as a page of HTML, set by openhtmltopdf: untagged. Its metrics of fonts are kept. */
final class HtmlBrief implements Contestant {

    private static final String PICTURE = "picture:";

    private static final String STYLE =
            """
            @page { size: 595pt 842pt; margin: 52pt 40pt 54pt 40pt;
              @top-center { content: "%s"; font: bold 8pt 'Noto Sans'; color: #8A1C1C }
              @bottom-left { content: "%s"; font: 8pt 'Noto Sans'; border-top: 0.5pt solid #C5D0D9 }
              @bottom-right { content: "Page " counter(page) " / " counter(pages); font: 8pt 'Noto Sans' } }
            body { margin: 0; font-family: 'Noto Sans' }
            p { margin: 0; line-height: 1.362 }
            .h { border-bottom: 0.75pt solid #C8791A; page-break-after: avoid; padding-bottom: 3pt }
            table { border-collapse: collapse; table-layout: fixed; width: 515pt; margin-top: 6pt; -fs-table-paginate: paginate }
            td, th { padding: 3.5pt; vertical-align: top; text-align: left; line-height: 1.362; border-bottom: 0.5pt solid #C5D0D9 }
            th { background: #123B5D } tr { page-break-inside: avoid }
            """;

    private final PrintedBrief brief;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    HtmlBrief(Path folder) throws IOException {
        brief = PrintedBrief.read(folder.resolve(BriefBench.BLOCKS));
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useFont(BriefBench.font("Regular").toFile(), "Noto Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(BriefBench.font("Bold").toFile(), "Noto Sans", 700, FontStyle.NORMAL, true);
        builder.useFont(BriefBench.font("Italic").toFile(), "Noto Sans", 400, FontStyle.ITALIC, true);
        builder.useUriResolver((base, uri) -> uri);
        builder.useProtocolsStreamImplementation(this::picture, "picture");
        builder.withHtmlContent(html(), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private FSStream picture(String address) {
        int number = Integer.parseInt(address.substring(PICTURE.length()));
        byte[] png = ((PrintedBlock.Picture) brief.blocks().get(number)).picture();
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(png);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    private String html() {
        StringBuilder html = new StringBuilder("<html><head><style>")
                .append(String.format(Locale.ROOT, STYLE, brief.marking(), brief.footer()))
                .append("</style></head><body>");
        boolean newPage = false;
        for (int number = 0; number < brief.blocks().size(); number++) {
            PrintedBlock block = brief.blocks().get(number);
            if (block instanceof PrintedBlock.Paragraph paragraph) {
                html.append(paragraph.heading() ? "<p class=\"h\" style=\"" : "<p style=\"");
                if (newPage) {
                    html.append("page-break-before:always;");
                }
                html.append("margin-top:").append(paragraph.above()).append("pt;margin-left:");
                html.append(paragraph.left())
                        .append("pt;width:")
                        .append(paragraph.width())
                        .append("pt;");
                look(html, paragraph.words().look()).append("\">");
                text(html, paragraph.words()).append("</p>");
            } else if (block instanceof PrintedBlock.Table table) {
                table(html, table);
            } else if (block instanceof PrintedBlock.Picture picture) {
                html.append("<img src=\"").append(PICTURE).append(number).append("\" style=\"display:block;width:");
                html.append(picture.width())
                        .append("pt;height:")
                        .append(picture.height())
                        .append("pt\"/>");
            }
            newPage = block instanceof PrintedBlock.NewPage;
        }
        return html.append("</body></html>").toString();
    }

    private static void table(StringBuilder html, PrintedBlock.Table table) {
        html.append("<table><colgroup>");
        table.widths()
                .forEach(width ->
                        html.append("<col style=\"width:").append(width).append("pt\"/>"));
        html.append("</colgroup><thead>");
        row(html, table.head(), "th");
        html.append("</thead><tbody>");
        table.rows().forEach(row -> row(html, row, "td"));
        html.append("</tbody></table>");
    }

    private static void row(StringBuilder html, List<Words> row, String kind) {
        html.append("<tr>");
        for (Words words : row) {
            html.append('<').append(kind).append(" style=\"");
            look(html, words.look()).append("\">");
            text(html, words).append("</").append(kind).append('>');
        }
        html.append("</tr>");
    }

    private static StringBuilder look(StringBuilder html, Look look) {
        html.append("font-size:").append(look.size()).append("pt;color:").append(look.colour());
        html.append(look.bold() ? ";font-weight:bold" : ";font-weight:normal");
        html.append(look.italic() ? ";font-style:italic" : "");
        return html.append(look.right() ? ";text-align:right" : "");
    }

    private static StringBuilder text(StringBuilder html, Words words) {
        return html.append(Markup.escaped(words.text()).replace("\n", "<br/>"));
    }
}
