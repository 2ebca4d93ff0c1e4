package dev.postil.ui.shell;

import dev.postil.task.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Finds what the test put there, whatever is looked for.
final class FakeSearcher implements Searcher {

    final List<String> searched = new ArrayList<>();
    String loosest = "";
    boolean isAll = true;
    boolean isComplete = true;
    private final List<Found> places = new ArrayList<>();

    void willFind(Found... found) {
        places.addAll(List.of(found));
    }

    @Override
    public Running search(String typed, Consumer<Answer> done, Consumer<Exception> failed) {
        searched.add(typed);
        done.accept(new Answer(places, isAll, isComplete));
        return () -> {};
    }

    @Override
    public String lessExactly(String typed) {
        return typed.equals(loosest) ? typed : typed + "~";
    }
}
