package dev.postil.intake.mail;

import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the older mail that hangs below an answer, where nothing but its headers mark it, and what
/// programs, companies and lists put at the end of every mail.
final class Answers {

    private static final Pattern OLDER =
            Pattern.compile(
                    "(?iU)^-{2,}\\s*(?:original message|original appointment"
                            + "|ursprüngliche nachricht|message d'origine|mensaje original"
                            + "|messaggio originale|mensagem original|oorspronkelijk bericht"
                            + "|ursprungligt meddelande|исходное сообщение|原始邮件)\\s*-{2,}.*",
                    Pattern.DOTALL);
    private static final Pattern FROM =
            Pattern.compile(
                    "(?iU)^(?:from|von|de|da|van|från|fra|od|от|发件人|差出人)\\s*[:：].*",
                    Pattern.DOTALL);
    private static final Pattern SENT =
            Pattern.compile(
                    "(?iUm)^(?:sent|date|gesendet|datum|envoyé|enviado|inviato|data|verzonden"
                            + "|skickat|sendt|wysłano|отправлено|дата|发送时间|送信日時)\\s*[:：].*");
    private static final Pattern FORWARDED =
            Pattern.compile("(?iU)^(?:fwd?|wg|tr|rv|enc|i)\\s*:.*");
    private static final Pattern FOOTER =
            Pattern.compile(
                    "(?iU).*(?:\\bunsubscribe\\b|mailman/listinfo|mailing list$|view (?:this )?(?:e-?mail )?in"
                            + " (?:your |a )?browser|^sent from my |^von meinem .* gesendet"
                            + "|^envoyé de mon |^enviado desde mi |^get outlook for"
                            + "|intended (?:solely |only )?for the (?:use of )?(?:the )?(?:individual|addressee|person|recipient)"
                            + "|intended recipient|confidentiality notice|newsletter abbestellen"
                            + "|se désabonner|darse de baja).*",
                    Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("[-_=*]{8,}.*", Pattern.DOTALL);
    private static final int HEADERS = 4;
    private static final int LONGEST_TAIL = 12;

    private Answers() {}

    static List<Passage> settle(List<Passage> passages, String subject) {
        List<Passage> settled = new ArrayList<>(passages);
        int older = FORWARDED.matcher(subject).matches() ? -1 : older(passages);
        if (older > 0) {
            settled.subList(older, settled.size()).replaceAll(Answers::asQuote);
        }
        foldTail(settled, older > 0 ? older : settled.size());
        return settled;
    }

    private static int older(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (OLDER.matcher(passages.get(i).text()).matches() || areHeaders(passages, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean areHeaders(List<Passage> passages, int at) {
        if (!FROM.matcher(passages.get(at).text()).matches()) {
            return false;
        }
        return passages.subList(at, Math.min(passages.size(), at + HEADERS)).stream()
                .anyMatch(passage -> SENT.matcher(passage.text()).find());
    }

    private static Passage asQuote(Passage passage) {
        return switch (passage.type()) {
            case HEADING, PARAGRAPH ->
                    new Passage(
                            passage.text(),
                            BlockType.QUOTE,
                            0,
                            false,
                            passage.folded(),
                            passage.marks(),
                            passage.landmarks());
            case LIST_ITEM, QUOTE, CODE, TABLE_ROW, CAPTION, FOOTNOTE -> passage;
        };
    }

    private static void foldTail(List<Passage> passages, int end) {
        int most = Math.max(1, end - LONGEST_TAIL);
        boolean ruled = false;
        for (int i = end - 1; i >= most; i--) {
            Passage passage = passages.get(i);
            boolean footer = FOOTER.matcher(passage.text()).matches();
            ruled |= footer;
            if (footer || (ruled && RULE.matcher(passage.text()).matches())) {
                passages.set(i, passage.asFurniture());
            }
        }
    }
}
