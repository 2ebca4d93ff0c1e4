package dev.postil.store;

import java.nio.file.Path;
import java.util.UUID;

/// Where things are in a workspace's folder.
record Folder(Path path) {

    Path marker() {
        return path.resolve("workspace.properties");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path owner() {
        return path.resolve("owner");
    }

    /// The database, as H2 is told: H2 adds `.mv.db`.
    Path database() {
        return path.resolve("store");
    }

    Path databaseFile() {
        return path.resolve("store.mv.db");
    }

    Path journal() {
        return path.resolve("journal");
    }

    /// Where a damaged database goes: it is never mended in place, and never deleted.
    Path setAside() {
        return path.resolve("set-aside");
    }

    /// Copies of the database to go back to.
    Path backups() {
        return path.resolve("backups");
    }

    Path texts() {
        return path.resolve("texts");
    }

    Path originals() {
        return path.resolve("originals");
    }

    Path text(String sha256) {
        return texts().resolve(sha256 + ".txt");
    }

    /// What can be made anew from all the rest.
    Path index() {
        return path.resolve("index");
    }

    /// The structure belongs to the document, not to the text alone: two imports of the same words
    /// may see different headings in them.
    Path structure(String sha256, UUID document) {
        return texts().resolve(sha256 + "-" + document + ".json");
    }

    Path original(String sha256) {
        return originals().resolve(sha256);
    }
}
