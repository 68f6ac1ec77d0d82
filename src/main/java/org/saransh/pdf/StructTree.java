package org.saransh.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** The logical structure of the document and the way back from page content to it. */
final class StructTree {
    final StructElem root;
    private final List<COSBase> parents = new ArrayList<>();
    private final List<StructElem> notes = new ArrayList<>();

    /** @param language of all text that does not say otherwise */
    StructTree(String language) {
        root = StructElem.document().language(language);
    }

    /** The key of a page's or an annotation's entry in the parent tree. */
    int key(COSBase parent) {
        parents.add(parent);
        return parents.size() - 1;
    }

    void identify(StructElem note) {
        note.dictionary.setString(COSName.ID, noteId(notes.size()));
        notes.add(note);
    }

    private static String noteId(int index) {
        return String.format(Locale.ROOT, "note-%06d", index + 1);
    }

    void write(COSDictionary catalog) {
        root.prune();
        COSDictionary tree = Cos.dictionary("StructTreeRoot");
        root.build(tree);
        tree.setItem(COSName.K, root.dictionary);
        COSArray numbers = new COSArray();
        for (int key = 0; key < parents.size(); key++) {
            numbers.add(COSInteger.get(key));
            numbers.add(parents.get(key));
        }
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, numbers);
        tree.setItem(COSName.PARENT_TREE, parentTree);
        tree.setInt(COSName.PARENT_TREE_NEXT_KEY, parents.size());
        if (!notes.isEmpty()) {
            tree.setItem(COSName.ID_TREE, noteIndex());
        }
        catalog.setItem(COSName.STRUCT_TREE_ROOT, tree);
        COSDictionary mark = Cos.direct();
        mark.setBoolean(Cos.name("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, mark);
        catalog.setString(COSName.LANG, root.languageInside());
    }

    private COSDictionary noteIndex() {
        COSArray names = new COSArray();
        for (int index = 0; index < notes.size(); index++) {
            names.add(new COSString(noteId(index)));
            names.add(notes.get(index).dictionary);
        }
        COSDictionary index = new COSDictionary();
        index.setItem(COSName.NAMES, names);
        return index;
    }
}
