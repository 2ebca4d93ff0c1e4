package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.store.Backup.Cause;
import java.util.Optional;

/// Which changes are hard to take back once they are noticed late: what takes much away, and what
/// mixes one thing with another.
final class Precaution {

    /// Fewer are taken away every day.
    private static final int MANY = 10;

    private Precaution() {}

    /// Why a backup is to be made before `effect`; empty where none is.
    static Optional<Cause> against(Effect effect) {
        return effect.change() instanceof Change.Several(var reason, _)
                ? against(reason, effect)
                : Optional.empty();
    }

    private static Optional<Cause> against(Change.Reason reason, Effect effect) {
        return switch (reason) {
            case REMOVE_DOCUMENTS -> Optional.of(Cause.BEFORE_REMOVING_DOCUMENTS);
            case REMOVE_ANNOTATIONS ->
                    Optional.of(Cause.BEFORE_REMOVING_ANNOTATIONS)
                            .filter(_ -> effect.annotations().size() >= MANY);
            case DELETE_TAG, DELETE_KIND, EDIT_CODEBOOK ->
                    Optional.of(Cause.BEFORE_DELETING_TAGS).filter(_ -> takesFromUse(effect));
            case MERGE_TAGS -> Optional.of(Cause.BEFORE_MERGING_TAGS);
            case MERGE, IMPORT_CODEBOOK -> Optional.of(Cause.BEFORE_IMPORT);
            case CREATE_WORKSPACE,
                    IMPORT,
                    GROUP_DOCUMENTS,
                    MARK_DOCUMENTS,
                    NAME_TAG,
                    TAG_ALL,
                    BULK_EDIT,
                    WITH_LINKS,
                    SPLIT_ANNOTATION,
                    JOIN_ANNOTATIONS,
                    MOVE_TAG,
                    SPLIT_TAG,
                    BRING_BACK ->
                    Optional.empty();
        };
    }

    /// Whether something goes from the codebook, and with it from where it is used.
    private static boolean takesFromUse(Effect effect) {
        return effect.around().stream().anyMatch(Precaution::goesFromTheCodebook)
                && (!effect.annotations().isEmpty()
                        || effect.around().stream().anyMatch(Precaution::isAUse));
    }

    private static boolean goesFromTheCodebook(Change part) {
        return switch (part) {
            case Change.OfTag(_, var after) -> after == null;
            case Change.OfKind(_, var after, _) -> after == null;
            case Change.OfLinkType(_, var after) -> after == null;
            default -> false;
        };
    }

    private static boolean isAUse(Change part) {
        return part instanceof Change.OfDocument || part instanceof Change.OfLink;
    }
}
