package org.coppice.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.primitives.ImmutableDoubleArray;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing static can change, in all classes of all modules. */
@AnalyzeClasses(packages = "org.coppice", importOptions = ImportOption.DoNotIncludeTests.class)
class StaticsTest {
    /** What cannot change once it is made. */
    private static final ImmutableSet<String> VALUES = ImmutableSet.of(
            String.class.getName(),
            Class.class.getName(),
            Integer.class.getName(),
            Long.class.getName(),
            Double.class.getName(),
            Character.class.getName(),
            java.nio.charset.Charset.class.getName(),
            java.math.BigDecimal.class.getName(),
            java.math.MathContext.class.getName(),
            java.time.LocalDate.class.getName(),
            java.time.LocalDateTime.class.getName(),
            java.util.Optional.class.getName(),
            java.util.OptionalDouble.class.getName(),
            java.util.OptionalInt.class.getName(),
            java.util.regex.Pattern.class.getName(),
            ImmutableDoubleArray.class.getName(),
            ImmutableList.class.getName(),
            ImmutableListMultimap.class.getName(),
            ImmutableMap.class.getName(),
            ImmutableSet.class.getName(),
            ImmutableSortedMap.class.getName(),
            com.google.common.collect.ImmutableSortedSet.class.getName(),
            ImmutableTable.class.getName(),
            com.google.common.base.CharMatcher.class.getName(),
            com.google.common.base.Splitter.class.getName(),
            "org.apache.commons.statistics.distribution.NormalDistribution",
            "tools.jackson.core.json.JsonFactory",
            "tools.jackson.databind.json.JsonMapper",
            "tools.jackson.databind.node.JsonNodeFactory",
            "tools.jackson.dataformat.yaml.YAMLFactory");

    /** Code, which holds nothing of the types it is written for. */
    private static final ImmutableSet<String> CODE = ImmutableSet.of(
            Class.class.getName(),
            java.lang.invoke.VarHandle.class.getName(),
            java.util.Comparator.class.getName(),
            java.util.concurrent.Executor.class.getName(), // Execution.SERIAL has none
            java.util.function.BooleanSupplier.class.getName(),
            java.util.function.Function.class.getName(),
            java.util.function.ToDoubleFunction.class.getName(),
            java.util.random.RandomGeneratorFactory.class.getName());

    /** Fields that could change, and why they do not. */
    private static final ImmutableMap<String, String> EXCEPTIONS = ImmutableMap.<String, String>builder()
            .put("org.coppice.files.answers.CsvText.BYTE_ORDER_MARK", "private, and only read")
            .put("org.coppice.files.answers.table.Digits.TENS", "private, and only read once it is filled")
            .put("org.coppice.files.tree.Schemas.ALL", "each schema is found once, always the same, and only read")
            .put(
                    "org.coppice.formats.plan.PlanReader.SCHEMA",
                    "the schema is found once, always the same, and only read")
            .put("org.coppice.model.answer.AnswerTable.PERSPECTIVES", "private, and only read")
            .put("org.coppice.report.picture.DomainPictures.CENTRES", "private, and only read")
            .put("org.coppice.report.picture.DomainPictures.LENSES", "private, and only read")
            .put("org.coppice.report.picture.DomainPictures.NAMES", "private, and only read")
            .put("org.coppice.scoring.engine.UsedThings.NONE", "it is empty, and stays so")
            .put("org.coppice.spi.Kind.DOCUMENT", "it names documents and holds none")
            .put("org.coppice.spi.Things.NONE", "it is empty, and stays so")
            .buildOrThrow();

    @ArchTest
    static final ArchRule STATIC_FIELDS_NEVER_CHANGE = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .doNotHaveName("JTE_LINE_INFO") // of compiled templates, and only read
            .should(new ArchCondition<JavaField>("hold nothing that can change") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    boolean named = EXCEPTIONS.containsKey(field.getFullName());
                    if (named != changing(field, new HashSet<>()).findAny().isPresent()) {
                        changing(field, new HashSet<>())
                                .findFirst()
                                .ifPresentOrElse(
                                        why -> add(events, field, "holds " + why),
                                        () -> add(events, field, "is no exception; take it off the list"));
                    }
                }
            });

    private static void add(ConditionEvents events, JavaField field, String what) {
        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " " + what));
    }

    /** What of a field can change: it itself, or something that it holds. */
    private static Stream<String> changing(JavaField field, Set<JavaClass> seen) {
        boolean array = field.getType().getName().contains("[");
        Stream<String> itself = field.getModifiers().contains(JavaModifier.FINAL) && !array
                ? Stream.of()
                : Stream.of(field.getFullName());
        return CODE.contains(field.getRawType().getName())
                ? itself
                : Stream.concat(
                        itself,
                        field.getType().getAllInvolvedRawTypes().stream().flatMap(type -> changing(type, seen)));
    }

    private static Stream<String> changing(JavaClass type, Set<JavaClass> seen) {
        if (!seen.add(type) || type.isPrimitive() || VALUES.contains(type.getName())) {
            return Stream.of();
        }
        if (!ours(type)) {
            return Stream.of(type.getName());
        }
        return Stream.concat(
                type.getAllSubclasses().stream().flatMap(sub -> changing(sub, seen)),
                type.getAllFields().stream()
                        .filter(field -> ours(field.getOwner()))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> changing(field, seen)));
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith("org.coppice");
    }
}
