package dev.postil.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
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

    /// Reads every row and line of the database in a folder, which may be of an earlier version and
    /// then is brought up to date; answers what its sentinel says.
    ///
    /// @param ending of the workspace, before which it is read
    /// @throws StoreException as for damage where one is not whole
    static Sentinel verified(
            Disk disk, Folder folder, Texts texts, Failures failures, Ending ending)
            throws StoreException {
        String name = disk.databaseName(folder.database());
        try (Database database =
                Database.open(name, Sentinel::checked, BackupContents::upgrade, failures)) {
            Verification.requireRows(ending.checked(database), texts, folder);
            return database.read(Sentinel::read);
        }
    }

    private static boolean upgrade(Connection connection) throws SQLException, IOException {
        Schema.CURRENT.upgrade(connection);
        return true;
    }
}
