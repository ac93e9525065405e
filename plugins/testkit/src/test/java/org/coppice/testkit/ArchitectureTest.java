package org.coppice.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The structure of the testkit: one package, which sees the host and the test engines. */
@AnalyzeClasses(packages = "org.coppice.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_IN_A_RULE = classes().should().resideInAPackage("org.coppice.testkit");

    @ArchTest
    static final ArchRule TESTKIT_SEES_THE_HOST_AND_THE_TEST_ENGINES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.coppice.testkit",
                    "org.coppice.model..",
                    "org.coppice.spi",
                    "org.coppice.scoring..",
                    "org.coppice.files..",
                    "org.apache.commons.statistics..",
                    "org.junit..",
                    "org.opentest4j..",
                    "org.assertj..",
                    "net.jqwik..",
                    "com.google.common..",
                    "org.apiguardian..",
                    "org.jspecify..",
                    "java..");
}
