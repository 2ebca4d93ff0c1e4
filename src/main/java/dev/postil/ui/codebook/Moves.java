package dev.postil.ui.codebook;

import dev.postil.model.Kind;
import dev.postil.model.Tag;
import dev.postil.model.TagTree;
import dev.postil.session.CodebookEdit;
import java.util.List;
import java.util.UUID;

/// Moves what is selected to another place of the codebook.
final class Moves {

    private final CodebookViewModel model;

    Moves(CodebookViewModel model) {
        this.model = model;
    }

    /// Moves a tag below another, or to the top of a kind.
    void move(UUID tag, Key target) {
        switch (target) {
            case Key.OfKind(String kind) -> model.edit(edits -> edits.move(tag, kind, null));
            case Key.OfTag(UUID parent) ->
                    model.edit(
                            edits ->
                                    edits.codebook()
                                            .tag(parent)
                                            .map(to -> edits.move(tag, to.kind(), parent))
                                            .orElse(CodebookEdit.NOTHING));
            case Key.LinkTypes _, Key.OfLinkType _ -> {}
        }
    }

    boolean canMove(UUID tag, Key target) {
        return switch (target) {
            case Key.OfKind(String kind) -> model.editing().edits().canMove(tag, kind, null);
            case Key.OfTag(UUID parent) ->
                    model.codebook()
                            .tag(parent)
                            .filter(to -> model.editing().edits().canMove(tag, to.kind(), parent))
                            .isPresent();
            case Key.LinkTypes _, Key.OfLinkType _ -> false;
        };
    }

    /// Moves what is selected: a kind among the kinds, a tag to the kind before or after.
    void moveAlong(int step) {
        List<Kind> kinds = model.codebook().kinds();
        model.kind()
                .ifPresent(
                        kind -> model.edit(edits -> edits.move(kind, kinds.indexOf(kind) + step)));
        model.tag()
                .ifPresent(
                        tag -> {
                            List<String> ids = kinds.stream().map(Kind::id).toList();
                            int to = ids.indexOf(tag.kind()) + step;
                            if (to >= 0 && to < ids.size()) {
                                move(tag.id(), new Key.OfKind(ids.get(to)));
                            }
                        });
    }

    /// Moves the selected tag one level out.
    void moveOut() {
        TagTree tree = new TagTree(model.codebook());
        model.tag()
                .ifPresent(
                        tag ->
                                tree.parent(tag)
                                        .ifPresent(parent -> move(tag.id(), above(tree, parent))));
    }

    private static Key above(TagTree tree, Tag tag) {
        return tree.parent(tag)
                .<Key>map(parent -> new Key.OfTag(parent.id()))
                .orElse(new Key.OfKind(tag.kind()));
    }

    /// Moves the selected tag below the one before it.
    void moveIn() {
        TagTree tree = new TagTree(model.codebook());
        model.tag()
                .ifPresent(
                        tag -> {
                            List<Tag> beside =
                                    tree.parent(tag)
                                            .map(parent -> tree.children(parent.id()))
                                            .orElse(tree.tops(tag.kind()));
                            int at = beside.indexOf(tag);
                            if (at > 0) {
                                move(tag.id(), new Key.OfTag(beside.get(at - 1).id()));
                            }
                        });
    }
}
