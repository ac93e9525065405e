package org.coppice.formats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The structure of the artifact: what its packages see, and that it does not score. */
@AnalyzeClasses(packages = "org.coppice.formats", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The packages; each sees those of the layers above it in this list, and itself. */
    private static final ImmutableList<ImmutableList<String>> LAYERS = ImmutableList.of(
            ImmutableList.of("org.coppice.formats", "org.coppice.formats.bytes"),
            ImmutableList.of(
                    "org.coppice.formats.text",
                    "org.coppice.formats.office",
                    "org.coppice.formats.spss",
                    "org.coppice.formats.json",
                    "org.coppice.formats.gzip",
                    "org.coppice.formats.form"),
            ImmutableList.of("org.coppice.formats.definition"),
            ImmutableList.of("org.coppice.formats.plan"));

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

    @ArchTest
    static final ArchRule FORMATS_DO_NOT_SCORE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.coppice.scoring..", "org.coppice.spi..", "org.coppice.statistics..")
            .because("a format turns a file into answers, and never into a second scoring path");

    @ArchTest
    static final ArchRule NOTHING_IS_SENT =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..", "java.net.http..");
}
