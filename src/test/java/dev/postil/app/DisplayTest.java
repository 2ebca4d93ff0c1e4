package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxNeedsAnXDisplay() {
        assertThat(Display.isThere("Linux", Map.of("DISPLAY", ":0"), null)).isTrue();
        assertThat(Display.isThere("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), null))
                .isFalse();
        assertThat(Display.isThere("Linux", Map.of("DISPLAY", ""), null)).isFalse();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(Display.isThere("Mac OS X", Map.of(), null)).isTrue();
        assertThat(Display.isThere("Windows 11", Map.of(), null)).isTrue();
    }

    @Test
    void aPlatformAskedForByNameIsBelieved() {
        assertThat(Display.isThere("Linux", Map.of(), "Headless")).isTrue();
    }
}
