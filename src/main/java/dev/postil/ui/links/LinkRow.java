package dev.postil.ui.links;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.links.LinkPageWords.Names;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// A link in words and looks, so that two that look the same are equal.
///
/// @param documents titles, where both ends are in one document that one
/// @param search what the filter looks at, in lower case
record LinkRow(
        Link link,
        String from,
        KindStyle fromStyle,
        LinkPlace fromPlace,
        String type,
        String to,
        KindStyle toStyle,
        LinkPlace toPlace,
        String documents,
        String note,
        String author,
        String date,
        String search) {

    static LinkRow of(Link link, Map<UUID, Annotation> passages, Names names) {
        String from = names.told(link.from(), passages);
        String type = names.type(link.type());
        String to = names.told(link.to(), passages);
        String documents = names.documents(link, passages);
        LinkPlace fromPlace = names.place(link.from(), passages);
        LinkPlace toPlace = names.place(link.to(), passages);
        String note = link.note() == null ? "" : link.note();
        String author = names.person(link.creator());
        return new LinkRow(
                link,
                from,
                names.style(link.from()),
                fromPlace,
                type,
                to,
                names.style(link.to()),
                toPlace,
                documents,
                note,
                author,
                names.date(link.created()),
                String.join(
                                "\n",
                                from,
                                type,
                                to,
                                fromPlace.quote(),
                                toPlace.quote(),
                                documents,
                                note,
                                author)
                        .toLowerCase(Locale.ROOT));
    }
}
