package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;

/// The statements that a database is made of, read without H2 running them. H2 runs them when it
/// opens a file, and those of a stranger may define triggers and functions, which are run then and
/// there with the program's rights.
final class Definitions {

    private static final String NAME = "\"PUBLIC\"\\.\"\\w+\"";
    private static final String COLUMNS =
            "\\(\"\\w+\"( NULLS FIRST)?(, \"\\w+\"( NULLS FIRST)?)*\\)";
    private static final String COLUMN =
            " {4}\"\\w+\" (UUID|INTEGER|BIGINT|CHARACTER VARYING|BINARY VARYING)"
                    + "( DEFAULT (\\d+|'\\w*'))?"
                    + "( GENERATED ALWAYS AS IDENTITY SEQUENCE NAME)?"
                    + "( SELECTIVITY \\d+)?( NOT NULL)?";

    /// All that the scripts of the schema lead to. Whatever else there is, was not made by this
    /// program.
    private static final Pattern OURS =
            Pattern.compile(
                    String.join(
                                    "|",
                                    "SET \\w+ -?\\d+",
                                    "CREATE USER IF NOT EXISTS \"\\w*\" SALT '\\w*' HASH '\\w*' ADMIN",
                                    "CREATE CACHED TABLE NAME\\(\\nCOLUMN(,\\nCOLUMN)*\\n\\)",
                                    "CREATE SEQUENCE NAME[\\w ]*",
                                    "CREATE (PRIMARY KEY|INDEX) NAME ON NAMECOLUMNLIST",
                                    "ALTER TABLE NAME ADD CONSTRAINT NAME PRIMARY KEYCOLUMNLIST"
                                            + " INDEX NAME")
                            .replace("COLUMNLIST", COLUMNS)
                            .replace("COLUMN", COLUMN)
                            .replace("NAME", NAME));

    private static final String FILE_ENDING = ".mv.db";

    /// Where H2 keeps the statements, a row each.
    private static final String MAP = "table.0";

    private static final int STATEMENT = 3;

    private Definitions() {}

    /// Refuses a database that defines anything that this program does not.
    ///
    /// @param name as H2 is told
    static void check(String name) throws IOException {
        String file = name + FILE_ENDING;
        if (!FileUtils.exists(file)) {
            return;
        }
        try (MVStore store = new MVStore.Builder().fileName(file).readOnly().open()) {
            TransactionStore transactions = new TransactionStore(store, new ValueDataType());
            transactions.init();
            TransactionMap<Long, Row> rows = transactions.begin().openMap(MAP);
            for (Iterator<Long> keys = rows.keyIterator(null); keys.hasNext(); ) {
                String statement = statement(rows.get(keys.next()));
                if (!OURS.matcher(statement).matches()) {
                    throw new StoreException(Reason.DAMAGED, null, "it defines " + statement);
                }
            }
        } catch (RuntimeException | AssertionError | StackOverflowError damage) {
            // What H2 takes for granted of its pages does not hold of damaged ones.
            throw new IOException(damage);
        }
    }

    private static String statement(@Nullable Row row) {
        String statement = row == null ? null : row.getValue(STATEMENT).getString();
        return Objects.requireNonNullElse(statement, "");
    }
}
