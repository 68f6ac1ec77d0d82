package org.saransh.brief;

/** A descriptor does not describe a brief. */
final class WrongDescriptor extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String word;

    /** @param word in the descriptor, by which the wrong line is found */
    WrongDescriptor(String word, String message) {
        super(message);
        this.word = word;
    }

    String word() {
        return word;
    }
}
