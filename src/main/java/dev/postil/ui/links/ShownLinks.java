package dev.postil.ui.links;

import java.util.List;

/// What the page shows.
///
/// @param of all there is to be shown
record ShownLinks(FoundLinks of, List<LinkRow> rows, List<ChainRow> chains) {

    static final ShownLinks NONE = new ShownLinks(FoundLinks.NONE, List.of(), List.of());
}
