package org.saransh.distribution;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder that messages are written to when there is no mail server. */
record FolderPostbox(Path folder) implements Postbox {

    @Override
    public String hand(Parcel parcel, Runnable meanwhile) throws IOException {
        String name = parcel.name() + ".eml";
        Path unfinished = folder.resolve(name + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            parcel.letter().writeTo(out);
        }
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
