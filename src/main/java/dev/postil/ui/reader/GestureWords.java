package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.session.Edge;
import dev.postil.session.Edges.Moving;
import dev.postil.ui.command.KeyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the line in front of the text says while a gesture or a mode lasts: what goes on, and which
/// keys act.
record GestureWords(KeyWords keys, Messages messages) {

    private static final String BETWEEN = " · ";

    /// While an edge is being moved.
    String of(Moving moving) {
        String restore = keys.of("edges.restore");
        if (!moving.byKeys()) {
            return messages.get("reader.edges.drag", KeyWords.count(restore), restore);
        }
        List<String> acting = new ArrayList<>();
        add(acting, keys.all("edges.left", "edges.right"), UnaryOperator.identity());
        add(
                acting,
                keys.all("edges.wordLeft", "edges.wordRight"),
                key -> messages.get("reader.edges.words", key));
        add(
                acting,
                keys.all("edges.start", "edges.end"),
                key -> messages.get("reader.edges.other", key));
        add(acting, keys.of("edges.keep"), key -> messages.get("reader.edges.keep", key));
        add(acting, restore, key -> messages.get("reader.edges.restore", key));
        String how = String.join(BETWEEN, acting);
        return messages.get(
                moving.edge() == Edge.START ? "reader.edges.start" : "reader.edges.end",
                KeyWords.count(how),
                how);
    }

    private static void add(List<String> acting, String key, UnaryOperator<String> words) {
        if (!key.isEmpty()) {
            acting.add(words.apply(key));
        }
    }

    /// While every selection is highlighted without a tag.
    String ofPen() {
        String kinds = keys.ofKinds();
        String stop = keys.of("pen.putDown");
        return messages.get(
                "reader.pen.bare", KeyWords.count(kinds), kinds, KeyWords.count(stop), stop);
    }

    /// While every selection is tagged.
    String ofPen(String tags) {
        String stop = keys.of("pen.putDown");
        return messages.get("reader.pen.on", tags, KeyWords.count(stop), stop);
    }
}
