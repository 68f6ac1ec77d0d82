package org.saransh.pdf;

import java.awt.font.FontRenderContext;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRPropertiesHolder;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.ComplexTextLineWrapper;
import net.sf.jasperreports.engine.fill.TextLine;
import net.sf.jasperreports.engine.fill.TextLineWrapper;
import net.sf.jasperreports.engine.fill.TextMeasureContext;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRStyledText;

/** The measurer of JasperReports with every paragraph handed to {@link ShapedParagraph}. */
final class ShapingMeasurer extends TextMeasurer implements TextMeasureContext {
    private final ShapingWrapper shaping = new ShapingWrapper();

    ShapingMeasurer(JasperReportsContext context, JRCommonText text) {
        super(context, text);
        shaping.init(this);
    }

    @Override
    protected void initialize(
            JRStyledText text, int start, int stretchHeight, boolean indentFirstLine, boolean canOverflow) {
        super.initialize(text, start, stretchHeight, indentFirstLine, canOverflow);
        shaping.start(text);
    }

    @Override
    protected boolean renderParagraph(TextLineWrapper replaced, int start, String text) {
        return super.renderParagraph(shaping, start, text);
    }

    @Override
    public JasperReportsContext getJasperReportsContext() {
        return jasperReportsContext;
    }

    @Override
    public FontUtil getFontUtil() {
        return FontUtil.getInstance(jasperReportsContext);
    }

    @Override
    public JRCommonText getElement() {
        return textElement;
    }

    @Override
    public JRPropertiesHolder getPropertiesHolder() {
        return getTextPropertiesHolder();
    }

    @Override
    public boolean isIgnoreMissingFont() {
        return false;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return ShapedParagraph.FRACTIONAL;
    }

    private static final class ShapingWrapper extends ComplexTextLineWrapper {
        private ShapedParagraph paragraph;
        private int position;
        private boolean breakAnywhere;

        ShapingWrapper() {}

        private ShapingWrapper(ShapingWrapper parent) {
            super(parent);
        }

        @Override
        protected void startParagraph(AttributedCharacterIterator source, boolean truncateAtCharacter) {
            paragraph = new ShapedParagraph(source);
            position = 0;
            breakAnywhere = truncateAtCharacter;
        }

        @Override
        public int paragraphPosition() {
            return position;
        }

        @Override
        public int paragraphEnd() {
            return paragraph.length();
        }

        @Override
        public TextLine nextLine(float width, int limit, boolean requireWord) {
            int start = position;
            int end = paragraph.lineEnd(start, width, limit, requireWord, breakAnywhere);
            if (end < 0) {
                return null;
            }
            position = end;
            return new ShapedLine(paragraph, start, end);
        }

        @Override
        public TextLine baseTextLine(int index) {
            return new ShapedLine(paragraph, index, index + 1);
        }

        @Override
        public float maxFontsize(int start, int end) {
            return (float) paragraph.runs.stream()
                    .filter(run -> run.start() < end && run.limit() > start)
                    .mapToDouble(run -> run.font().getSize2D())
                    .max()
                    .orElse(0);
        }

        @Override
        public TextLineWrapper lastLineWrapper(String line, int start, int length, boolean truncateAtCharacter) {
            AttributedString attributed = new AttributedString(line);
            if (!line.isEmpty() && !paragraph.runs.isEmpty()) {
                attributed.addAttributes(paragraph.runs.get(0).attributes(), 0, line.length());
            }
            ShapingWrapper last = new ShapingWrapper(this);
            last.startParagraph(attributed.getIterator(), truncateAtCharacter);
            return last;
        }
    }

    private record ShapedLine(ShapedParagraph paragraph, int start, int end) implements TextLine {
        @Override
        public float getAscent() {
            return paragraph.ascent(start, end);
        }

        @Override
        public float getDescent() {
            return paragraph.descent(start, end);
        }

        @Override
        public float getLeading() {
            return paragraph.leading(start, end);
        }

        @Override
        public int getCharacterCount() {
            return end - start;
        }

        @Override
        public boolean isLeftToRight() {
            return true;
        }

        @Override
        public float getAdvance() {
            return paragraph.visibleWidth(start, end);
        }
    }
}
