package dev.postil.store;

import java.util.regex.Pattern;

/// What may stand in a backup, and how it is found to be whole.
final class BackupContents {

    /// Nothing else is ever taken out of a file that somebody gave us.
    private static final Pattern TEXT =
            Pattern.compile(
                    "texts/[0-9a-f]{64}(\\.txt|-[0-9a-f-]{36}\\.json)|originals/[0-9a-f]{64}");

    private BackupContents() {}

    static boolean isText(String name) {
        return TEXT.matcher(name).matches();
    }

    /// Reads every row and line of the database in a folder, and answers what its sentinel says.
    ///
    /// @throws StoreException as for damage where one is not whole
    static Sentinel verified(Disk disk, Folder folder, Texts texts, Failures failures)
            throws StoreException {
        String name = disk.databaseName(folder.database());
        try (Database database = Database.open(name, Sentinel::checked, _ -> true, failures)) {
            Verification.requireRows(database, texts, folder);
            return database.read(Sentinel::read);
        }
    }
}
