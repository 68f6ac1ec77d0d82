package org.saransh.brief;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saransh.brief.PrintedBlock.Look;
import org.saransh.brief.PrintedBlock.Words;

/** Writes the report design with which Eclipse BIRT prints a brief: its tables from data sets, all else as labels. */
final class BriefDesign {

    private static final String HEAD =
            """
            <report xmlns="http://www.eclipse.org/birt/2005/design" version="3.2.23" id="1">
            <property name="units">pt</property>
            <data-sources><script-data-source name="rows" id="2"/></data-sources>
            """;

    private static final String PAGE =
            """
            <page-setup><simple-master-page name="A4" id="3"><property name="type">a4</property>
            <property name="topMargin">32pt</property><property name="bottomMargin">32pt</property>
            <property name="leftMargin">40pt</property><property name="rightMargin">40pt</property>
            <property name="headerHeight">20pt</property><property name="footerHeight">22pt</property>
            <page-header><label id="4">%s<property name="textAlign">center</property>
            <text-property name="text">%s</text-property></label></page-header>
            <page-footer><grid id="5"><property name="width">515pt</property>
            <column id="6"/><column id="7"><property name="width">60pt</property></column>
            <row id="8"><cell id="9"><label id="10">%s<text-property name="text">%s</text-property></label></cell>
            <cell id="11"><auto-text id="12">%s<property name="type">page-number</property></auto-text></cell></row>
            </grid></page-footer></simple-master-page></page-setup>
            """;

    private static final Look SMALL = new Look(8, false, false, "#4A5A68", false);

    private final PrintedBrief brief;
    private final Path folder;
    private final StringBuilder sets = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private int id = 100;

    private BriefDesign(PrintedBrief brief, Path folder) {
        this.brief = brief;
        this.folder = folder;
    }

    /** @param folder where the pictures lie */
    static String of(PrintedBrief brief, Path folder) {
        return new BriefDesign(brief, folder).design();
    }

    /** The rows of each data set of the design by its name. */
    static Map<String, List<String[]>> rows(PrintedBrief brief) {
        Map<String, List<String[]>> sets = new HashMap<>();
        for (int number = 0; number < brief.blocks().size(); number++) {
            if (brief.blocks().get(number) instanceof PrintedBlock.Table table) {
                List<String[]> rows = new ArrayList<>();
                table.rows()
                        .forEach(row -> rows.add(row.stream().map(Words::text).toArray(String[]::new)));
                sets.put("t" + number, rows);
            }
        }
        return sets;
    }

    private String design() {
        boolean newPage = false;
        for (int number = 0; number < brief.blocks().size(); number++) {
            PrintedBlock block = brief.blocks().get(number);
            if (block instanceof PrintedBlock.Paragraph paragraph) {
                paragraph(paragraph, newPage);
            } else if (block instanceof PrintedBlock.Table table) {
                table("t" + number, table);
            } else if (block instanceof PrintedBlock.Picture picture) {
                body.append("<image id=\"").append(id++).append("\"><property name=\"source\">file</property>");
                property("width", picture.width() + "pt");
                property("height", picture.height() + "pt");
                body.append("<expression name=\"uri\" type=\"constant\">")
                        .append(folder.resolve(BriefBench.picture(number)).toAbsolutePath())
                        .append("</expression></image>");
            }
            newPage = block instanceof PrintedBlock.NewPage;
        }
        return HEAD
                + "<data-sets>" + sets + "</data-sets>"
                + String.format(
                        Locale.ROOT,
                        PAGE,
                        look(new Look(8, true, false, "#8A1C1C", false)),
                        Markup.escaped(brief.marking()),
                        look(SMALL),
                        Markup.escaped(brief.footer()),
                        look(SMALL))
                + "<body>" + body + "</body></report>";
    }

    private void paragraph(PrintedBlock.Paragraph paragraph, boolean newPage) {
        body.append("<label id=\"")
                .append(id++)
                .append("\">")
                .append(look(paragraph.words().look()));
        property("marginTop", paragraph.above() + "pt");
        property("marginLeft", paragraph.left() + "pt");
        if (newPage) {
            property("pageBreakBefore", "always");
        }
        if (paragraph.heading()) {
            property("borderBottomStyle", "solid");
            property("borderBottomWidth", "0.75pt");
            property("borderBottomColor", "#C8791A");
            property("pageBreakAfter", "avoid");
        }
        text(paragraph.words());
        body.append("</label>");
    }

