package dev.postil.store;

import java.io.IOException;

/// What is held of a workspace while it is open, beside the database.
record Ownership(WorkspaceLock lock, Head head) implements AutoCloseable {

    static Ownership take(Disk disk, Folder folder) throws IOException {
        WorkspaceLock lock = WorkspaceLock.take(disk, folder);
        Head head = null;
        try {
            head = new Head(disk, folder.head());
            return new Ownership(lock, head);
        } finally {
            if (head == null) {
                lock.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (lock;
                head) {
            // Both are closed, whatever fails.
        }
    }
}
