package dev.postil.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys and digits that a person chose, as they stand in the file. What cannot be understood is
/// left out with a line in the log: one slip in a file edited by hand costs that entry alone.
final class ChosenKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ChosenKeys.class);

    private ChosenKeys() {}

    static Object keysOf(Settings settings) {
        return new TreeMap<>(settings.keys());
    }

    static void keysInto(@Nullable Object said, Settings settings) {
        entries(said)
                .forEach(
                        (command, keys) -> {
                            if (keys instanceof List<?> list
                                    && list.stream().allMatch(String.class::isInstance)) {
                                settings.keys()
                                        .put(
                                                command,
                                                list.stream().map(String.class::cast).toList());
                            } else {
                                skip(command, keys);
                            }
                        });
    }

    static Object digitsOf(Settings settings) {
        Map<String, Map<String, String>> said = new TreeMap<>();
        settings.digits()
                .forEach(
                        (workspace, digits) -> {
                            Map<String, String> tags = new TreeMap<>();
                            digits.tags()
                                    .forEach((digit, tag) -> tags.put(digit + "", tag.toString()));
                            if (!tags.isEmpty()) {
                                said.put(workspace.toString(), tags);
                            }
                        });
        return said;
    }

    static void digitsInto(@Nullable Object said, Settings settings) {
        entries(said)
                .forEach(
                        (workspace, digits) ->
                                entries(digits)
                                        .forEach(
                                                (digit, tag) ->
                                                        give(settings, workspace, digit, tag)));
    }

    private static void give(
            Settings settings, String workspace, String digit, @Nullable Object tag) {
        try {
            settings.digits(UUID.fromString(workspace))
                    .give(Integer.parseInt(digit), UUID.fromString(String.valueOf(tag)));
        } catch (IllegalArgumentException _) {
            skip(digit, tag);
        }
    }

    private static Map<String, Object> entries(@Nullable Object said) {
        Map<String, Object> entries = new TreeMap<>();
        if (said instanceof Map<?, ?> map) {
            map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        } else if (said != null) {
            skip("", said);
        }
        return entries;
    }

    private static void skip(String where, @Nullable Object what) {
        LOG.warn("Settings: {} does not say keys for \"{}\"; left out", what, where);
    }
}
