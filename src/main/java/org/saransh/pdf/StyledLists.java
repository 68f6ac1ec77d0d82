package org.saransh.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import net.sf.jasperreports.engine.util.StyledTextListWriter;

/** Tags the lists of styled text, whose bullets and numbers are labels. */
final class StyledLists implements StyledTextListWriter {
    private final Deque<StructElem> open = new ArrayDeque<>();
    private PageContent content;

    /** @param line where the text of the element goes to; null for an artifact */
    void begin(PageContent page, StructElem line) {
        content = page;
        open.clear();
        if (line != null) {
            open.push(line);
        }
    }

    @Override
    public void startUl() {
        start("Disc");
    }

    @Override
    public void endUl() {
        end();
    }

    @Override
    public void startOl(String type, int cutStart) {
        start(
                switch (type == null ? "1" : type) {
                    case "a" -> "LowerAlpha";
                    case "A" -> "UpperAlpha";
                    case "i" -> "LowerRoman";
                    case "I" -> "UpperRoman";
                    default -> "Decimal";
                });
    }

    @Override
    public void endOl() {
        end();
    }

    /** A list stands beside the paragraph that its text began with, never inside it. */
    private void start(String numbering) {
        if (open.isEmpty()) {
            return;
        }
        StructElem owner = open.peek().type.equals("P") ? open.peek().parent : open.peek();
        Containment.require(owner, "L");
        StructElem list = owner.child("L");
        list.attributes("List").setItem(Cos.name("ListNumbering"), Cos.name(numbering));
        if (!content.language().equals(list.languageInside())) {
            list.language(content.language());
        }
        open.push(list);
    }

    private void end() {
        if (open.isEmpty()) {
            return;
        }
        open.pop();
        StructElem line = open.peek();
        if (line.type.equals("P")) {
            String language = line.languageInside();
            line = line.parent.child("P");
            if (!language.equals(line.languageInside())) {
                line.language(language);
            }
            open.push(line);
        }
        content.aimAtText(line);
    }

    @Override
    public void startLi(boolean noBullet) {
        if (open.isEmpty()) {
            return;
        }
        StructElem item = open.peek().child("LI");
        item.child("Lbl");
        open.push(item.child("LBody"));
        content.aimAtText(open.peek());
    }

    @Override
    public void endLi() {
        if (open.isEmpty()) {
            return;
        }
        open.pop();
        content.aimAtText(open.peek());
    }

    /** Draws the bullet or number of the item that is open. */
    void label(Runnable drawing) {
        StructElem body = content.textTarget();
        if (body == null || !body.type.equals("LBody")) {
            drawing.run();
            return;
        }
        content.aimAtText(body.parent.firstChild());
        drawing.run();
        content.aimAtText(body);
    }
}
