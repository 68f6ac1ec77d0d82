package org.saransh.portal;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as RFC 4287 asks. */
final class Atom {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final String site;

    /**
     * @param site the address of the service
     * @param updated when something was last published
     */
    Atom(String site, String title, String language, Instant updated) {
        this.site = site;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language);
            element("id", site + "/editions.atom");
            element("title", title);
            element("updated", at(updated));
            xml.writeStartElement(ATOM, "author");
            element("name", "Saransh");
            xml.writeEndElement();
            link("self", site + "/editions.atom");
            link("alternate", site + "/editions");
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("A feed cannot be written", broken);
        }
    }

    /** @param path of its page */
    void entry(String path, String title, Instant published, String summary) {
        try {
            xml.writeStartElement(ATOM, "entry");
            element("id", site + path);
            element("title", title);
            element("updated", at(published));
            element("published", at(published));
            link("alternate", site + path);
            element("summary", summary);
            xml.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("A feed cannot be written", broken);
        }
    }

    String text() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("A feed cannot be written", broken);
        }
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private void link(String kind, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", kind);
        xml.writeAttribute("href", address);
    }

    private static String at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
