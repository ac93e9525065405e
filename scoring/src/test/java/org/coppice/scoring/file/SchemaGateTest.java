package org.coppice.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.scoring.file.records.BankRecord;
import org.coppice.scoring.file.records.ConstructRecord;
import org.coppice.scoring.file.records.NormRecord;
import org.coppice.scoring.file.records.PluginRecord;
import org.coppice.scoring.file.records.WeightingRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The gate lets through what the schema library finds no fault with, and nothing that the records' constraints refuse. */
class SchemaGateTest {
    /** One of everything that the schemas know. */
    private static final ImmutableMap<FileKind, String> WHOLE =
            ImmutableMap.of(FileKind.BANK, """
            bank: b
            version: 1.0.0
            title: A bank
            language: en
            source: S
            licence: L
            scales:
              l: {type: likert, points: 2, lowest: 0, labels: [no, a]}
              n: {type: number, minimum: 0, maximum: 9}
              p: {type: points, total: 10}
              c: {type: choice, options: {a: A, b: B}}
            constructs:
              c: {label: C, definition: What C is}
              culture.professional: {}
            sections:
              s: {title: S, description: D, asked: [carer]}
            forms:
              f: {title: F, description: D, questions: [A1]}
            questions:
              - id: A1
                text: Do you?
                scale: l
                measures: [c, {construct: culture.professional, reversed: true, weight: 0.5}]
                about: self
                horizon: now
                asked: [carer, manager]
                wordings: {carer: Does she?}
                source: S
                section: s
            extended: [{id: a, version: 1.0.0, digest: d, retired: [A0]}]
            translations:
              cy:
                title: Banc
                scales: {l: [na, a], c: {a: A}}
                constructs: {c: {label: C, definition: D}}
                sections: {s: {title: S, description: D}}
                forms: {f: {title: F, description: D}}
                questions: {A1: {text: A wyt?, wordings: {carer: Ydi hi?}}}
            """, FileKind.WEIGHTING, """
            weighting: w
            version: 1.0.0
            title: W
            for: b
            extended: [{id: a, version: 1.0.0, digest: d}]
            questions: {A1: 1, A2: 0.5}
            perspectives: {carer: 1, manager: 0}
            parameters: {a: text, b: 0.6, c: true}
            """, FileKind.NORM, """
            norm: n
            for: b
            construct: c
            about: self
            horizon: now
            perspective: carer
            metric: pomp
            source: S
            n: 400
            year: 2024
            mean: 0.5
            sd: 0.2
            percentiles: {5: 0.2, 97.5: 0.9}
            """, FileKind.PLUGIN, """
            plugin: p
            version: 1.0.0
            title: P
            contract: 2
            banks: [bank.yaml]
            weightings: [w.yaml]
            norms: [n.yaml]
            documents: [a/b.md, c]
            nulls: {n: {label: N, source: S, proportions: [0.5, 0.25, 0.25]}}
            """);

    /** What is one thing where the others are another: files that extend. */
    private static final ImmutableMap<FileKind, String> EXTENSION =
            ImmutableMap.of(FileKind.BANK, """
            bank: b
            version: 1.0.0
            title: A bank
            extends: {bank: a, version: 1.0.0, digest: d}
            reworded: {A1: Do we?, A2: {text: Do you?, wordings: {carer: Does she?}}}
            retired: [A3]
            translations: {cy: {questions: {A1: A wyt?}, scales: {l: {0: na}}}}
            """, FileKind.WEIGHTING, """
            weighting: w
            version: 1.0.0
            title: W
            extends: {weighting: a, version: 1.0.0, digest: d}
            """);

    @ParameterizedTest
    @EnumSource
    void everySlip_isRefusedOrLetThroughByAllAlike(FileKind kind) {
        for (JsonNode whole : wholes(kind)) {
            assertAlike(kind, whole);
            Slips.forEach(whole, tree -> assertAlike(kind, tree));
        }
    }

    @Property
    void slipsInBanks_areRefusedOrLetThroughByAllAlike(@ForAll long seed) {
        slips(FileKind.BANK, BankFile.json(RandomBank.bank(seed, false)), seed);
    }

