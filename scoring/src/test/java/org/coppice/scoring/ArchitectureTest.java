package org.coppice.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ServiceLoader;

/** What must never be, of model, spi and scoring. */
@AnalyzeClasses(packages = "org.coppice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule MODEL_KNOWS_GUAVA_AND_JSPECIFY_ONLY = classes()
            .that()
            .resideInAPackage("org.coppice.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.coppice.model..", "java..", "com.google.common..", "org.jspecify..");

    @ArchTest
    static final ArchRule MODEL_HAS_NO_IO = noClasses()
            .that()
            .resideInAPackage("org.coppice.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.ServiceLoader");

    @ArchTest
    static final ArchRule SPI_KNOWS_THE_MODEL_ONLY = classes()
            .that()
            .resideInAPackage("org.coppice.spi..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.coppice.spi..", "org.coppice.model..", "java..", "com.google.common..", "org.jspecify..");

    @ArchTest
    static final ArchRule BUILT_IN_STRATEGIES_ARE_STRANGERS = noClasses()
            .that()
            .resideInAnyPackage("org.coppice.scoring.classical..", "org.coppice.scoring.blueprint..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.coppice.scoring", "org.coppice.scoring.file..", "org.coppice.scoring.sample..");

    @ArchTest
    static final ArchRule THE_HOST_KNOWS_ONE_CLASS_OF_THEM = noClasses()
            .that()
            .resideOutsideOfPackages("org.coppice.scoring.classical..", "org.coppice.scoring.blueprint..")
            .and()
            .haveNameNotMatching(".*CatalogueBuilder")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.coppice.scoring.classical..", "org.coppice.scoring.blueprint..");

    @ArchTest
    static final ArchRule FILES_ARE_KNOWN_IN_ONE_ROOM = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.coppice.scoring",
                    "org.coppice.scoring.blueprint..",
                    "org.coppice.scoring.classical..",
                    "org.coppice.scoring.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.networknt..", "de.siegmar..", "jakarta..", "org.hibernate..");

    @ArchTest
    static final ArchRule SERVICE_LOADER_IS_CALLED_IN_ONE_CLASS = noClasses()
            .that()
            .haveNameNotMatching(".*\\.PluginFinder(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ServiceLoader.class);

    @ArchTest
    static final ArchRule NOTHING_PRINTS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** Answers are personal data. One class sets the level of a logger, to keep a library's announcement off standard error. */
    @ArchTest
    static final ArchRule NOTHING_LOGS = noClasses()
            .that()
            .haveNameNotMatching("org\\.coppice\\.scoring\\.file\\.Constraints")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.logging..");

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_CALLED_INTERNAL = noClasses().should().resideInAPackage("..internal..");

    @ArchTest
    static final ArchRule ROOMS_OF_THE_MODEL_HAVE_NO_CYCLE = SlicesRuleDefinition.slices()
            .matching("org.coppice.model.(*)..")
            .should()
            .beFreeOfCycles();
}
