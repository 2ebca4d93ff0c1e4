package dev.postil.exchange;

import dev.postil.exchange.ExchangeException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of comma-separated values as RFC 4180 has them; parted by semicolons or tabs instead
/// where the first line has more of those, as spreadsheets write them in many countries.
final class CsvRows {

    /// @param line on which it starts, counted from 1, as words so that nobody groups its digits
    record Row(List<String> cells, String line) {

        /// The cell of a column; empty where there is none.
        String cell(@Nullable Integer column) {
            return column == null || column >= cells.size() ? "" : cells.get(column);
        }
    }

    private final String csv;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int start = 1;

    private CsvRows(String csv) {
        this.csv = csv;
        String first = csv.lines().findFirst().orElse("");
        separator = count(first, ';') > count(first, ',') ? ';' : tabOrComma(first);
    }

    private static char tabOrComma(String first) {
        return count(first, '\t') > count(first, ',') ? '\t' : ',';
    }

    private static long count(String words, char sign) {
        return words.chars().filter(c -> c == sign).count();
    }

    static List<Row> of(String csv) throws ExchangeException {
        return new CsvRows(csv).read();
    }

    private List<Row> read() throws ExchangeException {
        while (at < csv.length()) {
            char c = csv.charAt(at++);
            if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted();
            } else if (c == separator) {
                endCell();
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && at < csv.length() && csv.charAt(at) == '\n') {
                    at++;
                }
                line++;
                endRow();
            } else {
                cell.append(c);
            }
        }
        if (!cells.isEmpty() || !cell.isEmpty()) {
            endRow();
        }
        return rows;
    }

    private void quoted() throws ExchangeException {
        int opened = line;
        while (at < csv.length()) {
            char c = csv.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (at < csv.length() && csv.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return;
            }
        }
        throw new ExchangeException(Reason.UNCLOSED_QUOTE, String.valueOf(opened));
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(new Row(List.copyOf(cells), String.valueOf(start)));
        cells = new ArrayList<>();
        start = line;
    }
}
