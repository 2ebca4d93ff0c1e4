package dev.postil.ui.bubble;

import dev.postil.i18n.Messages;
import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.model.TagUse;
import dev.postil.session.Session;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyWords;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what went with a kind that a key took off, and which key brings it back.
record LossWords(Session session, Messages messages, Commands commands) {

    String of(TagUse lost) {
        Optional<Kind> kind =
                session.vocabulary().now().kinds().stream()
                        .filter(each -> each.id().equals(lost.kind()))
                        .findFirst();
        String fields =
                kind.stream()
                        .flatMap(each -> each.fields().stream())
                        .filter(field -> lost.fields().containsKey(field.id()))
                        .map(Field::label)
                        .collect(Collectors.joining(", "));
        String label = kind.map(Kind::label).orElse(lost.kind());
        String undo = new KeyWords(commands, messages).of("history.undo");
        return messages.get("tag.lost", label, fields, KeyWords.count(undo), undo);
    }
}
