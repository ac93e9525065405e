package org.coppice.files.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coppice.files.FileKind;
import org.coppice.files.RandomBank;
import org.coppice.files.Read;
import org.coppice.files.Slips;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.FrameFile;
import org.coppice.files.bank.WeightingFile;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The validator agrees with a full one on every rule of our schemas. */
class SchemaValidatorTest {
    private static final int FEW = 5;

    private static final ImmutableMap<FileKind, Schema> FULL = Maps.toMap(FileKind.all(), SchemaValidatorTest::full);

    private static final boolean NIGHTLY = Integer.getInteger("jqwik.tries.default", 200) > 200;

    /** One of everything that the schemas know. */
    private static final ImmutableMap<FileKind, String> WHOLE = ImmutableMap.of(
            FileKind.BANK,
            """
            bank: b
            version: 1.0.0
            title: A bank
            language: en
            source: S
            licence: L
            blueprint: b
            introductions: {carer: Why we ask.}
            scales:
              l: {type: likert, points: 2, lowest: 0, step: 1, labels: [no, a]}
              n: {type: number, minimum: 0, maximum: 9}
              p: {type: points, total: 10}
              c: {type: choice, options: {a: A, b: B}}
            constructs:
              c: {label: C, definition: What C is}
              culture.professional: {}
            sections:
              s: {title: S, description: D, asked: [carer], choose: 1}
            forms:
              f: {title: F, description: D, questions: [A1], asked: {A1: [carer]}}
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
                introductions: {carer: Pam.}
                scales: {l: [na, a], c: {a: A}}
                constructs: {c: {label: C, definition: D}}
                sections: {s: {title: S, description: D}}
                forms: {f: {title: F, description: D}}
                questions: {A1: {text: A wyt?, wordings: {carer: Ydi hi?}}}
            """,
            FileKind.WEIGHTING,
            """
            weighting: w
            version: 1.0.0
            title: W
            for: b
            extended: [{id: a, version: 1.0.0, digest: d}]
            questions: {A1: 1, A2: 0.5}
            perspectives: {carer: 1, manager: 0}
            parameters: {a: text, b: 0.6, c: true}
            disclosure: {minimum-group: 8, minimum-spread: 12, minimum-questions: 40}
            """,
            FileKind.NORM,
            """
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
            """,
            FileKind.CALIBRATION,
            """
            calibration: k
            for: b
            versions: 1.0.0
            source: S
            measures: [{construct: c, about: self, horizon: now, easiness: 0.05, error: 0.01}]
            """,
            FileKind.FRAME,
            "source: Us\n" + FrameFile.template("f", "cy"),
            FileKind.PLUGIN,
            """
            plugin: p
            version: 1.0.0
            title: P
            contract: 2
            banks: [bank.yaml]
            weightings: [w.yaml]
            norms: [n.yaml]
            calibrations: [k.yaml]
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
    @MethodSource("org.coppice.files.FileKind#all")
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

    @Property
    void slipsInCalibrations_areRefusedOrLetThroughByAllAlike(@ForAll long seed) {
        assertAlike(FileKind.CALIBRATION, Slips.random(whole(FileKind.CALIBRATION), new Random(seed)));
    }

    @Test
    void text_isBlankAsInTheModel() {
        ObjectNode tree = (ObjectNode) whole(FileKind.WEIGHTING);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = String.valueOf((char) c);
            tree.set("title", StringNode.valueOf(text));
            assertThat(isValid(FileKind.WEIGHTING, tree))
                    .as(String.format("U+%04X", c))
                    .isEqualTo(!text.isBlank());
        }
    }

    @Property(tries = 1000)
    void ids_andVersions_areThoseOfTheModel(@ForAll("nearlyIds") String id, @ForAll("nearlyVersions") String version) {
        ObjectNode tree = (ObjectNode) whole(FileKind.WEIGHTING);
        tree.set("weighting", StringNode.valueOf(id));
        assertThat(isValid(FileKind.WEIGHTING, tree)).as(id).isEqualTo(isTaken(() -> Check.id("weighting", id)));
        tree.set("weighting", StringNode.valueOf("w"));
        tree.set("version", StringNode.valueOf(version));
        assertThat(isValid(FileKind.WEIGHTING, tree))
                .as(version)
                .isEqualTo(isTaken(() -> Check.version("weighting", version)));
    }

    @Provide
    Arbitrary<String> nearlyIds() {
        return Arbitraries.strings().withChars("aZ09._- é\n").ofMaxLength(3).map(end -> end + "x".repeat(62));
    }

    @Provide
    Arbitrary<String> nearlyVersions() {
        return Arbitraries.strings().withChars("01.-aé\n").ofMaxLength(8);
    }

    /** What ids, texts and versions are is one rule, which each schema has to hold, as it is used without the others. */
    @Test
    void sharedRules_areTheSameInAllSchemas() {
        for (String shared : List.of("id", "text", "version")) {
            JsonNode rule = Schemas.source(FileKind.BANK).path("$defs").path(shared);
            assertThat(rule.isObject()).isTrue();
            assertThat(FileKind.all())
                    .extracting(kind -> Schemas.source(kind).path("$defs").path(shared))
                    .filteredOn(definition -> !definition.isMissingNode())
                    .containsOnly(rule)
                    .hasSizeGreaterThan(2);
        }
    }

    /**
     * A rule that no slip breaks could be missing in the validator without notice. The gate looks at the rules of values, the nightly run
     * also at those that apply other rules.
     */
    @ParameterizedTest
    @MethodSource("org.coppice.files.FileKind#all")
    void everyRuleOfTheSchema_isBrokenBySomeSlip(FileKind kind) {
        List<JsonNode> refused = new ArrayList<>();
        ListMultimap<String, JsonNode> byKeyword =
                ArrayListMultimap.create(); // those that break rules of one keyword only
        // the same by the part of the schema, where all broken rules are in one part; they are looked at first
        Map<JsonNode, ListMultimap<String, JsonNode>> byPart = new IdentityHashMap<>();
        SchemaValidator validator = Schemas.validator(kind);
        wholes(kind)
                .forEach(whole -> Slips.forEach(whole, tree -> {
                    List<Violation> violations = validator.violations(tree);
                    Set<String> keywords =
                            violations.stream().map(Violation::keyword).collect(Collectors.toSet());
                    if (!keywords.isEmpty()) {
                        refused.add(tree);
                        if (keywords.size() == 1) {
                            String keyword = keywords.iterator().next();
                            byKeyword.put(keyword, tree);
                            JsonNode part = violations.get(0).scope().rules();
                            if (violations.stream().allMatch(one -> one.scope().rules() == part)) {
                                byPart.computeIfAbsent(part, p -> ArrayListMultimap.create())
                                        .put(keyword, tree);
                            }
                        }
                    }
                }));
        List<String> unbroken = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>(); // slips come in much the same order as rules
        for (String rule : rules(Schemas.source(kind))) {
            JsonNode without = Schemas.source(kind).deepCopy();
            String keyword = rule.contains("/propertyNames/") ? "propertyNames" : Pointer.last(rule);
            // a rule such as $ref leads to rules of any keyword, and takes long to look at
            boolean applies = without.at(rule).isObject() || !byKeyword.containsKey(keyword);
            if (applies && !NIGHTLY) {
                continue;
            }
            ((ObjectNode) without.at(Pointer.parent(rule))).remove(Pointer.last(rule));
            SchemaValidator open = new SchemaValidator(without);
            JsonNode part = Schemas.source(kind).at(Pointer.parent(rule));
            if (byPart.containsKey(part)
                    && byPart.get(part).get(Pointer.last(rule)).stream()
                            .limit(FEW)
                            .anyMatch(tree -> open.violations(tree).isEmpty())) {
                continue;
            }
            List<JsonNode> candidates = applies ? refused : byKeyword.get(keyword);
            int from = last.getOrDefault(applies ? "" : keyword, 0);
            OptionalInt breaks = IntStream.range(0, candidates.size())
                    .map(i -> (from + i) % candidates.size())
                    .filter(i -> open.violations(candidates.get(i)).isEmpty())
                    .findFirst();
            if (breaks.isEmpty()) {
                unbroken.add(rule);
            } else {
                last.put(applies ? "" : keyword, breaks.getAsInt());
            }
        }
        assertThat(unbroken).isEmpty();
    }

    @Test
    void keywordItDoesNotKnow_isRefused() {
        SchemaValidator validator = new SchemaValidator(JsonMapper.shared().readTree("{\"multipleOf\": 2}"));
        assertThatThrownBy(() -> validator.violations(StringNode.valueOf("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("multipleOf");
    }

    private static void slips(FileKind kind, byte[] json, long seed) {
        JsonNode tree = tree("x.json", json);
        assertThat(isValid(kind, tree)).as("%s", tree).isTrue();
        assertAlike(kind, Slips.random(tree, new Random(seed)));
    }

    /**
     * The same keywords at the same places, of the same fields. Of a place the first counts: the library leaves out bounds of what is no
     * whole number, and says that a list is not unique once for each entry.
     */
    private static void assertAlike(FileKind kind, JsonNode tree) {
        Map<String, String> expected = new HashMap<>();
        FULL.get(kind).validate(tree).forEach(error -> expected.putIfAbsent(place(error), error.getKeyword()));
        Map<String, String> actual = new HashMap<>();
        Schemas.validator(kind)
                .violations(tree)
                .forEach(broken -> actual.putIfAbsent(broken.pointer() + " " + broken.field(), broken.keyword()));
        assertThat(actual).as("%s", tree).isEqualTo(expected);
    }

    private static String place(Error error) {
        String pointer = Pointer.ROOT;
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            pointer = Pointer.child(
                    pointer, String.valueOf(error.getInstanceLocation().getElement(i)));
        }
        return switch (error.getKeyword()) {
            case "required", "additionalProperties", "propertyNames" -> pointer + " " + error.getProperty();
            default -> pointer + " ";
        };
    }

    private static Schema full(FileKind kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.source(kind));
    }

    private static boolean isValid(FileKind kind, JsonNode tree) {
        return Schemas.validator(kind).violations(tree).isEmpty();
    }

    private static boolean isTaken(Runnable check) {
        try {
            check.run();
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
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
        return LocatedTree.of(FileText.decode(name, content), new FaultCollector(name))
                .orElseThrow()
                .node();
    }

    /** The pointers to all rules of a schema, except conditions and rules that are weaker than their neighbours. */
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
}
