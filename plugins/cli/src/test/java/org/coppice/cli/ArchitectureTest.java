package org.coppice.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;

/** The structure of the command line: what its packages see, and that it knows no plugin that it brings. */
@AnalyzeClasses(
        packages = {"org.coppice.cli", "org.coppice.example"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The packages of the command line; each sees those of the layers above it in this list, and itself. */
    private static final ImmutableList<ImmutableList<String>> LAYERS = ImmutableList.of(
            ImmutableList.of(
                    "org.coppice.cli.text",
                    "org.coppice.cli.simulate",
                    "org.coppice.cli.audit",
                    "org.coppice.cli.codebook"),
            ImmutableList.of("org.coppice.cli.output", "org.coppice.cli.plan"),
            ImmutableList.of("org.coppice.cli.option", "org.coppice.cli.report"),
            ImmutableList.of("org.coppice.cli.check"),
            ImmutableList.of("org.coppice.cli.command"),
            ImmutableList.of("org.coppice.cli"));

    @ArchTest
    static void packages_areInALayer_andSeeLowerLayersAlone(JavaClasses classes) {
        List<String> lower = new ArrayList<>();
        for (ImmutableList<String> layer : LAYERS) {
            for (String one : layer) {
                classes()
                        .that()
                        .resideInAPackage(one)
                        .should()
                        .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("org.coppice.cli..")
                                .or(JavaClass.Predicates.resideInAPackage(one))
                                .or(JavaClass.Predicates.resideInAnyPackage(lower.toArray(String[]::new))))
                        .check(classes);
            }
            lower.addAll(layer);
        }
        lower.add("org.coppice.example");
        classes().should().resideInAnyPackage(lower.toArray(String[]::new)).check(classes);
    }

    @ArchTest
    static final ArchRule SIMULATION_SEES_THE_MODEL = classes()
            .that()
            .resideInAPackage("org.coppice.cli.simulate")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.coppice.cli.simulate",
                    "org.coppice.model..",
                    "org.apache.commons.statistics..",
                    "de.siegmar.fastcsv..",
                    "com.google.common..",
                    "org.apiguardian..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule COMMAND_LINE_SEES_THE_HOST_AND_NO_PLUGIN = classes()
            .that()
            .resideInAPackage("org.coppice.cli..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.coppice.cli..",
                    "org.coppice.model..",
                    "org.coppice.formats..",
                    "org.coppice.spi",
                    "org.coppice.statistics..",
                    "org.coppice.scoring..",
                    "org.coppice.files..",
                    "org.coppice.report..",
                    "picocli..",
                    "de.siegmar.fastcsv..",
                    "org.apache.commons.statistics..",
                    "org.ojalgo..",
                    "com.google.common..",
                    "org.apiguardian..",
                    "org.jspecify..",
                    "javax.xml.stream..",
                    "java..");

    @ArchTest
    static final ArchRule EXAMPLE_SEES_MODEL_AND_SPI_ALONE = classes()
            .that()
            .resideInAPackage("org.coppice.example")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.coppice.example",
                    "org.coppice.model..",
                    "org.coppice.spi",
                    "com.google.common..",
                    "org.apiguardian..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLE =
            SlicesRuleDefinition.slices().matching("org.coppice.(**)").should().beFreeOfCycles();
}
