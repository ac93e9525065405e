package org.coppice.formats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.List;

/** The structure of the artifact of formats. */
@AnalyzeClasses(packages = "org.coppice.formats", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The packages; each sees those of the layers above it in this list, and itself. */
    private static final ImmutableList<ImmutableList<String>> LAYERS = ImmutableList.of(
            ImmutableList.of("org.coppice.formats"),
            ImmutableList.of("org.coppice.formats.text", "org.coppice.formats.plan"));

    @ArchTest
    static void packages_areInALayer_andSeeLowerLayersAlone(JavaClasses classes) {
        List<String> lower = new ArrayList<>();
        for (ImmutableList<String> layer : LAYERS) {
            for (String one : layer) {
                classes()
                        .that()
                        .resideInAPackage(one)
                        .should()
                        .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("org.coppice.formats..")
                                .or(JavaClass.Predicates.resideInAPackage(one))
                                .or(JavaClass.Predicates.resideInAnyPackage(lower.toArray(String[]::new))))
                        .check(classes);
            }
            lower.addAll(layer);
        }
        classes().should().resideInAnyPackage(lower.toArray(String[]::new)).check(classes);
    }
}
