package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentJsonTest {

    @Test
    void anEntryByItselfHasAllButTheAnnotations() throws IOException {
        Document document = Sample.document(Sample.id(2), "Paper", "One 😀\ntwo");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        DocumentJson.write(document, Sample.content("One 😀\ntwo"), Codebook.EMPTY, out);

        String json = out.toString(StandardCharsets.UTF_8);
        JsonNode tree = JsonMapper.shared().readTree(json);
        assertThat(json).startsWith("{\n  \"id\": ").endsWith("\n}\n").contains("One 😀\\ntwo");
        assertThat(tree.at("/blocks/1/start").asInt()).isEqualTo(6);
        assertThat(tree.has("annotations")).isFalse();
    }
}
