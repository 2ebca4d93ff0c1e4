package dev.postil.intake.pdf;

/// Turns the page so that text of one angle runs from left to right, lines from top to bottom.
record Turn(double cosine, double sine) {

    private static final Turn NONE = new Turn(1, 0);

    static Turn by(int degrees) {
        return degrees == 0
                ? NONE
                : new Turn(Math.cos(Math.toRadians(degrees)), Math.sin(Math.toRadians(degrees)));
    }

    float along(float x, float y) {
        return (float) (x * cosine + y * sine);
    }

    float down(float x, float y) {
        return (float) (x * sine - y * cosine);
    }
}
