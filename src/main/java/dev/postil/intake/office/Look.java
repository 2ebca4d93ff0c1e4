package dev.postil.intake.office;

import org.jspecify.annotations.Nullable;

/// How a run of characters is set, as far as it is kept.
///
/// @param hidden whether its writer hid it, so that no page shows it
/// @param href where it leads, if anywhere
public record Look(
        boolean bold,
        boolean italic,
        boolean code,
        Height height,
        boolean hidden,
        @Nullable String href) {

    /// Where characters stand on their line.
    public enum Height {
        LINE,
        ABOVE,
        BELOW
    }

    public static final Look PLAIN = new Look(false, false, false, Height.LINE, false, null);

    public Look withHref(@Nullable String href) {
        return new Look(bold, italic, code, height, hidden, href);
    }

    public Look asHidden() {
        return new Look(bold, italic, code, height, true, href);
    }

    public Look asCode() {
        return new Look(bold, italic, true, height, hidden, href);
    }

    public Look withHeight(Height height) {
        return new Look(bold, italic, code, height, hidden, href);
    }
}
