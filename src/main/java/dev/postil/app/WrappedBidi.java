package dev.postil.app;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mends the layout of wrapped Hebrew, Arabic and emoji on Linux.
///
/// JavaFX 23 and later keep the UTF-8 of each text run while a paragraph is laid out, by the run's
/// identity. A run that is split at the end of a line becomes shorter, but is shaped again with the
/// words it had before: wrapped right-to-left text throws `ArrayIndexOutOfBoundsException` at every
/// pulse, lines with emoji are drawn past the edge. The mend puts a map there that never finds
/// anything, so that every run is shaped with its own words.
public final class WrappedBidi {

    private WrappedBidi() {}

    /// Mends the layout for the life of the program; call it once, before the first window. Needs
    /// `com.sun.javafx.text` and `com.sun.javafx.font.freetype` opened to its module.
    ///
    /// @return false where there was nothing to mend: another platform, or another JavaFX
    public static boolean mend() {
        try {
            Field shared = field("com.sun.javafx.text.GlyphLayoutManager", "REUSABLE_INSTANCE");
            Object layout = shared.get(null);
            Field words = field("com.sun.javafx.font.freetype.PangoGlyphLayout", "runUtf8");
            if (!words.getDeclaringClass().isInstance(layout)) {
                return false;
            }
            words.set(layout, new ForgetfulMap());
            return true;
        } catch (ReflectiveOperationException | InaccessibleObjectException | LinkageError _) {
            return false;
        }
    }

    private static Field field(String type, String name) throws ReflectiveOperationException {
        Field field = Class.forName(type).getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /// Finds nothing, but keeps every value until it is cleared, for the layout frees the memory
    /// they point to. More than one run may be kept for a key.
    private static final class ForgetfulMap extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1;

        private final transient List<Object> kept = new ArrayList<>();

        @Override
        public @Nullable Object get(Object key) {
            return null;
        }

        @Override
        public @Nullable Object put(Object key, Object value) {
            kept.add(value);
            return null;
        }

        @Override
        public Collection<Object> values() {
            return kept;
        }

        @Override
        public void clear() {
            kept.clear();
        }
    }
}
