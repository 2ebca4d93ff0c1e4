package dev.postil.crash;

import java.util.Random;

/// When a program is killed: once it has said so many lines, and some time after that, in the
/// middle of what comes next.
record Moment(int lines, long millis) {

    static Moment of(Work work, Random random) {
        Moment opening = new Moment(1, random.nextInt(1_500));
        if (random.nextInt(6) == 0) {
            return opening;
        }
        return switch (work) {
            case NOTES, TAGGING, BACKUP -> new Moment(random.nextInt(2, 25), random.nextInt(100));
            case RESTORE -> new Moment(random.nextInt(2, 14), random.nextInt(500));
            case MERGE, FILES -> new Moment(random.nextInt(2, 8), random.nextInt(300));
            case BULK -> new Moment(random.nextInt(2, 5), random.nextInt(800));
            case MIGRATION -> opening;
        };
    }
}
