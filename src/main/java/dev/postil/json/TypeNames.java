package dev.postil.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.postil.model.Change;
import dev.postil.model.Entry;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;

/// The names by which files tell apart the cases of a sealed type. They never change, whatever
/// happens to the classes.
final class TypeNames {

    private TypeNames() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.OfDocument.class, name = "document"),
        @JsonSubTypes.Type(value = Change.OfAnnotation.class, name = "annotation"),
        @JsonSubTypes.Type(value = Change.OfTag.class, name = "tag"),
        @JsonSubTypes.Type(value = Change.OfKind.class, name = "kind"),
        @JsonSubTypes.Type(value = Change.OfLinkType.class, name = "link-type"),
        @JsonSubTypes.Type(value = Change.OfLink.class, name = "link"),
        @JsonSubTypes.Type(value = Change.OfPerson.class, name = "person"),
        @JsonSubTypes.Type(value = Change.OfTitle.class, name = "title"),
        @JsonSubTypes.Type(value = Change.Several.class, name = "several")
    })
    interface OfChange {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Entry.Act.Do.class, name = "do"),
        @JsonSubTypes.Type(value = Entry.Act.Undo.class, name = "undo"),
        @JsonSubTypes.Type(value = Entry.Act.Redo.class, name = "redo")
    })
    interface OfAct {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Field.Scale.class, name = "scale"),
        @JsonSubTypes.Type(value = Field.Choice.class, name = "choice"),
        @JsonSubTypes.Type(value = Field.Date.class, name = "date"),
        @JsonSubTypes.Type(value = Field.Text.class, name = "text")
    })
    interface OfField {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FieldValue.Point.class, name = "point"),
        @JsonSubTypes.Type(value = FieldValue.Words.class, name = "words")
    })
    interface OfFieldValue {}
}
