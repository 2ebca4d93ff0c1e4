package dev.postil.ui.dialog;

/// Where problems are shown.
@FunctionalInterface
public interface ProblemDisplay {

    void show(Problem problem);
}
