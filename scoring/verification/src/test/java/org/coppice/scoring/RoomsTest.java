package org.coppice.scoring;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the statistics, the engine and the built-in strategies may know, so that each can be an artifact of its own. */
@AnalyzeClasses(packages = "org.coppice", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String[] STATISTICS = {"org.coppice.statistics.."};

    private static final String[] LIBRARIES = {
        "java.lang..",
        "java.math..",
        "java.nio", // the order of bytes
        "java.time..",
        "java.util..",
        "com.google.common..",
        "org.apache.commons.statistics..",
        "org.apiguardian..",
        "org.jspecify.."
    };

    @ArchTest
    static final ArchRule STATISTICS_KNOW_THE_MODEL_ONLY = classes()
            .that()
            .resideInAnyPackage(STATISTICS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(STATISTICS, and(LIBRARIES, "org.coppice.model..")));

    @ArchTest
    static final ArchRule BUILT_IN_SCORING_KNOWS_WHAT_ANY_PLUGIN_MAY_KNOW = classes()
            .that()
            .resideInAPackage("org.coppice.scoring.classical..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(
                    STATISTICS,
                    and(LIBRARIES, "org.coppice.model..", "org.coppice.spi..", "org.coppice.scoring.classical..")));

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_FILES = noClasses()
            .that()
            .resideInAnyPackage("org.coppice.statistics..", "org.coppice.scoring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.coppice.files..",
                    "tools.jackson..",
                    "com.networknt..",
                    "de.siegmar..",
                    "jakarta..",
                    "org.hibernate..",
                    "org.snakeyaml..");

    /** These functions of Math may differ in the last digit from machine to machine; those of StrictMath do not. */
    @ArchTest
    static final ArchRule FIGURES_ARE_THE_SAME_EVERYWHERE = noClasses()
            .should()
            .accessTargetWhere(targetOwner(equivalentTo(Math.class))
                    .and(target(nameMatching(
                            "log|log10|log1p|exp|expm1|pow|cbrt|hypot|sinh?|cosh?|tanh?|asin|acos|atan2?"))))
            .because("figures have to be the same bits on every machine: call StrictMath");

    private static String[] and(String[] packages, String... others) {
        return Stream.of(packages, others).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
