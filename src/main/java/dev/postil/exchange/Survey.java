package dev.postil.exchange;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.TagUse;
import dev.postil.task.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A first look at what will be exported: whom it names, and, where not all of it is exported,
/// which passages links may point at.
///
/// Looking twice at the annotations is what allows the people to stand before the documents without
/// keeping all of them in memory. Only a partial export keeps ids.
final class Survey {

    private final ExportChoice choice;
    private final Set<UUID> people = new HashSet<>();
    private final Set<UUID> annotations = new HashSet<>();
    private final Set<UUID> leftOut = new HashSet<>();
    private int documents;

    private Survey(ExportChoice choice) {
        this.choice = choice;
    }

    static Survey of(Corpus corpus, ExportChoice choice, Progress progress) {
        Survey survey = new Survey(choice);
        try (Stream<Document> documents = corpus.documents()) {
            documents
                    .filter(document -> choice.includes(document.id()))
                    .forEach(
                            document -> {
                                progress.checkCancelled();
                                survey.look(document, corpus.annotations(document.id()));
                            });
        }
        try (Stream<Link> links = corpus.links()) {
            links.filter(survey::includes).forEach(link -> survey.people.add(link.creator()));
        }
        return survey;
    }

    private void look(Document document, List<Annotation> all) {
        List<Annotation> included = all.stream().filter(choice::includes).toList();
        if (included.isEmpty() && !choice.includesByItself(document)) {
            leftOut.add(document.id());
            return;
        }
        documents++;
        look(document.tags());
        for (Annotation annotation : included) {
            look(annotation);
            if (!choice.isWhole()) {
                annotations.add(annotation.id());
            }
        }
    }

    private void look(Annotation annotation) {
        people.add(annotation.creator());
        people.add(annotation.modifiedBy());
        look(annotation.tags());
    }

    private void look(List<TagUse> uses) {
        uses.forEach(use -> people.add(use.creator()));
    }

    /// Adds whom the history names.
    void look(Stream<Entry> entries) {
        entries.forEach(
                entry -> {
                    people.add(entry.person());
                    if (entry.act() instanceof Entry.Act.Do act) {
                        look(act.change());
                    }
                });
    }

    private void look(Change change) {
        switch (change) {
            case Change.Several it -> it.parts().forEach(this::look);
            case Change.OfAnnotation it -> each(it, this::look);
            case Change.OfDocument it -> each(it, document -> look(document.tags()));
            case Change.OfLink it -> each(it, link -> people.add(link.creator()));
            case Change.OfTag _,
                    Change.OfKind _,
                    Change.OfLinkType _,
                    Change.OfPerson _,
                    Change.OfTitle _ -> {}
        }
    }

    private static <T> void each(Change.Of<T> change, Consumer<T> look) {
        T before = change.before();
        T after = change.after();
        if (before != null) {
            look.accept(before);
        }
        if (after != null) {
            look.accept(after);
        }
    }

    int documents() {
        return documents;
    }

    boolean names(UUID person) {
        return people.contains(person);
    }

    boolean includes(Document document) {
        return choice.includes(document.id()) && !leftOut.contains(document.id());
    }

    /// A link is exported with both of its ends.
    boolean includes(Link link) {
        return includes(link.from()) && includes(link.to());
    }

    private boolean includes(LinkEnd end) {
        return choice.isWhole()
                || end.annotation() == null
                || annotations.contains(end.annotation());
    }
}
