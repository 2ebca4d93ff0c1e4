package dev.postil.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/a?b=c#d",
                "HTTPS://Example.org/Straße",
                " https://example.org/a b "
            })
    void pagesOfTheWebAreOpened(String address) {
        assertThat(WebAddress.of(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notes.html",
                "//example.org",
                "https:",
                "https:///etc/passwd",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:ada@example.org",
                "ftp://example.org",
                "vscode://file/etc",
                "https://exa mple.org:x y"
            })
    void nothingElseIs(String address) {
        assertThat(WebAddress.of(address)).isEmpty();
    }

    @Test
    void blanksAreWrittenAsAddressesWantThem() {
        assertThat(WebAddress.of("https://example.org/a b").orElseThrow().getRawPath())
                .isEqualTo("/a%20b");
    }
}
