package dev.postil.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that can be done to a workspace, as a value that holds what was and what becomes.
///
/// The same change is applied to the open session, stored with its row in the change log, described
/// in the history, and undone by its inverse. `before` null means the thing comes into being,
/// `after` null that it goes; one of them is always there.
public sealed interface Change {

    /// The change that takes this one back.
    Change inverse();

    /// The changes of single things that make this one up, in order.
    default Stream<Change> flat() {
        return Stream.of(this);
    }

    /// Changes of one thing that has an identity: its state before and after.
    sealed interface Of<T> extends Change {
        @Nullable T before();

        @Nullable T after();

        /// The thing as it becomes, or as it was where it goes.
        default T subject() {
            T after = after();
            return after != null ? after : Objects.requireNonNull(before());
        }
    }

    /// A document is added, edited or removed. Its text is stored before the change that names it.
    record OfDocument(@Nullable Document before, @Nullable Document after) implements Of<Document> {
        public OfDocument {
            requireOne(before, after);
        }

        @Override
        public Change inverse() {
            return new OfDocument(after, before);
        }
    }

    /// An annotation is added, edited or removed.
    record OfAnnotation(@Nullable Annotation before, @Nullable Annotation after)
            implements Of<Annotation> {
        public OfAnnotation {
            requireOne(before, after);
        }

        @Override
        public Change inverse() {
            return new OfAnnotation(after, before);
        }
    }

    /// A tag of the codebook is added, edited or removed.
    record OfTag(@Nullable Tag before, @Nullable Tag after) implements Of<Tag> {
        public OfTag {
            requireOne(before, after);
        }

        @Override
        public Change inverse() {
            return new OfTag(after, before);
        }
    }

    /// A kind of the codebook is added, edited or removed.
    ///
    /// @param position where it stands among the kinds, counted from 0, when it is there
    record OfKind(@Nullable Kind before, @Nullable Kind after, int position) implements Of<Kind> {
        public OfKind {
            requireOne(before, after);
        }

        @Override
        public Change inverse() {
            return new OfKind(after, before, position);
        }
    }

    /// A link type is added, edited or removed.
    record OfLinkType(@Nullable LinkType before, @Nullable LinkType after) implements Of<LinkType> {
        public OfLinkType {
            requireOne(before, after);
        }

        @Override
        public Change inverse() {
            return new OfLinkType(after, before);
        }
    }

    /// A link is added, edited or removed.
    record OfLink(@Nullable Link before, @Nullable Link after) implements Of<Link> {
        public OfLink {
            requireOne(before, after);
        }

        @Override
        public Change inverse() {
            return new OfLink(after, before);
        }
    }

    /// A person appears, is renamed or is withdrawn.
    record OfPerson(@Nullable Person before, @Nullable Person after) implements Of<Person> {
        public OfPerson {
            requireOne(before, after);
        }

        @Override
        public Change inverse() {
            return new OfPerson(after, before);
        }
    }

    /// The workspace gets another title.
    record OfTitle(String before, String after) implements Change {
        @Override
        public Change inverse() {
            return new OfTitle(after, before);
        }
    }

    /// Several changes that the user made in one step, applied in order.
    record Several(Reason reason, List<Change> parts) implements Change {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public Change inverse() {
            List<Change> inverses = new ArrayList<>(parts.size());
            parts.reversed().forEach(part -> inverses.add(part.inverse()));
            return new Several(reason, inverses);
        }

        @Override
        public Stream<Change> flat() {
            return holdsSteps() ? parts.stream().flatMap(Change::flat) : parts.stream();
        }

        /// Hardly ever; and hundreds of thousands of parts each as a stream of one cost far more.
        private boolean holdsSteps() {
            for (Change part : parts) {
                if (part instanceof Several) {
                    return true;
                }
            }
            return false;
        }
    }

    /// What a step of several changes was for; the history puts it into words.
    enum Reason {
        CREATE_WORKSPACE,
        IMPORT,
        REMOVE_DOCUMENTS,
        GROUP_DOCUMENTS,
        MARK_DOCUMENTS,
        NAME_TAG,
        TAG_ALL,
        BULK_EDIT,
        /// A change with the links that followed from it; the change comes first.
        WITH_LINKS,
        SPLIT_ANNOTATION,
        JOIN_ANNOTATIONS,
        REMOVE_ANNOTATIONS,
        MERGE,
        DELETE_TAG,
        DELETE_KIND,
        MERGE_TAGS,
        MOVE_TAG,
        SPLIT_TAG,
        EDIT_CODEBOOK,
        IMPORT_CODEBOOK,
        /// A document is again as a backup held it.
        BRING_BACK
    }

    private static void requireOne(@Nullable Object before, @Nullable Object after) {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change needs a before or an after");
        }
    }
}
