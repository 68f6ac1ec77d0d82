package org.saransh.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook that a password opens (agile encryption, AES); it lies in temporary files, encrypted from the start. */
final class LockedPackage implements AutoCloseable {

    private final Path file;
    private final POIFSFileSystem container;
    private final OutputStream plain;

    LockedPackage(String password) throws IOException {
        file = Files.createTempFile("saransh-locked", ".xlsx");
        try (POIFSFileSystem empty = POIFSFileSystem.create(file.toFile())) {
            empty.writeFilesystem();
        }
        container = new POIFSFileSystem(file.toFile(), false);
        try {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            plain = new BufferedOutputStream(encryptor.getDataStream(container), Bytes.SIZE);
        } catch (GeneralSecurityException noSuchCipher) {
            close();
            throw new IllegalStateException("This machine lacks the ciphers of locked workbooks", noSuchCipher);
        }
    }

    /** Takes the workbook; it is locked when this is closed. */
    OutputStream plain() {
        return plain;
    }

    void copyTo(OutputStream out) throws IOException {
        container.writeFilesystem();
        Files.copy(file, out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try {
            container.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
