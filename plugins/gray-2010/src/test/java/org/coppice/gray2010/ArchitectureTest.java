package org.coppice.gray2010;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;

/** The structure of the artifact: it sees model, spi and statistics alone, and its two strategies do not know one another. */
@AnalyzeClasses(
        packages = {"org.coppice.blueprint", "org.coppice.classic", "org.coppice.gray2010"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** All packages, from the lowest to the highest: a package sees those of earlier lines, and none that is not here. */
    private static final ImmutableList<ImmutableList<String>> LAYERS = ImmutableList.of(
            ImmutableList.of("org.coppice.blueprint.draws"),
            ImmutableList.of("org.coppice.blueprint.evidence"),
            ImmutableList.of("org.coppice.blueprint.action"),
            ImmutableList.of("org.coppice.classic", "org.coppice.gray2010.readings"),
            ImmutableList.of("org.coppice.gray2010"));

    /** What every package may see. */
    private static final ImmutableList<String> OUTSIDE = ImmutableList.of(
            "org.coppice.model..",
            "org.coppice.spi",
            "org.coppice.statistics..",
            "java..",
            "com.google.common..",
            "org.apiguardian..",
            "org.jspecify..");

    @ArchTest
    static void packages_areInALayer_andSeeLowerLayersAlone(JavaClasses classes) {
        List<String> lower = new ArrayList<>();
        for (ImmutableList<String> layer : LAYERS) {
            for (String one : layer) {
                List<String> seen = new ArrayList<>(lower);
                seen.addAll(OUTSIDE);
                seen.add(one);
                classes()
                        .that()
                        .resideInAPackage(one)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(seen.toArray(String[]::new))
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
    static final ArchRule STRATEGIES_DO_NOT_KNOW_ONE_ANOTHER = noClasses()
            .that()
            .resideInAPackage("org.coppice.gray2010..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.coppice.classic..");
}
