package dev.postil.intake.mail;

import dev.postil.intake.archive.LockedException;
import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Dates;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;

/// A mail: its subject as the title, its text with quoted mails as quotations; headers, signature
/// and the names of what is attached are folded.
public final class Mail {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final List<String> HEADERS = List.of("From", "To", "Cc", "Date");
    private final LanguageGuess languages;

    public Mail(LanguageGuess languages) {
        this.languages = languages;
    }

    /// Reads a mail.
    ///
    /// @throws LockedException where its text is encrypted
    /// @throws IOException where it is no mail
    public Extract read(byte[] bytes, Progress progress) throws IOException {
        Message message = Messages.parse(bytes);
        try {
            return read(message, progress);
        } catch (RuntimeException broken) {
            progress.checkCancelled();
            throw new IOException(broken);
        }
    }

    private Extract read(Message message, Progress progress) throws IOException {
        Parts parts = Parts.of(message);
        if (parts.isLocked()) {
            throw new LockedException("mail");
        }
        String subject = tidy(message.getSubject() == null ? "" : message.getSubject());
        List<Passage> body = new ArrayList<>();
        for (Entity text : parts.texts()) {
            progress.checkCancelled();
            body.addAll(passages(text, progress));
        }
        List<Passage> passages = new ArrayList<>();
        if (!subject.isEmpty()) {
            passages.add(Passage.heading(1, subject));
        }
        HEADERS.forEach(name -> header(message, name).ifPresent(passages::add));
        passages.addAll(Answers.settle(body, subject));
        parts.attachments().forEach(name -> passages.add(folded("[" + tidy(name) + "]")));
        if (body.stream().allMatch(passage -> passage.text().isBlank()) && subject.isEmpty()) {
            passages.clear();
        }
        Content content = Passages.toContent(passages);
        return new Extract(
                subject.isEmpty() ? null : subject,
                senders(message),
                Dates.first(Messages.header(message, "Date")).map(Dates.Found::iso).orElse(null),
                languages.of(Passages.toContent(body).text()).orElse(null),
                null,
                content);
    }

    private static List<Passage> passages(Entity part, Progress progress) throws IOException {
        String text = Messages.text(part);
        return Parts.isHtml(part)
                ? HtmlBody.passages(text)
                : PlainBody.passages(
                        text,
                        "flowed".equalsIgnoreCase(Messages.parameter(part, "format")),
                        "yes".equalsIgnoreCase(Messages.parameter(part, "delsp")),
                        progress);
    }

    private static Optional<Passage> header(Message message, String name) {
        return Optional.of(decoded(Messages.header(message, name)))
                .filter(said -> !said.isEmpty())
                .map(said -> folded(name + ": " + said));
    }

    private static String decoded(String header) {
        return tidy(DecoderUtil.decodeEncodedWords(header, DecodeMonitor.SILENT));
    }

    private static Passage folded(String text) {
        return Passage.of(BlockType.PARAGRAPH, text).asFurniture();
    }

    private static List<String> senders(Message message) {
        MailboxList from = message.getFrom();
        Stream<Mailbox> senders =
                from == null || from.isEmpty()
                        ? Optional.ofNullable(message.getSender()).stream()
                        : from.stream();
        return senders.map(
                        sender -> sender.getName() == null ? sender.getAddress() : sender.getName())
                .map(Mail::tidy)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String tidy(String text) {
        return SPACES.matcher(CharacterRules.apply(text)).replaceAll(" ").strip();
    }
}
