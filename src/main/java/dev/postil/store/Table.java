package dev.postil.store;

import dev.postil.json.Codec;
import dev.postil.json.MalformedJsonException;
import dev.postil.store.StoreException.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table of one type of thing: an id, columns to search and sort by, and the thing as JSON with
/// its checksum.
final class Table<T> {

    private final String name;
    private final Codec<T> codec;
    private final Function<T, Object> id;
    private final List<Column<T>> columns;

    /// Made once, for a step may write hundreds of thousands of rows.
    private final String insert;

    private final String update;
    private final String delete;

    /// A column that repeats something of the content.
    record Column<T>(String name, Function<T, @Nullable Object> value) {}

    /// A statement on the row of that id.
    record Row(String sql, Object id, List<? extends @Nullable Object> values) {

        void in(Batch batch) throws SQLException, StoreException {
            batch.begin(sql, id);
            batch.one(sql, values);
        }
    }

    /// @param id the primary key, a UUID or a string
    /// @param columns beside the id, the content and the checksum
    Table(String name, Codec<T> codec, Function<T, Object> id, List<Column<T>> columns) {
        this.name = name;
        this.codec = codec;
        this.id = id;
        this.columns = List.copyOf(columns);
        insert =
                "INSERT INTO %s (id, %scontent, checksum) VALUES (?, %s?, ?)"
                        .formatted(name, listed(", "), "?, ".repeat(columns.size()));
        update =
                """
                UPDATE %s SET id = ?, %scontent = ?, checksum = ?
                WHERE id = ? AND checksum = ?"""
                        .formatted(name, listed(" = ?, "));
        delete = "DELETE FROM %s WHERE id = ? AND checksum = ?".formatted(name);
    }

    String name() {
        return name;
    }

    Function<T, Object> id() {
        return id;
    }

    List<Column<T>> columns() {
        return columns;
    }

    /// What brings the row from `before` to `after`, null where there is none; refused unless
    /// exactly `before` is there. Any thread.
    Row replacing(@Nullable T before, @Nullable T after) throws StoreException {
        if (before == null) {
            T thing = Objects.requireNonNull(after);
            return new Row(insert, id.apply(thing), values(thing));
        }
        Object key = id.apply(before);
        int there = Checksum.of(codec.encode(before));
        if (after == null) {
            return new Row(delete, key, List.of(key, there));
        }
        if (!key.equals(id.apply(after))) {
            throw new StoreException(Reason.REFUSED, null, "an id of " + name + " changes");
        }
        List<@Nullable Object> values = values(after);
        values.add(key);
        values.add(there);
        return new Row(update, key, values);
    }

    /// The columns that [#read] needs.
    String selected() {
        return "SELECT id, content, checksum FROM " + name + " ";
    }

    /// The thing in the row that `rows` stands at.
    T read(ResultSet rows) throws SQLException, StoreException {
        byte[] content = rows.getBytes("content");
        if (Checksum.of(content) != rows.getInt("checksum")) {
            throw damaged(rows, null);
        }
        try {
            return codec.decode(content);
        } catch (MalformedJsonException malformed) {
            throw damaged(rows, malformed);
        }
    }

    List<T> readAll(ResultSet rows) throws SQLException, StoreException {
        List<T> things = new ArrayList<>();
        while (rows.next()) {
            things.add(read(rows));
        }
        return things;
    }

    private StoreException damaged(ResultSet rows, @Nullable Exception cause) throws SQLException {
        StoreException failure =
                new StoreException(
                        Reason.DAMAGED,
                        null,
                        "row " + rows.getString("id") + " of " + name + " is damaged");
        failure.initCause(cause);
        return failure;
    }

    /// Id, columns, content, checksum.
    private List<@Nullable Object> values(T thing) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(id.apply(thing));
        columns.forEach(column -> values.add(column.value().apply(thing)));
        byte[] content = codec.encode(thing);
        values.add(content);
        values.add(Checksum.of(content));
        return values;
    }

    private String listed(String after) {
        return columns.stream().map(it -> it.name() + after).collect(Collectors.joining());
    }
}
