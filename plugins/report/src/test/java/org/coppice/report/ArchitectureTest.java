package org.coppice.report;

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

/** The structure of the artifact: what its packages see, and that it sees results and no answers. */
@AnalyzeClasses(packages = "org.coppice.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The packages; each sees those of the layers above it in this list, and itself. */
    private static final ImmutableList<ImmutableList<String>> LAYERS = ImmutableList.of(
            ImmutableList.of("org.coppice.report.words"),
            ImmutableList.of("org.coppice.report.picture"),
            ImmutableList.of("org.coppice.report.page"),
            ImmutableList.of("org.coppice.report.html.template"),
            ImmutableList.of("org.coppice.report.html"),
            ImmutableList.of("org.coppice.report"));

    @ArchTest
    static void packages_areInALayer_andSeeLowerLayersAlone(JavaClasses classes) {
        List<String> lower = new ArrayList<>();
        for (ImmutableList<String> layer : LAYERS) {
            for (String one : layer) {
                classes()
                        .that()
                        .resideInAPackage(one)
                        .should()
                        .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("org.coppice.report..")
                                .or(JavaClass.Predicates.resideInAPackage(one))
                                .or(JavaClass.Predicates.resideInAnyPackage(lower.toArray(String[]::new))))
                        .check(classes);
            }
            lower.addAll(layer);
        }
        classes().should().resideInAnyPackage(lower.toArray(String[]::new)).check(classes);
    }

    @ArchTest
    static final ArchRule REPORTS_SEE_NO_ANSWERS_AND_DO_NOT_SCORE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.coppice.scoring..",
                    "org.coppice.spi..",
                    "org.coppice.model.answer..",
                    "org.coppice.files.answers..")
            .because("a report shows what is published, and nothing else");

    @ArchTest
    static final ArchRule NOTHING_IS_SENT =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..", "java.net.http..");
}
