package org.coppice.files.tree;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.records.BaseRecord;
import org.coppice.model.bank.Base;
import org.coppice.model.bank.VersionRange;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The intermediate state of a file that is being read: its record, the position of everything in it, and the faults found so far.
 *
 * @param <R> the type of the record
 */
public final class FileDraft<R> {
    private final R said;
    private final SourceMap spot;
    private final FaultCollector findings;

    private FileDraft(R said, SourceMap spot, FaultCollector findings) {
        this.said = said;
        this.spot = spot;
        this.findings = findings;
    }

    /**
     * Reads a file through all stages that do not need the model: tokens, schema, record. The rules for single values are only in the
     * schema; those between values are in the model.
     *
     * @throws InputException if no further check of the file is possible; faults of single values are kept in the draft
     */
    public static <R> FileDraft<R> read(FileKind kind, Function<JsonNode, R> records, String name, byte[] content) {
        FileText file = FileText.decode(name, content);
        FaultCollector findings = new FaultCollector(file.name());
        LocatedTree.Tree tree = LocatedTree.of(file, findings).orElseThrow(findings::exception);
        findings.nextStage();
        checkKind(kind, tree, findings);
        SchemaMessages.check(kind, file, tree, findings);
        findings.pointers().forEach(tree::leaveOut);
        scalarsAsWritten(tree);
        R said = records.apply(tree.node());
        return new FileDraft<>(said, tree.spot(), findings);
    }

    /**
     * Reads a file with a schema of another module through the same stages; what it says is the tree, without the parts that are faulty.
     *
     * @throws InputException if no further check of the file is possible; faults of single values are kept in the draft
     */
    public static FileDraft<JsonNode> read(JsonNode schema, String name, byte[] content) {
        FileText file = FileText.decode(name, content);
        FaultCollector findings = new FaultCollector(file.name());
        LocatedTree.Tree tree = LocatedTree.of(file, findings).orElseThrow(findings::exception);
        findings.nextStage();
        SchemaMessages.check(schema, new SchemaValidator(schema), file, tree, findings);
        findings.pointers().forEach(tree::leaveOut);
        return new FileDraft<>(tree.node(), tree.spot(), findings);
    }

    /** Returns the record, which contains what the file says. */
    public R said() {
        return said;
    }

    public FaultCollector findings() {
        return findings;
    }

    /** Returns the names in a mapping of the file, including those whose values are faulty and therefore in no record. */
    public ImmutableList<String> names(String pointer) {
        return ImmutableList.copyOf(spot.nearest(pointer).names());
    }

    /** Adds a fault. */
    public void fault(String pointer, String what, String remedy) {
        findings.add(pointer, spot.place(pointer), what, remedy);
    }

    /** Returns a part if it exists and has no fault. */
    public <T> Optional<T> sound(String pointer, @Nullable T part) {
        return findings.touches(pointer) ? Optional.empty() : Optional.ofNullable(part);
    }

    /** Returns what the model makes of parts without fault. If the model throws, that is a fault at the pointer. */
    public <T> Optional<T> made(String pointer, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (FaultException | InvalidValueException e) {
            e.faults().forEach(fault -> fault(pointer, fault.what(), fault.remedy()));
            return Optional.empty();
        }
    }

    /** Returns what a file extends, if this field has no fault. */
    public Optional<Base> base(@Nullable BaseRecord extended) {
        return sound("/extends", extended)
                .flatMap(base -> made("/extends/version", () -> new VersionRange(base.version()))
                        .flatMap(versions -> made(
                                "/extends/digest",
                                () -> new Base(base.id(), versions, Optional.ofNullable(base.digest())))));
    }

    /** Adds a fault: what a file extends is not available. */
    public void notAtHand(String kind, Base base) {
        fault(
                "/extends/" + kind,
                "the " + kind + " \"" + base.id() + "\" that it extends is not available",
                "add the plugin that contains it, or correct the id");
    }

    private static void checkKind(FileKind kind, LocatedTree.Tree tree, FaultCollector findings) {
        JsonNode root = tree.node();
        if (!root.isObject()) {
            findings.add(
                    Pointer.ROOT,
                    tree.spot().place(),
                    "the file is " + Messages.kind(root, tree.spot()) + ", not a mapping",
                    "begin with \"" + kind.id() + "\" and its id");
        }
        for (FileKind other : FileKind.all()) {
            if (!root.has(kind.id()) && root.has(other.id())) {
                findings.add(
                        Pointer.ROOT,
                        tree.spot()
                                .nearest(Pointer.child(Pointer.ROOT, other.id()))
                                .name(),
                        "the file is a " + other.id() + ", not a " + kind.id(),
                        "read it as that, or begin with \"" + kind.id() + "\" and its id");
            }
        }
        if (findings.has(Pointer.ROOT)) {
            throw findings.exception();
        }
    }

    /** Replaces numbers that are used as text by their written form: 0.60 does not become 0.6. */
    private static void scalarsAsWritten(LocatedTree.Tree tree) {
        if (tree.node().path("parameters") instanceof ObjectNode mapping) {
            for (String name : mapping.propertyNames().stream().toList()) {
                if (mapping.path(name).isNumber()) {
                    String pointer = Pointer.child(Pointer.child(Pointer.ROOT, "parameters"), name);
                    mapping.set(
                            name,
                            StringNode.valueOf(tree.spot().nearest(pointer).written()));
                }
            }
        }
    }
}
