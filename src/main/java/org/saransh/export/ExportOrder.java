package org.saransh.export;

/**
 * What somebody wants beside the question.
 *
 * @param title of the message about it; null: it is named after its register
 * @param mailTo the name of the reader who is told when the file is there; null: nobody is
 * @param mailList the list whose readers are; null: none
 * @param password that opens the file; null: it opens without
 */
record ExportOrder(
        FileForm form, String by, String reason, String title, String mailTo, String mailList, String password) {

    /** The same, for the readers of a list. */
    ExportOrder forList(String name, String list) {
        return new ExportOrder(form, by, reason, name, mailTo, list, password);
    }

    @Override
    public String toString() {
        return "an export as " + form + " for " + by;
    }
}