    @Property
    void slipsInWeightings_areRefusedOrLetThroughByAllAlike(@ForAll long seed) {
        slips(FileKind.WEIGHTING, WeightingFile.json(RandomBank.weighting(seed, false)), seed);
    }

    @Property
    void slipsInPlugins_areRefusedOrLetThroughByAllAlike(@ForAll long seed) {
        assertAlike(FileKind.PLUGIN, Slips.random(whole(FileKind.PLUGIN), new Random(seed)));
    }

    @Property
    void slipsInNorms_areRefusedOrLetThroughByAllAlike(@ForAll long seed) {
        assertAlike(FileKind.NORM, Slips.random(whole(FileKind.NORM), new Random(seed)));
    }

    @Test
    void text_isBlankToAllAlike() {
        ObjectNode tree = (ObjectNode) whole(FileKind.WEIGHTING);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = String.valueOf((char) c);
            tree.set("title", StringNode.valueOf(text));
            boolean blank = text.isBlank();
            String which = String.format("U+%04X", c);
            assertThat(Schemas.gate(FileKind.WEIGHTING).passes(tree)).as(which).isEqualTo(!blank);
            assertThat(Constraints.violations(Records.weighting(tree)).isEmpty())
                    .as(which)
                    .isEqualTo(!blank);
            assertThat(Constraints.violations(new ConstructRecord(text, "C")).isEmpty())
                    .as(which)
                    .isEqualTo(!blank);
        }
    }

    /** A rule that no slip breaks could be missing in the gate without notice. */
    @ParameterizedTest
    @EnumSource
    void everyRuleOfTheSchema_isBrokenBySomeSlip(FileKind kind) {
        List<JsonNode> refused = new ArrayList<>();
        wholes(kind)
                .forEach(whole -> Slips.forEach(whole, tree -> {
                    if (!Schemas.gate(kind).passes(tree)) {
                        refused.add(tree);
                    }
                }));
        List<String> unbroken = new ArrayList<>();
        int last = 0; // slips come in much the same order as rules
        for (String rule : rules(Schemas.source(kind))) {
            JsonNode without = Schemas.source(kind).deepCopy();
            ((ObjectNode) without.at(Pointer.parent(rule))).remove(Pointer.last(rule));
            SchemaGate open = new SchemaGate(without);
            int from = last;
            OptionalInt breaks = IntStream.range(0, refused.size())
                    .map(i -> (from + i) % refused.size())
                    .filter(i -> open.passes(refused.get(i)))
                    .findFirst();
            if (breaks.isEmpty()) {
                unbroken.add(rule);
            }
            last = breaks.orElse(last);
        }
        assertThat(unbroken).isEmpty();
    }

    /** A constraint that no slip breaks could be missing in the schema without notice. */
    @Test
    void everyConstraintOfTheRecords_isBrokenBySomeSlip() {
        Set<String> broken = new HashSet<>();
        for (FileKind kind : FileKind.values()) {
            wholes(kind)
                    .forEach(whole -> Slips.forEach(whole, tree -> {
                        if (tree.isObject()) {
                            Constraints.violations(record(kind, tree))
                                    .forEach(violation -> broken.add(named(violation)));
                        }
                    }));
        }
        Set<String> declared = new TreeSet<>();
        for (Class<?> type : List.of(BankRecord.class, WeightingRecord.class, NormRecord.class, PluginRecord.class)) {
            constraints(type, declared);
        }
        assertThat(broken).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void keywordItDoesNotKnow_isRefused() {
        SchemaGate gate = new SchemaGate(JsonMapper.shared().readTree("{\"multipleOf\": 2}"));
        assertThatThrownBy(() -> gate.passes(StringNode.valueOf("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("multipleOf");
    }

    private static void slips(FileKind kind, byte[] json, long seed) {
        JsonNode tree = tree("x.json", json);
        assertThat(Schemas.gate(kind).passes(tree)).as("%s", tree).isTrue();
        assertAlike(kind, Slips.random(tree, new Random(seed)));
    }

    private static void assertAlike(FileKind kind, JsonNode tree) {
        boolean passes = Schemas.gate(kind).passes(tree);
        assertThat(passes)
                .as("%s", tree)
                .isEqualTo(Schemas.compiled(kind).validate(tree).isEmpty());
        if (passes) {
            assertThat(Constraints.violations(record(kind, tree)))
                    .as("%s", tree)
                    .isEmpty();
        }
    }

    private static Record record(FileKind kind, JsonNode tree) {
        return switch (kind) {
            case BANK -> Records.bank(tree);
            case WEIGHTING -> Records.weighting(tree);
            case NORM -> Records.norm(tree);
            case PLUGIN -> Records.plugin(tree);
        };
    }

    private static JsonNode whole(FileKind kind) {
        return tree("x.yaml", Read.bytes(WHOLE.get(kind)));
    }

    private static List<JsonNode> wholes(FileKind kind) {
        List<JsonNode> wholes = new ArrayList<>(List.of(whole(kind)));
        if (EXTENSION.containsKey(kind)) {
            wholes.add(tree("x.yaml", Read.bytes(EXTENSION.get(kind))));
        }
        return wholes;
    }

    private static JsonNode tree(String name, byte[] content) {
        return Scan.of(FileText.decode(name, content), new Findings(name))
                .orElseThrow()
                .node();
    }

    /** The pointers to all rules of a schema but those that say less than what stands beside them, and what conditions ask. */
    private static List<String> rules(JsonNode schema) {
        Set<String> conditions = schema.findValues("if").stream()
                .map(condition -> condition.path("$ref").asString("").replaceFirst("^#", ""))
                .collect(Collectors.toSet());
        List<String> rules = new ArrayList<>();
        collect(schema, Pointer.ROOT, conditions, rules);
        return rules;
    }

    private static void collect(JsonNode rules, String pointer, Set<String> conditions, List<String> found) {
        rules.forEachEntry((keyword, rule) -> {
            String at = Pointer.child(pointer, keyword);
            switch (keyword) {
                case "$schema",
                        "$id",
                        "$comment",
                        "title",
                        "description",
                        "default",
                        "examples",
                        "x-remedy",
                        "if",
                        "const" -> {}
                case "properties", "$defs", "allOf" -> {
                    for (String part : parts(rule)) {
                        String below = Pointer.child(at, part);
                        if (!conditions.contains(below)) {
                            collect(rule.at("/" + part), below, conditions, found);
                        }
                    }
                }
                case "then", "else", "items", "propertyNames" -> collect(rule, at, conditions, found);
                case "additionalProperties" -> {
                    found.add(at);
                    collect(rule, at, conditions, found);
                }
                default -> {
                    if (!(keyword.equals("type") && rules.has("enum"))) {
                        found.add(at);
                    }
                }
            }
        });
    }

    private static List<String> parts(JsonNode rule) {
        return rule.isArray()
                ? IntStream.range(0, rule.size()).mapToObj(String::valueOf).toList()
                : List.copyOf(rule.propertyNames());
    }

    /** Of which part of which record, and what it asks. */
    private static String named(ConstraintViolation<Object> violation) {
        String part = "";
        for (Path.Node node : violation.getPropertyPath()) {
            part = node.getKind() == ElementKind.CONTAINER_ELEMENT ? part + " " + node.getName() : node.getName();
        }
        return violation.getLeafBean().getClass().getSimpleName() + "." + part + " "
                + violation.getConstraintDescriptor().getAnnotation();
    }

    /** The constraints that a record declares, and those of the records in it. */
    private static void constraints(Class<?> type, Set<String> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            String part = type.getSimpleName() + "." + component.getName();
            add(part, component.getAccessor().getAnnotations(), found);
            if (component.getType().isRecord()) {
                constraints(component.getType(), found);
            }
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType generic) {
                AnnotatedType[] of = generic.getAnnotatedActualTypeArguments();
                add(part + (of.length == 2 ? " <map key>" : " <list element>"), of[0].getAnnotations(), found);
                if (of.length == 2) {
                    add(part + " <map value>", of[1].getAnnotations(), found);
                }
                if (of[of.length - 1].getType() instanceof Class<?> inner && inner.isRecord()) {
                    constraints(inner, found);
                }
            }
        }
    }

    /** Adds what is a constraint; that a number is finite is left out, as the scan makes no other. */
    private static void add(String part, Annotation[] annotations, Set<String> found) {
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.isAnnotationPresent(Constraint.class) && type != DecimalMax.class) {
                found.add(part + " " + annotation);
            }
        }
    }
}
