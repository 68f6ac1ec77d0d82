package org.saransh.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import org.saransh.storage.OwnerOnly;
import org.saransh.storage.Sha256;
import org.saransh.work.Lane;
import org.saransh.work.Outcome;
import org.saransh.work.WorkHandler;

/** Writes the file of a backup, whole or not at all. */
@ApplicationScoped
class BackupWork implements WorkHandler {

    static final String KIND = "backup";

    private static final Logger LOG = System.getLogger(BackupWork.class.getName());

    @Inject
    Backups backups;

    @Inject
    Copying copying;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.EXPORTS;
    }

    @Override
    public Outcome run(String id) {
        long backup = Long.parseLong(id);
        boolean open = backups.find(backup)
                .map(view -> view.state() == BackupState.OPEN)
                .orElse(false);
        if (open) {
            try {
                write(backup);
            } catch (IOException | SQLException | RuntimeException trouble) {
                LOG.log(Level.ERROR, "Backup " + id + " could not be written", trouble);
                backups.fail(backup, String.valueOf(trouble.getMessage()));
            }
        }
        return Outcome.DONE;
    }

    private void write(long id) throws IOException, SQLException {
        Path unfinished = backups.unfinished(id);
        try {
            MessageDigest sha256 = Sha256.digest();
            Manifest manifest;
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    OwnerOnly.in(unfinished.getParent()))) {
                manifest = copying.write(new DigestOutputStream(new Forced(channel), sha256));
            }
            long size = Files.size(unfinished);
            backups.finish(id, unfinished, manifest, size, HexFormat.of().formatHex(sha256.digest()));
            backups.thin();
            LOG.log(Level.INFO, "Backup {0} has {1} rows in {2} bytes", id, manifest.rows(), size);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Is on the disk before it is closed. */
    private static final class Forced extends java.io.FilterOutputStream {

        private final FileChannel channel;

        Forced(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                channel.force(true);
            }
            super.close();
        }
    }
}
