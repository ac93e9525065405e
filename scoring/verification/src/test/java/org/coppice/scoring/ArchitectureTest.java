package org.coppice.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The structure of model, spi and scoring. */
@AnalyzeClasses(packages = "org.coppice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule MODEL_KNOWS_GUAVA_AND_JSPECIFY_ONLY = classes()
            .that()
            .resideInAPackage("org.coppice.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.coppice.model..", "java..", "com.google.common..", "org.apiguardian..", "org.jspecify..");

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
                    "org.coppice.spi..",
                    "org.coppice.model..",
                    "java..",
                    "com.google.common..",
                    "org.apiguardian..",
                    "org.jspecify..");

    /** All packages, from the lowest to the highest: a package sees those of earlier lines, and none that is not here. */
    private static final ImmutableList<ImmutableList<String>> LAYERS = ImmutableList.of(
            ImmutableList.of("org.coppice.model.fault"),
            ImmutableList.of("org.coppice.model.check"),
            ImmutableList.of("org.coppice.model"),
            ImmutableList.of("org.coppice.model.score", "org.coppice.model.vocabulary"),
            ImmutableList.of("org.coppice.model.bank"),
            ImmutableList.of("org.coppice.model.answer", "org.coppice.model.profile"),
            ImmutableList.of("org.coppice.model.digest"),
            ImmutableList.of("org.coppice.model.blueprint"),
            // statistics see the model, and nothing of the SPI
            ImmutableList.of("org.coppice.statistics"),
            ImmutableList.of("org.coppice.statistics.style", "org.coppice.statistics.pooling"),
            ImmutableList.of(
                    "org.coppice.statistics.linear",
                    "org.coppice.statistics.agreement",
                    "org.coppice.statistics.careless",
                    "org.coppice.statistics.change",
                    "org.coppice.statistics.missing",
                    "org.coppice.statistics.norm",
                    "org.coppice.statistics.rank"),
            ImmutableList.of("org.coppice.statistics.covariance"),
            ImmutableList.of("org.coppice.statistics.factor"),
            ImmutableList.of("org.coppice.statistics.reliability"),
            ImmutableList.of("org.coppice.spi"),
            ImmutableList.of("org.coppice.scoring.classical"),
            ImmutableList.of("org.coppice.scoring.plugin", "org.coppice.scoring.option", "org.coppice.scoring.result"),
            ImmutableList.of("org.coppice.scoring.audit"), // knows outputs and the documented rules only
            ImmutableList.of("org.coppice.scoring.comparison"),
            ImmutableList.of("org.coppice.scoring.discovery", "org.coppice.scoring.disclosure"),
            ImmutableList.of("org.coppice.scoring.engine"),
            ImmutableList.of("org.coppice.scoring.figures"),
            ImmutableList.of("org.coppice.scoring.analysis", "org.coppice.scoring.change"),
            ImmutableList.of("org.coppice.scoring"),
            ImmutableList.of(
                    "org.coppice.files",
                    "org.coppice.files.answers.table",
                    "org.coppice.files.records",
                    "org.coppice.files.wording"),
            ImmutableList.of("org.coppice.files.diff"),
            ImmutableList.of("org.coppice.files.tree"),
            ImmutableList.of("org.coppice.files.bank"),
            ImmutableList.of("org.coppice.files.answers", "org.coppice.files.result"));

    @ArchTest
    static void packages_areInALayer_andSeeLowerLayersAlone(JavaClasses classes) {
        List<String> lower = new ArrayList<>();
        for (ImmutableList<String> layer : LAYERS) {
            for (String one : layer) {
                classes()
                        .that()
                        .resideInAPackage(one)
                        .should()
                        .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("org.coppice..")
                                .or(JavaClass.Predicates.resideInAPackage(one))
                                .or(JavaClass.Predicates.resideInAnyPackage(lower.toArray(String[]::new))))
                        .check(classes);
            }
            lower.addAll(layer);
        }
        classes().should().resideInAnyPackage(lower.toArray(String[]::new)).check(classes);
    }

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLE =
            SlicesRuleDefinition.slices().matching("org.coppice.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_THE_BUILT_IN_STRATEGIES = noClasses()
            .that()
            .resideOutsideOfPackage("org.coppice.scoring.classical")
            .and()
            .haveNameNotMatching(".*CatalogueBuilder")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.coppice.scoring.classical");

    @ArchTest
    static final ArchRule FORMATS_AND_VALIDATORS_ARE_KNOWN_TO_FILES_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage("org.coppice.files..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "de.siegmar..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule SERVICE_LOADER_IS_CALLED_IN_ONE_CLASS = noClasses()
            .that()
            .haveNameNotMatching(".*\\.PluginFinder(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ServiceLoader.class);

    @ArchTest
    static final ArchRule NOTHING_PRINTS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** Answers are personal data. */
    @ArchTest
    static final ArchRule NOTHING_LOGS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.logging..");

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_CALLED_INTERNAL = noClasses().should().resideInAPackage("..internal..");
}
