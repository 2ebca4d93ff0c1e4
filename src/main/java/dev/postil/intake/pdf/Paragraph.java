package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.List;

/// Rows that make up one passage, and what it is taken for.
final class Paragraph {

    /// What a paragraph may be.
    enum Kind {
        TEXT,
        HEADING,
        LIST_ITEM,
        TABLE_ROW,
        CAPTION,
        NOTE,
        CODE,
        QUOTE,
        CONTENTS,
        FURNITURE
    }

    private final List<Row> rows = new ArrayList<>();
    private Kind kind;
    private int level;
    private boolean ordered;
    private int skip;
    private String name = "";
    private boolean arrow;

    Paragraph(Kind kind, Row first) {
        this.kind = kind;
        rows.add(first);
    }

    void add(Row row) {
        rows.add(row);
    }

    void be(Kind kind, int level) {
        this.kind = kind;
        this.level = level;
    }

    /// A list item whose sign takes the first `skip` characters.
    void beItem(int level, boolean ordered, int skip) {
        be(Kind.LIST_ITEM, level);
        this.ordered = ordered;
        this.skip = skip;
    }

    /// A note that links call `name`.
    void beNote(String name) {
        be(Kind.NOTE, 0);
        this.ordered = false;
        this.name = name;
    }

    /// A note that stands where it was printed, with an arrow that leads back.
    void beEndnote(String name) {
        beNote(name);
        skip = 0;
        arrow = true;
    }

    /// Whether it ends in an arrow, which is no part of its text.
    boolean hasArrow() {
        return arrow;
    }

    List<Row> rows() {
        return rows;
    }

    Row first() {
        return rows.getFirst();
    }

    Row last() {
        return rows.getLast();
    }

    Kind kind() {
        return kind;
    }

    int level() {
        return level;
    }

    boolean ordered() {
        return ordered;
    }

    int skip() {
        return skip;
    }

    String name() {
        return name;
    }

    boolean bold() {
        return rows.stream().allMatch(Row::bold);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(text.isEmpty() ? "" : " ").append(row.text());
        }
        return text.toString();
    }
}
