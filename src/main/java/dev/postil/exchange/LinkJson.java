package dev.postil.exchange;

import dev.postil.model.Link;
import dev.postil.model.LinkEnd;

/// Writes a link.
final class LinkJson {

    private final JsonOut out;

    LinkJson(JsonOut out) {
        this.out = out;
    }

    void write(Link link) {
        out.id("id", link.id());
        out.text("type", link.type());
        out.line("from", () -> end(link.from()));
        out.line("to", () -> end(link.to()));
        out.text("note", link.note());
        out.id("creator", link.creator());
        out.time("created", link.created());
        out.time("modified", link.modified());
    }

    private void end(LinkEnd end) {
        out.id("annotation", end.annotation());
        out.text("kind", end.kind());
        out.id("tag", end.tag());
    }
}
