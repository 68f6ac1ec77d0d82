package org.saransh.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.saransh.storage.WholeFile;

/** The folder that messages are written to when there is no mail server. */
record FolderPostbox(Path folder) implements Postbox {

    @Override
    public String hand(Parcel parcel, Runnable meanwhile) throws IOException {
        String name = parcel.name() + ".eml";
        WholeFile.write(folder.resolve(name), file -> parcel.letter().writeTo(file));
        return "written to " + folder.getFileName() + "/" + name + ", because no mail server is set";
    }

    @Override
    public void greet() throws IOException {
        if (!Files.isWritable(folder)) {
            throw new IOException("The folder " + folder + " cannot be written to");
        }
    }

    @Override
    public void close() {}
}
