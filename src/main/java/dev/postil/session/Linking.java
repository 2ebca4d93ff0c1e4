package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.LinkType;
import java.util.Optional;
import java.util.UUID;

/// Makes and changes links; each deed is one step of the history.
public final class Linking {

    private final Session session;

    public Linking(Session session) {
        this.session = session;
    }

    /// Says how `here` bears on `there`. Where the open document has just this link already, that
    /// one is answered; empty where the type does not take these kinds or both ends are the same.
    public Optional<Link> make(LinkRules.Reading reading, LinkEnd here, LinkEnd there) {
        Link link = link(reading, here, there);
        LinkEnd from = link.from();
        LinkEnd to = link.to();
        if (from.equals(to) || !allows(reading.type(), from, to)) {
            return Optional.empty();
        }
        Optional<Link> same = same(link);
        if (same.isPresent()) {
            return same;
        }
        session.perform(new Change.OfLink(null, link));
        return Optional.of(link);
    }

    /// The link of the open document that says so already.
    public Optional<Link> same(LinkRules.Reading reading, LinkEnd here, LinkEnd there) {
        return same(link(reading, here, there));
    }

    private Link link(LinkRules.Reading reading, LinkEnd here, LinkEnd there) {
        return new Link(
                UUID.randomUUID(),
                reading.type().id(),
                reading.forward() ? here : there,
                reading.forward() ? there : here,
                null,
                session.author().id(),
                session.now(),
                session.now());
    }

    private Optional<Link> same(Link link) {
        return session.document()
                .flatMap(open -> open.links().all().stream().filter(link::saysTheSame).findFirst());
    }

    /// Gives a link another type, and turns it round where the reading goes the other way.
    ///
    /// @return whether the type takes these kinds
    public boolean retype(Link seen, LinkRules.Reading reading) {
        Link link = now(seen);
        LinkEnd from = reading.forward() ? link.from() : link.to();
        LinkEnd to = reading.forward() ? link.to() : link.from();
        if (!allows(reading.type(), from, to)) {
            return false;
        }
        change(
                link,
                link.withType(reading.type().id(), session.now())
                        .withEnds(from, to, session.now()));
        return true;
    }

    /// Swaps start and end.
    ///
    /// @return whether the type takes them the other way
    public boolean turn(Link link) {
        return session.vocabulary()
                .now()
                .linkType(link.type())
                .map(type -> retype(link, new LinkRules.Reading(type, false)))
                .orElse(false);
    }

    public void remove(Link link) {
        session.perform(new Change.OfLink(now(link), null));
    }

    /// A link as it is now, which may have changed since it was shown.
    private Link now(Link seen) {
        return session.document().flatMap(open -> open.links().link(seen.id())).orElse(seen);
    }

    private boolean allows(LinkType type, LinkEnd from, LinkEnd to) {
        var codebook = session.vocabulary().now();
        return LinkRules.allows(
                type, LinkRules.kindOf(from, codebook), LinkRules.kindOf(to, codebook));
    }

    private void change(Link before, Link after) {
        if (!before.saysTheSame(after)) {
            session.perform(new Change.OfLink(before, after));
        }
    }
}
