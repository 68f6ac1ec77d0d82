package org.saransh.reference;

/** A word of a vocabulary: rows hold its name as a code, readers see its label. */
public interface Word {

    String name();

    Label label();
}
