package dev.postil.exchange;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns the keys of every object round, so that what is needed first comes last.
final class Shuffled {

    private Shuffled() {}

    static String keys(JsonNode tree) {
        return reversed(tree).toString();
    }

    private static JsonNode reversed(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode turned = JsonNodeFactory.instance.objectNode();
                List<String> names = new ArrayList<>(object.propertyNames());
                names.reversed().forEach(name -> turned.set(name, reversed(object.get(name))));
                yield turned;
            }
            case ArrayNode array -> {
                ArrayNode turned = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> turned.add(reversed(item)));
                yield turned;
            }
            default -> node;
        };
    }
}
