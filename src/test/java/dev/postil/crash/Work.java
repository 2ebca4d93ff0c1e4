package dev.postil.crash;

/// What a workspace is used for while something happens to it.
enum Work {
    NOTES(25),
    TAGGING(25),
    BULK(6),
    MERGE(15),
    /// What others annotated is merged in from files.
    FILES(10),
    BACKUP(20),
    RESTORE(15),
    MIGRATION(1);

    /// How many kills one workspace has to stand before another is made: what one kill leaves may
    /// be brought to light by a later one, yet a history that grows takes ever longer to compare.
    final int inARow;

    Work(int inARow) {
        this.inARow = inARow;
    }
}
