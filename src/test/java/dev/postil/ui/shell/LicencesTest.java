package dev.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicencesTest {

    @Test
    void everyLibraryStandsWithItsLicencesAndItsAddress() {
        String collected =
                """

                Lists of 2 third-party dependencies.
                     (MIT) SLF4J API Module (org.slf4j:slf4j-api:2.0.20 - http://www.slf4j.org)
                     (PUBLIC LICENSE (GPL-3.0)) (MPL 1.1) charset (a.b:charset:2.5 - https://c.org)
                """;

        assertThat(Licences.readable(collected))
                .isEqualTo(
                        """
                        charset 2.5
                        PUBLIC LICENSE (GPL-3.0); MPL 1.1
                        https://c.org

                        SLF4J API Module 2.0.20
                        MIT
                        http://www.slf4j.org""");
    }

    @Test
    void aListInAnotherFormIsShownAsItIs() {
        assertThat(Licences.readable("\n Something (MIT)\n")).isEqualTo("Something (MIT)");
    }
}
