package org.coppice.files.answers.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The content of a file on disk. Thread-safe: any number of threads can read at once. An interrupt of one thread closes the channel for all
 * of them, as Java specifies; the other threads, and later reads, then open it again.
 */
public final class FileContent implements Content {
    private final Path path;
    private final long size;
    private FileChannel channel;
    private boolean closed;

    private FileContent(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
    }

    /** Opens a file, which stays open until {@link #close}. */
    public static FileContent open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        try {
            return new FileContent(path, channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long place, byte[] bytes, int at, int length) throws IOException {
        for (; ; ) {
            FileChannel from = channel();
            try {
                fill(from, place, ByteBuffer.wrap(bytes, at, length));
                return;
            } catch (ClosedChannelException e) {
                if (e instanceof ClosedByInterruptException) {
                    throw e;
                } // else another thread was interrupted: try again with an open channel
            }
        }
    }

    private static void fill(FileChannel from, long place, ByteBuffer into) throws IOException {
        int start = into.position();
        while (into.hasRemaining()) {
            if (from.read(into, place + into.position() - start) < 0) {
                throw new FileChangedException("the file became shorter");
            }
        }
    }

    private synchronized FileChannel channel() throws IOException {
        if (closed) {
            throw new IllegalStateException("the file was closed; open it again to read it");
        }
        if (!channel.isOpen()) {
            channel = FileChannel.open(path);
        }
        return channel;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }
}
