package dev.postil.exchange;

import dev.postil.exchange.ExchangeException.Reason;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Order;
import dev.postil.model.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A codebook as a table with the columns kind, tag, parent, aliases, definition, colour. A row
/// without a tag is the kind itself; `parent` is the way down to the tag above, `A > B`; aliases
/// are parted by `;`. A backslash before one of these signs takes its meaning away.
final class CodebookCsv {

    private static final List<String> COLUMNS =
            List.of("kind", "tag", "parent", "aliases", "definition", "colour");
    private static final String COLOUR = "#\\p{XDigit}{6}";

    private CodebookCsv() {}

    static String write(Codebook codebook) {
        StringBuilder csv = new StringBuilder();
        row(csv, COLUMNS);
        for (Kind kind : codebook.kinds()) {
            row(csv, List.of(kind.label(), "", "", "", "", kind.colour()));
        }
        for (Tag tag : codebook.tags().stream().sorted(Order.tags(codebook)).toList()) {
            List<String> path = Order.path(codebook, tag);
            row(
                    csv,
                    List.of(
                            codebook.kind(tag.kind()).map(Kind::label).orElse(tag.kind()),
                            tag.label(),
                            joined(path.subList(0, path.size() - 1), ">"),
                            joined(tag.aliases(), ";"),
                            tag.definition() == null ? "" : tag.definition(),
                            tag.colour() == null ? "" : tag.colour()));
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(CodebookCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n;].*") || !cell.equals(cell.strip())
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }

    private static String joined(List<String> parts, String sign) {
        return parts.stream()
                .map(part -> part.replace("\\", "\\\\").replace(sign, "\\" + sign))
                .collect(Collectors.joining(" " + sign + " "));
    }

    /// Undoes [#joined]; blank parts are left out.
    private static List<String> parted(String cell, char sign) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                part.append(cell.charAt(++i));
            } else if (c == sign) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    static Codebook read(String csv, Instant now) throws ExchangeException {
        List<CsvRows.Row> rows = CsvRows.of(csv);
        if (rows.isEmpty()) {
            throw new ExchangeException(Reason.NO_COLUMNS);
        }
        Map<String, Integer> columns = columns(rows.getFirst());
        CodebookBuilder builder = new CodebookBuilder(now);
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                read(row, columns, builder);
            }
        }
        return builder.codebook();
    }

    private static Map<String, Integer> columns(CsvRows.Row header) throws ExchangeException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(name.equals("color") ? "colour" : name, i);
        }
        if (!Stream.of("kind", "tag").allMatch(columns::containsKey)) {
            throw new ExchangeException(Reason.NO_COLUMNS);
        }
        return columns;
    }

    private static void read(CsvRows.Row row, Map<String, Integer> columns, CodebookBuilder builder)
            throws ExchangeException {
        String kind = row.cell(columns.get("kind")).strip();
        String tag = row.cell(columns.get("tag")).strip();
        String colour = row.cell(columns.get("colour")).strip();
        if (kind.isEmpty()) {
            throw new ExchangeException(Reason.ROW_WITHOUT_KIND, row.line());
        }
        if (!colour.isEmpty() && !colour.matches(COLOUR)) {
            throw new ExchangeException(Reason.ROW_COLOUR, row.line(), colour);
        }
        @Nullable String line = colour.isEmpty() ? null : colour;
        if (tag.isEmpty()) {
            builder.kind(kind, line);
            return;
        }
        String definition = row.cell(columns.get("definition"));
        List<String> path = new ArrayList<>(parted(row.cell(columns.get("parent")), '>'));
        path.add(tag);
        builder.tag(
                kind,
                path,
                null,
                parted(row.cell(columns.get("aliases")), ';'),
                definition.isBlank() ? null : definition,
                line);
    }
}
