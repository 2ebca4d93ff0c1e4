package dev.postil.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static dev.postil.architecture.Program.parts;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where in the program a library, a thread or a style of code may appear.
class ArchitectureTest {

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "java.sql.. javax.sql.. org.h2.., store",
        "tools.jackson.. com.fasterxml.jackson.., json exchange settings",
        "org.apache.lucene.. org.tartarus.snowball.., search",
        "org.jsoup.. org.mozilla.universalchardet.., intake exchange",
        "org.commonmark.., intake exchange ui.control",
        "org.apache.pdfbox.. org.apache.poi.., intake exchange",
        "org.apache.james.., intake",
        "picocli.., cli",
        "org.fxmisc.. org.reactfx.., ui.reader",
        "org.controlsfx.. impl.org.controlsfx.. org.kordamp.ikonli.., ui",
        "atlantafx.., ui",
        "ch.qos.logback.., app",
        "javafx.., app ui session settings",
        "javafx.concurrent.., app",
        "java.util.logging.., ''",
        "java.awt.. javax.swing.., ''",
    })
    void aLibraryStaysWhereItIsUsed(String libraries, String places) {
        rule(
                noClasses()
                        .that(areOutside(places))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(libraries.split(" ")));
    }

    @Test
    void belowTheWindowJavaFxIsObservablesOnly() {
        rule(
                noClasses()
                        .that()
                        .resideInAnyPackage(parts("session", "settings"))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("javafx..")
                                        .and(
                                                not(
                                                        resideInAnyPackage(
                                                                "javafx.beans..",
                                                                "javafx.collections..")))));
    }

    @Test
    void viewModelsKnowNoScene() {
        rule(
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
    }

    @Test
    void onlyTheAppSwitchesToTheJavaFxThread() {
        rule(
                noClasses()
                        .that(areOutside("app"))
                        .should()
                        .callMethod(
                                "javafx.application.Platform",
                                "runLater",
                                Runnable.class.getName()));
    }

    @Test
    void onlyTasksAndTheAppStartThreads() {
        rule(
                noClasses()
                        .that(areOutside("task app"))
                        .should()
                        .dependOnClassesThat(startThreads())
                        .orShould()
                        .accessTargetWhere(startsAThread()));
    }

    @Test
    void onlyTheCommandLineAndTheAppPrint() {
        rule(noClasses().that(areOutside("cli app")).should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void noStaticFieldChanges() {
        rule(
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("dev.postil..")
                        .should()
                        .beFinal());
    }

    @Test
    void namesSayWhatATypeIs() {
        rule(noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)"));
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        assertThat(Program.CLASSES.getPackage(Program.ROOT).getSubpackagesInTree())
                .filteredOn(part -> !part.getClasses().isEmpty())
                .filteredOn(part -> !part.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .isEmpty();
    }

    private static void rule(ArchRule rule) {
        rule.allowEmptyShould(true).check(Program.CLASSES);
    }

    private static DescribedPredicate<JavaClass> areOutside(String places) {
        return places.isEmpty()
                ? resideInAnyPackage("dev.postil..")
                : not(resideInAnyPackage(parts(places.split(" "))));
    }

    private static DescribedPredicate<JavaClass> startThreads() {
        return assignableTo("java.util.concurrent.Executor")
                .or(nameMatching("java\\.util\\.concurrent\\.Executors"))
                .or(nameMatching("java\\.lang\\.Thread\\$Builder.*"))
                .or(nameMatching("java\\.util\\.Timer(Task)?"))
                .as("start threads")
                .forSubtype();
    }

    private static DescribedPredicate<JavaAccess<?>> startsAThread() {
        DescribedPredicate<JavaAccess<?>> thread =
                DescribedPredicate.describe(
                        "starts a thread",
                        access ->
                                access.getTargetOwner().isAssignableTo(Thread.class)
                                                && access.getTarget()
                                                        .getName()
                                                        .matches(
                                                                "<init>|start.*|of(Virtual|Platform)")
                                        || access.getTarget().getName().endsWith("Async")
                                                && access.getTargetOwner()
                                                        .isAssignableTo(
                                                                "java.util.concurrent.CompletionStage"));
        return thread;
    }
}
