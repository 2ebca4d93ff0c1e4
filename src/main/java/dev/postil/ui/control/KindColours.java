package dev.postil.ui.control;

/// Line, tint and words made from the colour that somebody chose for a kind, so that they can be
/// told from what they lie on whatever was chosen: words on the tint at 4.5:1, lines at 3:1.
///
/// @param line as `#rrggbb`, as are the others
record KindColours(String line, String tint, String text) {

    private static final double WORDS = 4.6;
    private static final double MARKS = 3.1;

    /// Relative luminance of the darkest light surface and of the lightest dark one that marks and
    /// words of kinds lie on in any theme.
    private static final double LIGHT_SURFACE = 0.76;

    private static final double DARK_SURFACE = 0.028;

    private record Rgb(double red, double green, double blue) {

        static final Rgb BLACK = new Rgb(0, 0, 0);
        static final Rgb WHITE = new Rgb(1, 1, 1);

        static Rgb of(String hex) {
            return new Rgb(channel(hex, 1), channel(hex, 3), channel(hex, 5));
        }

        private static double channel(String hex, int at) {
            return Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        }

        Rgb towards(Rgb other, double share) {
            return new Rgb(
                    red + (other.red - red) * share,
                    green + (other.green - green) * share,
                    blue + (other.blue - blue) * share);
        }

        double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double value) {
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }

        String hex() {
            return "#%02x%02x%02x".formatted(byteOf(red), byteOf(green), byteOf(blue));
        }

        private static long byteOf(double value) {
            return Math.round(Math.clamp(value, 0, 1) * 255);
        }
    }

    /// For themes with dark words on light surfaces.
    static KindColours onLight(String colour) {
        Rgb chosen = Rgb.of(colour);
        Rgb tint = chosen.towards(Rgb.WHITE, 0.84);
        double under = Math.min(tint.luminance(), LIGHT_SURFACE);
        Rgb line = away(chosen, Rgb.BLACK, under, MARKS);
        return new KindColours(line.hex(), tint.hex(), away(line, Rgb.BLACK, under, WORDS).hex());
    }

    /// For themes with light words on dark surfaces.
    static KindColours onDark(String colour) {
        Rgb chosen = Rgb.of(colour);
        Rgb tint = chosen.towards(Rgb.BLACK, 0.7);
        while (tint.luminance() > 0.05) {
            tint = tint.towards(Rgb.BLACK, 0.1);
        }
        double under = Math.max(tint.luminance(), DARK_SURFACE);
        Rgb line = away(chosen, Rgb.WHITE, under, MARKS);
        return new KindColours(line.hex(), tint.hex(), away(line, Rgb.WHITE, under, WORDS).hex());
    }

    /// `colour`, brought towards `end` until it stands out from what has that luminance.
    private static Rgb away(Rgb colour, Rgb end, double under, double contrast) {
        Rgb found = colour;
        for (int i = 0; i < 60 && contrast(found.luminance(), under) < contrast; i++) {
            found = found.towards(end, 0.06);
        }
        return found;
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /// As declarations that the themes choose from, with `suffix` behind the names.
    String declared(String suffix) {
        return "-own-line-%1$s: %2$s; -own-tint-%1$s: %3$s; -own-text-%1$s: %4$s; "
                .formatted(suffix, line, tint, text);
    }
}
