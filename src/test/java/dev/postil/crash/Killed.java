package dev.postil.crash;

import java.nio.file.Path;
import java.util.Random;

/// A program that works in a workspace until it is killed.
final class Killed {

    private Killed() {}

    /// @param arguments the workspace, where to say what was saved, the work, the seed
    public static void main(String[] arguments) throws Exception {
        Said said = new Said(Path.of(arguments[1]));
        Visits visits =
                new Visits(
                        Path.of(arguments[0]),
                        said,
                        Work.valueOf(arguments[2]),
                        new LocalGround(),
                        SeveralThreads::new,
                        new Random(Long.parseLong(arguments[3])));
        while (System.in.read() != '\n') {
            // Whoever started this one is not done with the one before.
        }
        try {
            while (true) {
                visits.next();
            }
        } catch (Exception failure) {
            failure.printStackTrace();
            said.failed(failure);
        }
    }
}
