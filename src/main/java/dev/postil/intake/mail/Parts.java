package dev.postil.intake.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;

/// Which parts of a mail are its text, and what else is attached.
final class Parts {

    private static final int DEEPEST = 50;

    /// A page much shorter than the plain text beside it says that the text is elsewhere.
    private static final int SHORTER = 2;

    private final List<Entity> texts = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private boolean locked;

    private Parts() {}

    static Parts of(Message message) throws IOException {
        Parts parts = new Parts();
        parts.add(message, 0);
        return parts;
    }

    /// In their order, each HTML or plain.
    List<Entity> texts() {
        return texts;
    }

    List<String> attachments() {
        return attachments;
    }

    boolean isLocked() {
        return locked && texts.isEmpty();
    }

    static boolean isHtml(Entity part) {
        return type(part).equals("text/html") || type(part).equals("application/xhtml+xml");
    }

    private static String type(Entity part) {
        String type = part.getMimeType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    private void add(Entity part, int depth) throws IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.getBody() instanceof Multipart several) {
            addAll(several, type(part), depth);
        } else if (type(part).endsWith("pkcs7-mime")) {
            locked |= !"signed-data".equals(Messages.parameter(part, "smime-type"));
        } else if (part.getBody() instanceof Message forwarded) {
            attachments.add(forwarded.getSubject() == null ? "eml" : forwarded.getSubject());
        } else if (isText(part)) {
            texts.add(part);
        } else {
            name(part).ifPresent(attachments::add);
        }
    }

    private void addAll(Multipart several, String type, int depth) throws IOException {
        List<Entity> inner = several.getBodyParts();
        switch (type) {
            case "multipart/alternative" -> {
                Parts best = best(inner, depth);
                texts.addAll(best.texts);
                attachments.addAll(best.attachments);
                locked |= best.locked;
            }
            case "multipart/encrypted" -> locked = true;
            default -> {
                for (Entity each : inner) {
                    add(each, depth + 1);
                }
            }
        }
    }

    /// The richest way to say the same, unless it says much less; nothing where none says anything.
    private static Parts best(List<Entity> ways, int depth) throws IOException {
        Parts best = new Parts();
        int longest = 0;
        for (Entity way : ways) {
            Parts parts = new Parts();
            parts.add(way, depth + 1);
            int length = 0;
            for (Entity text : parts.texts) {
                length += length(text);
            }
            if (length > 0 && length * SHORTER >= longest) {
                best = parts;
                longest = Math.max(longest, length);
            }
        }
        return best;
    }

    private static int length(Entity part) throws IOException {
        String text = Messages.text(part);
        return isHtml(part) ? HtmlBody.words(text).length() : text.strip().length();
    }

    private static boolean isText(Entity part) {
        boolean attached = "attachment".equalsIgnoreCase(part.getDispositionType());
        boolean read = isHtml(part) || type(part).equals("text/plain") || type(part).isEmpty();
        return read && !attached && part.getFilename() == null;
    }

    private static Optional<String> name(Entity part) {
        String name = part.getFilename();
        return Optional.ofNullable(name == null ? Messages.parameter(part, "name") : name);
    }
}