    private void table(String name, PrintedBlock.Table table) {
        set(name, table.widths().size());
        body.append("<table id=\"").append(id++).append("\">");
        property("width", "515pt");
        property("marginTop", "6pt");
        property("dataSet", name);
        property("pageBreakInterval", "0");
        body.append("<list-property name=\"boundDataColumns\">");
        for (int column = 0; column < table.widths().size(); column++) {
            body.append("<structure><property name=\"name\">c").append(column).append("</property>");
            body.append("<expression name=\"expression\" type=\"javascript\">dataSetRow[\"c")
                    .append(column);
            body.append("\"]</expression><property name=\"dataType\">string</property></structure>");
        }
        body.append("</list-property>");
        for (int width : table.widths()) {
            body.append("<column id=\"").append(id++).append("\">");
            property("width", width + "pt");
            body.append("</column>");
        }
        body.append("<header><row id=\"").append(id++).append("\">");
        property("backgroundColor", PrintedBrief.HEAD_COLOUR);
        for (Words words : table.head()) {
            cell();
            body.append("<label id=\"").append(id++).append("\">").append(look(words.look()));
            text(words);
            body.append("</label></cell>");
        }
        body.append("</row></header><detail><row id=\"").append(id++).append("\">");
        property("pageBreakInside", "avoid");
        for (int column = 0; column < table.widths().size(); column++) {
            cell();
            body.append("<data id=\"").append(id++).append("\">");
            body.append(look(table.rows().get(0).get(column).look()));
            property("resultSetColumn", "c" + column);
            body.append("</data></cell>");
        }
        body.append("</row></detail></table>");
    }

    private void cell() {
        body.append("<cell id=\"").append(id++).append("\">");
        for (String side : List.of("Top", "Bottom", "Left", "Right")) {
            property("padding" + side, PrintedBrief.PADDING + "pt");
        }
        property("borderBottomStyle", "solid");
        property("borderBottomWidth", "0.5pt");
        property("borderBottomColor", PrintedBrief.RULE_COLOUR);
    }

    private void set(String name, int columns) {
        sets.append("<script-data-set name=\"").append(name).append("\" id=\"").append(id++);
        sets.append("\"><list-property name=\"resultSetHints\">");
        StringBuilder fetch = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            sets.append("<structure><property name=\"position\">").append(column + 1);
            sets.append("</property><property name=\"name\">c").append(column);
            sets.append("</property><property name=\"dataType\">string</property></structure>");
            fetch.append("row[\"c")
                    .append(column)
                    .append("\"] = next[")
                    .append(column)
                    .append("];");
        }
        sets.append("</list-property><property name=\"dataSource\">rows</property><method name=\"open\">rows_");
        sets.append(name)
                .append(" = reportContext.getAppContext().get(\"")
                .append(name)
                .append("\").iterator();");
        sets.append("</method><method name=\"fetch\">if (!rows_").append(name).append(".hasNext()) return false;");
        sets.append("var next = rows_").append(name).append(".next();").append(fetch);
        sets.append("return true;</method></script-data-set>");
    }

    private void property(String name, String value) {
        body.append(property(name, (Object) value));
    }

    private static String property(String name, Object value) {
        return "<property name=\"" + name + "\">" + value + "</property>";
    }

    private void text(Words words) {
        body.append("<text-property name=\"text\">")
                .append(Markup.escaped(words.text()))
                .append("</text-property>");
    }

    private static String look(Look look) {
        return property("fontFamily", (Object) "\"Noto Sans\"")
                + property("fontSize", (Object) (look.size() + "pt"))
                + property("color", (Object) look.colour())
                + property("fontWeight", (Object) (look.bold() ? "bold" : "normal"))
                + property("fontStyle", (Object) (look.italic() ? "italic" : "normal"))
                + (look.right() ? property("textAlign", (Object) "right") : "");
    }
}
