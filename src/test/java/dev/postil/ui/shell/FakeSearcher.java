package dev.postil.ui.shell;

import dev.postil.task.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Finds what the test put there, whatever is looked for.
final class FakeSearcher implements Searcher {

    final List<String> searched = new ArrayList<>();
    private final List<Found> places = new ArrayList<>();

    void willFind(Found... found) {
        places.addAll(List.of(found));
    }

    @Override
    public Running search(String typed, Consumer<List<Found>> done, Consumer<Exception> failed) {
        searched.add(typed);
        done.accept(List.copyOf(places));
        return () -> {};
    }
}
