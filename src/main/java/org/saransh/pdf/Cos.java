package org.saransh.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Short words for PDF objects. */
final class Cos {
    private Cos() {}

    static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    static COSDictionary dictionary(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, name(type));
        return dictionary;
    }

    static COSDictionary direct() {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setDirect(true);
        return dictionary;
    }

    static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(
                    value == Math.rint(value)
                            ? COSInteger.get((long) value)
                            : new COSFloat(Math.round(value * 100) / 100f));
        }
        return array;
    }

    static COSStream stream(PDDocument document, byte[] content) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE).getCOSObject();
    }
}
