package dev.postil.ui.sidebar;

/// What the list of annotations is put in order by.
public enum Grouping {
    POSITION,
    KIND,
    TAG,
    AUTHOR
}
