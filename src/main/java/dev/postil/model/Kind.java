package dev.postil.model;

import java.util.List;

/// A top category of the codebook: risk, actor, implication, or one of the user's own.
///
/// @param id short and stable, such as `risk`
/// @param key the letter that tags with it, upper case; empty for none
/// @param colour `#RRGGBB`, the line colour in the light theme
/// @param glyph name of the sign that stands beside the colour: `circle`, `square`, `triangle` …
public record Kind(
        String id, String label, String key, String colour, String glyph, List<Field> fields) {

    public Kind {
        fields = List.copyOf(fields);
    }

    public Kind withLabel(String label) {
        return new Kind(id, label, key, colour, glyph, fields);
    }

    public Kind withKey(String key) {
        return new Kind(id, label, key, colour, glyph, fields);
    }

    public Kind withColour(String colour) {
        return new Kind(id, label, key, colour, glyph, fields);
    }

    public Kind withGlyph(String glyph) {
        return new Kind(id, label, key, colour, glyph, fields);
    }

    public Kind withFields(List<Field> fields) {
        return new Kind(id, label, key, colour, glyph, fields);
    }
}
