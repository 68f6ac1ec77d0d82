package org.saransh.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** An element of the logical structure; an artifact is one that stays outside the tree. */
final class StructElem {
    sealed interface Kid permits Child, MarkedContent, AnnotationRef {}

    record Child(StructElem elem) implements Kid {}

    record MarkedContent(int mcid, COSDictionary page) implements Kid {}

    record AnnotationRef(COSDictionary annotation, COSDictionary page) implements Kid {}

    final String type;
    final StructElem parent;
    final boolean artifact;
    final COSDictionary dictionary = Cos.dictionary("StructElem");
    private final List<Kid> kids = new ArrayList<>();

    private StructElem(StructElem parent, String type, boolean artifact) {
        this.parent = parent;
        this.type = type;
        this.artifact = artifact;
    }

    static StructElem document() {
        return new StructElem(null, "Document", false);
    }

    /** A child; an artifact has only artifacts inside. */
    StructElem child(String childType) {
        StructElem child = new StructElem(this, childType, artifact);
        if (!artifact) {
            kids.add(new Child(child));
        }
        return child;
    }

    StructElem artifact(String childType) {
        return new StructElem(this, childType, true);
    }

    void add(MarkedContent content) {
        kids.add(content);
    }

    void add(AnnotationRef annotation) {
        kids.add(annotation);
    }

    boolean within(StructElem ancestor) {
        for (StructElem elem = this; elem != null; elem = elem.parent) {
            if (elem == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Takes text without a paragraph between. */
    boolean isLine() {
        return type.matches("H[1-6]|P|Lbl|Link|Reference");
    }

    StructElem language(String tag) {
        if (tag != null) {
            dictionary.setString(COSName.LANG, tag);
        }
        return this;
    }

    COSDictionary attributes(String owner) {
        COSDictionary attributes = Cos.direct();
        attributes.setItem(COSName.O, Cos.name(owner));
        dictionary.setItem(COSName.A, attributes);
        return attributes;
    }

    void prune() {
        kids.removeIf(kid -> kid instanceof Child child && child.elem().isEmpty());
        for (Kid kid : kids) {
            if (kid instanceof Child child) {
                child.elem().prune();
            }
        }
    }

    private boolean isEmpty() {
        if (type.equals("TD") || type.equals("TH")) {
            return false;
        }
        return kids.stream()
                .allMatch(kid -> kid instanceof Child child && child.elem().isEmpty());
    }

    void build(COSDictionary parentDictionary) {
        dictionary.setItem(COSName.S, Cos.name(type));
        dictionary.setItem(COSName.P, parentDictionary);
        COSDictionary page = kids.stream()
                .filter(MarkedContent.class::isInstance)
                .map(kid -> ((MarkedContent) kid).page())
                .findFirst()
                .orElse(null);
        if (page != null) {
            dictionary.setItem(COSName.PG, page);
        }
        COSArray entries = new COSArray();
        for (Kid kid : kids) {
            entries.add(entry(kid, page));
        }
        if (entries.size() > 0) {
            dictionary.setItem(COSName.K, entries.size() == 1 ? entries.get(0) : entries);
        }
    }

    private COSBase entry(Kid kid, COSDictionary page) {
        if (kid instanceof Child child) {
            child.elem().build(dictionary);
            return child.elem().dictionary;
        }
        COSDictionary reference = Cos.direct();
        if (kid instanceof MarkedContent content) {
            if (content.page() == page) {
                return COSInteger.get(content.mcid());
            }
            reference.setItem(COSName.TYPE, COSName.MCR);
            reference.setItem(COSName.PG, content.page());
            reference.setInt(COSName.MCID, content.mcid());
        } else if (kid instanceof AnnotationRef annotation) {
            reference.setItem(COSName.TYPE, Cos.name("OBJR"));
            reference.setItem(COSName.OBJ, annotation.annotation());
            reference.setItem(COSName.PG, annotation.page());
        }
        return reference;
    }
}
