package org.coppice.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The structure of the command line: what its packages see, and that it knows no plugin that it brings. */
@AnalyzeClasses(
        packages = {"org.coppice.cli", "org.coppice.example"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_IN_A_RULE =
            classes().should().resideInAnyPackage("org.coppice.cli", "org.coppice.cli.simulate", "org.coppice.example");

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
            .resideInAPackage("org.coppice.cli")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.coppice.cli..",
                    "org.coppice.model..",
                    "org.coppice.spi",
                    "org.coppice.statistics..",
                    "org.coppice.scoring..",
                    "org.coppice.files..",
                    "picocli..",
                    "de.siegmar.fastcsv..",
                    "com.google.common..",
                    "org.apiguardian..",
                    "org.jspecify..",
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
