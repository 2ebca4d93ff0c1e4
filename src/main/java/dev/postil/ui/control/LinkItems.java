package dev.postil.ui.control;

import dev.postil.i18n.Messages;
import dev.postil.model.Link;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.LinkRules;
import dev.postil.session.LinkRules.Reading;
import dev.postil.session.Linking;
import dev.postil.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What is done to a link from a menu: go along it, say why, another type, the other way round,
/// remove.
public final class LinkItems {

    private final Session session;
    private final Linking linking;
    private final LinkWords words;
    private final Messages messages;
    private final Consumer<Hanging> go;
    private final Consumer<Hanging> reason;

    /// @param go goes to the far end
    /// @param reason opens the field in which the reasoning is written
    public LinkItems(
            Session session,
            LinkWords words,
            Messages messages,
            Consumer<Hanging> go,
            Consumer<Hanging> reason) {
        this.session = session;
        this.words = words;
        this.messages = messages;
        this.go = go;
        this.reason = reason;
        linking = new Linking(session);
    }

    /// Where nothing can be changed, only the way along it.
    public List<MenuItem> of(Hanging hanging) {
        Link link = hanging.link();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(messages.get("link.menu.go"), () -> go.accept(hanging)));
        if (session.readOnly().isPresent()) {
            return items;
        }
        items.add(item(messages.get("link.menu.reason"), () -> reason.accept(hanging)));
        items.add(new SeparatorMenuItem());
        for (Reading reading :
                LinkRules.readings(hanging.here(), hanging.there(), session.vocabulary().now())) {
            items.add(type(hanging, reading));
        }
        items.add(new SeparatorMenuItem());
        MenuItem turn = item(messages.get("link.menu.turn"), () -> linking.turn(link));
        turn.setDisable(!canTurn(link));
        items.add(turn);
        items.add(item(messages.get("link.menu.remove"), () -> linking.remove(link)));
        return items;
    }

    /// The type as it reads from here; one that leads the other way turns the link round.
    private MenuItem type(Hanging hanging, Reading reading) {
        RadioMenuItem item = new RadioMenuItem(reading.label());
        boolean sameWay = reading.forward() == hanging.outward();
        item.setSelected(sameWay && reading.type().id().equals(hanging.link().type()));
        item.setOnAction(_ -> linking.retype(hanging.link(), new Reading(reading.type(), sameWay)));
        return item;
    }

    private boolean canTurn(Link link) {
        var codebook = session.vocabulary().now();
        return words.typeOf(link)
                .filter(
                        type ->
                                LinkRules.allows(
                                        type,
                                        LinkRules.kindOf(link.to(), codebook),
                                        LinkRules.kindOf(link.from(), codebook)))
                .isPresent();
    }

    private static MenuItem item(String label, Runnable deed) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(_ -> deed.run());
        return item;
    }
}
