package dev.postil.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.postil.model.Change;
import dev.postil.model.Entry;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Jackson, told to be exact about records.
final class StrictMapper {

    static final JsonMapper INSTANCE = create();

    private StrictMapper() {}

    private static JsonMapper create() {
        // One change may hold a note of any length; what is read here was written here.
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxStringLength(Integer.MAX_VALUE)
                                        .build())
                        .build();
        return JsonMapper.builder(factory)
                .annotationIntrospector(
                        AnnotationIntrospector.pair(
                                new NullnessIntrospector(), new JacksonAnnotationIntrospector()))
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addMixIn(Change.class, TypeNames.OfChange.class)
                .addMixIn(Entry.Act.class, TypeNames.OfAct.class)
                .addMixIn(Field.class, TypeNames.OfField.class)
                .addMixIn(FieldValue.class, TypeNames.OfFieldValue.class)
                .build();
    }
}
