package dev.postil.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.model.AnyModel;
import dev.postil.model.Change;
import dev.postil.model.Entry.Act;
import dev.postil.model.Person;
import dev.postil.model.Sample;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCodecTest {

    private final ChangeCodec codec = new ChangeCodec();

    @Property(tries = 500)
    void anyChangeComesBackEqual(@ForAll("acts") Act act) throws MalformedJsonException {
        assertThat(codec.decode(codec.encode(act))).isEqualTo(act);
    }

    @Provide
    Arbitrary<Act> acts() {
        return Arbitraries.oneOf(
                AnyModel.changes().map(Act.Do::new),
                AnyModel.changes().map(change -> new Act.Do(change, true)),
                Arbitraries.longs().map(Act.Undo::new),
                Arbitraries.longs().map(Act.Redo::new));
    }

    @Test
    void theFormOnDiskStaysAsItIs() {
        Act act = new Act.Do(new Change.OfPerson(null, new Person(Sample.id(1), "Ada")));

        assertThat(new String(codec.encode(act), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"version":1,"act":{"type":"do","change":{"type":"person","after":\
                        {"id":"5a5a0000-0000-4000-8000-000000000001","name":"Ada"}},\
                        "continues":false}}""");
    }

    @Test
    void aLaterVersionIsRefusedByName() {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> decode("{\"version\":2,\"act\":{}}"))
                .withMessageContaining("version 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"version\":1,\"act\":null}",
                "{\"version\":1,\"act\":{\"type\":\"undo\"}}",
                "{\"version\":1,\"act\":{\"type\":\"undo\",\"target\":null}}",
                "{\"version\":1,\"act\":{\"type\":\"undo\",\"target\":1.5}}",
                "{\"version\":1,\"act\":{\"type\":\"undo\",\"target\":\"1\"}}",
                "{\"version\":1,\"act\":{\"type\":\"undo\",\"target\":1,\"why\":2}}",
                "{\"version\":1,\"act\":{\"type\":\"undo\",\"target\":1}} {}",
                "{\"version\":1,\"act\":{\"type\":\"undo\",\"target\":1}",
                "{\"version\":1,\"act\":{\"type\":\"erase\",\"target\":1}}",
                "{\"version\":1,\"act\":{\"type\":\"do\",\"change\":{\"type\":\"person\"},"
                        + "\"continues\":false}}",
                "{\"version\":1,\"act\":{\"type\":\"do\",\"change\":{\"type\":\"person\","
                        + "\"after\":{\"id\":\"5a5a0000-0000-4000-8000-000000000001\","
                        + "\"name\":null}},\"continues\":false}}",
                "{\"version\":1,\"act\":{\"type\":\"do\",\"change\":{\"type\":\"person\","
                        + "\"after\":{\"id\":\"5a5a0000-0000-4000-8000-000000000001\"}},"
                        + "\"continues\":false}}"
            })
    void nothingHalfUnderstoodIsTaken(String json) {
        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> decode(json));
    }

    @Test
    void halfACharacterComesBackAsItWas() throws MalformedJsonException {
        Act act = new Act.Do(new Change.OfTitle("\uD83D", "\uDE00 und Ärger"));

        assertThat(codec.decode(codec.encode(act))).isEqualTo(act);
    }

    private Act decode(String json) throws MalformedJsonException {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
