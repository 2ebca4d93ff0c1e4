package dev.postil.app;

import dev.postil.search.Hit;
import dev.postil.search.Hit.Where;
import dev.postil.search.Question;
import dev.postil.search.Reach;
import dev.postil.session.Searching;
import dev.postil.task.Running;
import dev.postil.ui.shell.Searcher;
import java.util.function.Consumer;

/// Searches the open workspace, as far as anybody reads a list.
record SessionSearch(Searching searching) implements Searcher {

    @Override
    public Running search(String typed, Consumer<Answer> done, Consumer<Exception> failed) {
        return searching.search(
                Question.parseWhileTyping(typed),
                Reach.LIST,
                finds -> done.accept(answer(finds)),
                failed);
    }

    @Override
    public String lessExactly(String typed) {
        return Question.lessExactly(typed);
    }

    private static Answer answer(Searching.Finds finds) {
        return new Answer(
                finds.found().stream().map(SessionSearch::found).toList(),
                finds.isAll(),
                finds.isComplete());
    }

    private static Found found(Searching.Found found) {
        Hit hit = found.hit();
        return new Found(
                found.document(),
                hit.annotation(),
                hit.where() == Where.NOTE || hit.where() == Where.DOCUMENT_NOTE,
                hit.where() == Where.TEXT ? hit.span() : null,
                hit.snippet(),
                hit.matches());
    }
}
