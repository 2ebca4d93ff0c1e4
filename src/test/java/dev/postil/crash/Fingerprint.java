package dev.postil.crash;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.LinkType;
import dev.postil.model.Order;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import dev.postil.session.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// A number for all that a workspace says, whoever is asked: two states that differ in one letter
/// of one note have different ones.
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /// What a session shows, whose only document is open.
    static String of(Session session) {
        return new Fingerprint()
                .add(session.title().get())
                .add(session.library().now(), Document::id)
                .add(session.vocabulary().people(), Person::id)
                .add(session.vocabulary().now())
                .addAll(
                        session.document().stream()
                                .flatMap(open -> open.snapshot().stream())
                                .sorted(Annotation.BY_POSITION))
                .hexadecimal();
    }

    /// What a corpus of at most one document holds, links aside.
    static String of(Corpus corpus) {
        List<Document> documents;
        try (Stream<Document> all = corpus.documents()) {
            documents = all.toList();
        }
        return new Fingerprint()
                .add(corpus.info().title())
                .add(documents, Document::id)
                .add(corpus.people(), Person::id)
                .add(corpus.codebook())
                .addAll(
                        documents.stream()
                                .flatMap(document -> corpus.annotations(document.id()).stream())
                                .sorted(Annotation.BY_POSITION))
                .hexadecimal();
    }

    private Fingerprint add(Codebook codebook) {
        return addAll(codebook.kinds().stream())
                .add(codebook.tags(), Tag::id)
                .addAll(
                        codebook.linkTypes().stream()
                                .sorted(Comparator.comparing(LinkType::id, Order.STRINGS)));
    }

    private <T> Fingerprint add(Collection<T> things, Function<T, UUID> id) {
        return addAll(things.stream().sorted(Comparator.comparing(id, Order.IDS)));
    }

    private Fingerprint addAll(Stream<?> things) {
        things.forEach(thing -> add(thing.toString()));
        return add("end");
    }

    private Fingerprint add(String words) {
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    private String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }
}
