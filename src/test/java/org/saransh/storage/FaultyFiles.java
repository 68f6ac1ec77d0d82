package org.saransh.storage;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * The files of this machine, where a call that changes something fails: the n-th, or all from the n-th on. A write that fails
 * has written half, as on a full disk.
 */
final class FaultyFiles extends FileSystemProvider {

    private final FileSystem machine = FileSystems.getDefault();
    private final FileSystemProvider real = machine.provider();
    private final FileSystem faulty = new Faulty();
    private final int first;
    private final int last;
    private int calls;

    private FaultyFiles(int first, int last) {
        this.first = first;
        this.last = last;
    }

    static FaultyFiles onceAt(int call) {
        return new FaultyFiles(call, call);
    }

    static FaultyFiles from(int call) {
        return new FaultyFiles(call, Integer.MAX_VALUE);
    }

    /** The same path, to be reached through this. */
    Path path(Path place) {
        return (Path) Proxy.newProxyInstance(
                Path.class.getClassLoader(), new Class<?>[] {Path.class}, (self, method, given) -> {
                    if (method.getName().equals("getFileSystem")) {
                        return faulty;
                    }
                    Object[] arguments = given == null
                            ? null
                            : Arrays.stream(given)
                                    .map(one -> one instanceof Path path ? real(path) : one)
                                    .toArray();
                    try {
                        Object result = method.invoke(place, arguments);
                        return result instanceof Path path ? path(path) : result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private Path real(Path path) {
        return machine.getPath(path.toString());
    }

    private boolean fails() {
        calls++;
        return calls >= first && calls <= last;
    }

    private void call(Object what) throws IOException {
        if (fails()) {
            throw new FileSystemException(what.toString(), null, "No space left on device");
        }
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        call(path);
        return new Channel(FileChannel.open(real(path), options, attributes));
    }

    @Override
    public void delete(Path path) throws IOException {
        call(path);
        real.delete(real(path));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        call(source);
        real.move(real(source), real(target), options);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        call(folder);
        real.createDirectory(real(folder), attributes);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        call(source);
        real.copy(real(source), real(target), options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        call(path);
        real.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI place, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI place) {
        return faulty;
    }

    @Override
    public Path getPath(URI place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return real.newDirectoryStream(real(folder), filter);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(real(path), attributes, options);
    }

    private final class Channel extends FileChannel {

        private final FileChannel channel;

        Channel(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (fails()) {
                ByteBuffer half = bytes.duplicate();
                half.limit(bytes.position() + bytes.remaining() / 2);
                channel.write(half);
                throw new IOException("No space left on device");
            }
            return channel.write(bytes);
        }

        @Override
        public void force(boolean all) throws IOException {
            call("force");
            channel.force(all);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
            call("close");
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return channel.read(bytes);
        }

        @Override
        public long read(ByteBuffer[] bytes, int from, int count) throws IOException {
            return channel.read(bytes, from, count);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return channel.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public long write(ByteBuffer[] bytes, int from, int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Faulty extends FileSystem {

        @Override
        public FileSystemProvider provider() {
            return FaultyFiles.this;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return machine.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return machine.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return machine.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return machine.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String start, String... rest) {
            return path(machine.getPath(start, rest));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return machine.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return machine.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return machine.newWatchService();
        }
    }
}
