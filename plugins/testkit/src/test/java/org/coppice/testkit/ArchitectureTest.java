package org.coppice.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.List;

/** The structure of the testkit: layers of packages, which depend on the host and the test engines. */
@AnalyzeClasses(packages = "org.coppice.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** All packages, from the lowest to the highest; a package depends on earlier ones only. */
    private static final ImmutableList<String> LAYERS = ImmutableList.of(
            "org.coppice.testkit.generate",
            "org.coppice.testkit.sample",
            "org.coppice.testkit.rule",
            "org.coppice.testkit");

    /** Packages that every layer may use. */
    private static final ImmutableList<String> OUTSIDE = ImmutableList.of(
            "org.coppice.model..",
            "org.coppice.spi",
            "org.coppice.scoring..",
            "org.coppice.files..",
            "org.coppice.formats",
            "org.apache.commons.statistics..",
            "org.junit..",
            "org.opentest4j..",
            "org.assertj..",
            "net.jqwik..",
            "com.google.common..",
            "org.apiguardian..",
            "org.jspecify..",
            "java..");

    @ArchTest
    static void packages_areInALayer_andDependOnLowerLayersOnly(JavaClasses classes) {
        List<String> allowed = new ArrayList<>(OUTSIDE);
        for (String layer : LAYERS) {
            allowed.add(layer);
            classes()
                    .that()
                    .resideInAPackage(layer)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .check(classes);
        }
        classes().should().resideInAnyPackage(LAYERS.toArray(String[]::new)).check(classes);
    }
}
