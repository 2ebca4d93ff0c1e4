package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts into words what stands around a text: the by-line, and the names of folded asides.
final class HeadWords {

    private static final int WORDS_A_MINUTE = 230;

    /// What asks for a comment, in the languages in which pages are told from what they carry.
    private static final Pattern COMMENTS =
            Pattern.compile(
                    String.join(
                            "|",
                            "(leave|submit|post|write|add) (a |your )?(comment|reply|response)",
                            "(log|sign) in to (comment|reply)|comments? \\*",
                            "email address will not be published",
                            "kommentar (schreiben|verfassen|hinterlassen|abgeben)",
                            "(schreibe?n?|hinterlassen?) (sie )?einen kommentar",
                            "e-mail-adresse wird nicht veröffentlicht",
                            "(laisser|poster|écrire|ajouter) un commentaire|laisser une réponse",
                            "adresse e-?mail ne sera pas publiée",
                            "(dejar?|escrib[ei]r?|publicar) (un comentario|una respuesta)",
                            "correo electrónico no será publicad[ao]",
                            "(lascia|scrivi) un commento|indirizzo e-?mail non sarà pubblicato",
                            "deix(e|ar) (um comentário|uma resposta)",
                            "endereço de e-?mail não será publicado",
                            "(добавить|оставить|написать) комментарий|e-?mail не будет опубликован",
                            "اترك (تعليق|رد)|أضف تعليق|لن يتم نشر عنوان بريدك",
                            "[发發]表(评论|評論|回[复覆])|邮箱地址不会被公开|電子郵件地址不會公開",
                            "コメントを(残す|書く|投稿)|댓글 (쓰기|남기기|달기)"),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Messages messages;

    HeadWords(Messages messages) {
        this.messages = messages;
    }

    /// Who wrote it, what published it and when, how long it takes to read, and where it came from.
    Typesetting.Head head(Document document, int words) {
        String published = document.published();
        String byLine =
                Stream.of(
                                String.join(", ", document.creators()),
                                Objects.requireNonNullElse(document.source().outlet(), ""),
                                published == null
                                        ? ""
                                        : messages.dates().publishedInFull(published),
                                minutes(words),
                                messages.get("reader.source", document.source().name()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        return new Typesetting.Head(document.title(), byLine);
    }

    /// What a folded aside is, and how long.
    String aside(String text, int lines) {
        return COMMENTS.matcher(text).find()
                ? messages.get("reader.aside.comments", lines)
                : messages.get("reader.aside.other", lines);
    }

    private String minutes(int words) {
        int minutes = Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
        return messages.get("reader.minutes", minutes);
    }
}
