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
    final COSDictionary dictionary = Cos.dictionary("StructElem");
    private final List<Kid> kids = new ArrayList<>();
    private String language;

    private StructElem(StructElem parent, String type) {
        this.parent = parent;
        this.type = type;
    }

    static StructElem document() {
        return new StructElem(null, "Document");
    }

    StructElem child(String childType) {
        StructElem child = new StructElem(this, childType);
        kids.add(new Child(child));
        return child;
    }

    /** The child that was added last, if it is of the type and nothing came after it; otherwise null. */
    StructElem lastChild(String childType) {
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (!(kids.get(i) instanceof Child last)) {
                return null;
            }
            if (last.elem().type.equals(childType)) {
                return last.elem();
            }
            if (!last.elem().isEmpty()) {
                return null;
            }
        }
        return null;
    }

    /** Of an element that has only elements inside. */
    StructElem firstChild() {
        return ((Child) kids.get(0)).elem();
    }

    /** The elements inside, in their order. */
    List<StructElem> children() {
        return kids.stream()
                .filter(Child.class::isInstance)
                .map(kid -> ((Child) kid).elem())
                .toList();
    }

    /** The span for text in another language; the same one as long as nothing lies between. */
    StructElem span(String languageOfText) {
        StructElem last = lastChild("Span");
        return last != null && languageOfText.equals(last.language)
                ? last
                : child("Span").language(languageOfText);
    }

    void add(MarkedContent content) {
        kids.add(content);
    }

    void add(AnnotationRef annotation) {
        kids.add(annotation);
    }

    StructElem language(String tag) {
        language = tag;
        dictionary.setString(COSName.LANG, tag);
        return this;
    }

    /** Of the text inside, unless it says otherwise. */
    String languageInside() {
        return language != null || parent == null ? language : parent.languageInside();
    }

    /** {@code Document > Table > TR} */
    String path() {
        return parent == null ? type : parent.path() + " > " + type;
    }

    COSDictionary attributes(String owner) {
        COSDictionary attributes = Cos.direct();
        attributes.setItem(COSName.O, Cos.name(owner));
        dictionary.setItem(COSName.A, attributes);
        return attributes;
    }

    /** Takes away what has no content; says whether nothing is left here either. */
    boolean prune() {
        kids.removeIf(kid -> kid instanceof Child child && child.elem().prune());
        return kids.isEmpty() && !isCell();
    }

    boolean isEmpty() {
        if (isCell()) {
            return false;
        }
        for (Kid kid : kids) {
            if (!(kid instanceof Child child && child.elem().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /** A cell counts in its row even when it is blank. */
    private boolean isCell() {
        return type.equals("TD") || type.equals("TH");
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
