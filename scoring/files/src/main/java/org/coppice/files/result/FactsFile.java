package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FaultCollector;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Json;
import org.coppice.files.tree.LocatedTree;
import org.coppice.files.tree.Messages;
import org.coppice.files.tree.Pointer;
import org.coppice.files.tree.Schemas;
import org.coppice.files.tree.SourceMap;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;
import org.coppice.model.digest.Digests;
import org.coppice.model.profile.SampleFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A reader and writer of the facts of a sample as JSON, so that single teams can be scored with them later: {@code
 * assessment.withFacts(FactsFile.read(file))}. Numbers are read back exactly, to the last bit. Each table has the digest that a recipe
 * names; a table that does not match its digest is rejected. The schema is the resource {@code org/coppice/files/facts.schema.json}.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class FactsFile {
    private static final ImmutableList<String> FIELDS = ImmutableList.of("digest", "values");

    private final JsonNode root;
    private final SourceMap spot;
    private final FaultCollector findings;

    private FactsFile(LocatedTree.Tree tree, FaultCollector findings) {
        this.root = tree.node();
        this.spot = tree.spot();
        this.findings = findings;
    }

    /** Returns the facts as JSON. */
    public static String json(SampleFacts facts) {
        ImmutableSortedMap<String, String> digests = Digests.of(Check.notNull(facts, "facts"));
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("facts");
            facts.tables().forEach((statistic, table) -> {
                json.writeObjectPropertyStart(statistic);
                json.writeStringProperty("digest", String.valueOf(digests.get(statistic)));
                json.writeObjectPropertyStart("values");
                table.forEach(json::writeNumberProperty);
                json.writeEndObject();
                json.writeEndObject();
            });
            json.writeEndObject();
            json.writeEndObject();
        }
        return out + "\n";
    }

    /**
     * Reads facts from a file.
     *
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static SampleFacts read(Path file) {
        return parse(Check.notNull(file, "file").toString(), Bytes.of(file, FileText.MOST_BYTES));
    }

    /**
     * Reads facts from a string.
     *
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static SampleFacts parse(String json) {
        return parse("facts", Check.notNull(json, "json").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads facts from the content of a file.
     *
     * @param name the name of the file, used in messages
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static SampleFacts parse(String name, byte[] content) {
        Check.notNull(name, "name");
        Check.notNull(content, "content");
        FileText file = FileText.json(name, content, FileText.MOST_BYTES, "write facts into it with FactsFile.json");
        FaultCollector findings = new FaultCollector(file.name());
        LocatedTree.Tree tree = LocatedTree.of(file, findings).orElseThrow(findings::exception);
        findings.nextStage();
        return new FactsFile(tree, findings).facts();
    }

    /** Returns the JSON Schema (draft 2020-12) of such files. */
    public static String schema() {
        return Schemas.text("facts");
    }

    private SampleFacts facts() {
        ImmutableSortedMap.Builder<String, ImmutableSortedMap<String, Double>> tables =
                ImmutableSortedMap.naturalOrder();
        fields(Pointer.ROOT, root, ImmutableList.of("facts"));
        object("/facts", root.get("facts"))
                .ifPresent(all -> all.properties()
                        .forEach(table -> tables.put(
                                table.getKey(),
                                table(Pointer.child("/facts", table.getKey()), table.getKey(), table.getValue()))));
        findings.throwIfAny();
        return new SampleFacts(tables.buildOrThrow());
    }

    private ImmutableSortedMap<String, Double> table(String pointer, String statistic, JsonNode node) {
        if (object(pointer, node).isEmpty()) {
            return ImmutableSortedMap.of();
        }
        fields(pointer, node, FIELDS);
        ImmutableSortedMap.Builder<String, Double> values = ImmutableSortedMap.naturalOrder();
        String at = Pointer.child(pointer, "values");
        object(at, node.get("values"))
                .ifPresent(all -> all.properties()
                        .forEach(value -> values.put(
                                value.getKey(), number(Pointer.child(at, value.getKey()), value.getValue()))));
        ImmutableSortedMap<String, Double> table = values.buildOrThrow();
        String digestAt = Pointer.child(pointer, "digest");
        @Nullable JsonNode digest = node.get("digest");
        if (digest == null || !digest.isString()) {
            add(digestAt, "\"digest\" " + (digest == null ? "is missing" : "is not a text"), "use the original file");
        } else if (!findings.touches(pointer)
                && !Map.of(statistic, digest.asString())
                        .equals(Digests.of(new SampleFacts(ImmutableSortedMap.of(statistic, table))))) {
            add(
                    digestAt,
                    "the values of \"" + Messages.brief(statistic) + "\" do not match their digest",
                    "use the original file: the values or the digest were changed");
        }
        return table;
    }

    /** Returns the number parsed from its written form, which is exact. */
    private double number(String pointer, JsonNode node) {
        if (!node.isNumber()) {
            add(pointer, Messages.subject(spot, pointer) + " is not a number", "write a finite number in digits");
            return 0;
        }
        return Double.parseDouble(spot.nearest(pointer).written());
    }

    private Optional<JsonNode> object(String pointer, @Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            String what = node == null ? " is missing" : " is not an object";
            add(pointer, Messages.subject(spot, pointer) + what, "use the file as FactsFile.json wrote it");
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private void fields(String pointer, JsonNode node, ImmutableList<String> known) {
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                String child = Pointer.child(pointer, field);
                findings.addSuperfluous(
                        child,
                        spot.nearest(child).name(),
                        Unknown.what("field", Messages.brief(field)),
                        Unknown.remedy(field, known));
            }
        }
    }

    private void add(String pointer, String what, String remedy) {
        findings.add(pointer, spot.place(pointer), what, remedy);
    }
}
