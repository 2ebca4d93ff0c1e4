package dev.postil.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/// A program that works in a workspace until it is killed. It is told on its standard input, a line
/// each, the workspace, where to say what was saved, the work and the seed; where that ends, so
/// does the program.
final class Killed {

    private Killed() {}

    /// @param arguments how many visits; nothing for as many as there are until the end
    public static void main(String[] arguments) throws Exception {
        BufferedReader told =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String folder = told.readLine();
        if (folder == null) {
            return;
        }
        Said said = new Said(Path.of(told.readLine()));
        Visits visits =
                new Visits(
                        Path.of(folder),
                        said,
                        Work.valueOf(told.readLine()),
                        new LocalGround(),
                        SeveralThreads::new,
                        new Random(Long.parseLong(told.readLine())));
        Thread.ofPlatform().daemon().start(() -> endWith(told));
        long many = arguments.length == 0 ? Long.MAX_VALUE : Long.parseLong(arguments[0]);
        try {
            for (long visit = 0; visit < many; visit++) {
                visits.next();
            }
        } catch (Exception failure) {
            failure.printStackTrace();
            said.failed(failure);
        }
    }

    /// Nobody is left to kill it.
    private static void endWith(BufferedReader told) {
        try {
            told.readLine();
        } catch (IOException _) {
            // The end as well.
        }
        Runtime.getRuntime().halt(1);
    }
}
