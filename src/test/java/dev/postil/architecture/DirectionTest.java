package dev.postil.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.postil.architecture.Program.parts;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Which package may use which: the arrows between the rooms of the program.
class DirectionTest {

    /// What every pane may use; panes never use each other.
    private static final String FOR_PANES =
            "ui.command ui.dialog ui.control ui.theme session insight task settings i18n text model";

    private static final Set<String> SHARED_BY_PANES =
            Set.of("ui.command", "ui.dialog", "ui.control", "ui.theme");

    @ParameterizedTest(name = "{0} may use {1}")
    @CsvSource({
        "cli, handover session store intake exchange search insight task settings i18n text model",
        "session, store search intake exchange insight task text model",
        "store, json task text model",
        "search, json task text model",
        "intake, json task text model",
        "exchange, json task text model",
        "insight, text model",
        "json, model",
        "text, model",
        "handover, json task model",
        "task, ''",
        "settings, model",
        "i18n, model",
        "model, ''",
    })
    void aPartUsesOnlyThePartsBelowIt(String part, String allowed) {
        usesOnly(part, allowed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panes")
    void aPaneUsesOnlyWhatPanesShare(String pane) {
        usesOnly(pane, FOR_PANES);
    }

    @Test
    void nothingUsesTheAppAroundIt() {
        noClasses()
                .that(not(resideInAPackage("dev.postil.app..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.postil.app..")
                .allowEmptyShould(true)
                .check(Program.CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.postil.(**)").should().beFreeOfCycles().check(Program.CLASSES);
    }

    private static void usesOnly(String part, String allowed) {
        String[] within = parts((part + " " + allowed).strip().split(" "));
        noClasses()
                .that()
                .resideInAnyPackage(parts(part))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.postil..").and(not(resideInAnyPackage(within))))
                .allowEmptyShould(true)
                .check(Program.CLASSES);
    }

    /// The packages right below `ui`, and those that a pane keeps for itself with it.
    private static Set<String> panes() {
        var panes =
                Program.CLASSES.stream()
                        .map(type -> type.getPackageName().substring(Program.ROOT.length()))
                        .filter(name -> name.startsWith(".ui."))
                        .map(name -> "ui." + name.split("\\.")[2])
                        .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(SHARED_BY_PANES.stream(), panes.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
