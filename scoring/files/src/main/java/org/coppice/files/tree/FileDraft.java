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
 * A file on its way to a value: its record, where everything in it stands, and what is wrong so far.
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
     * Reads a file through all stages that need no model: tokens, schema, record. The schema is the one place of the rules for single
     * values; those between values are the model's.
     *
     * @throws InputException if nothing in the file can be looked at further; faults of single values wait in the draft
     */
    public static <R> FileDraft<R> read(FileKind kind, Function<JsonNode, R> records, String name, byte[] content) {
        FileText file = FileText.decode(name, content);
        FaultCollector findings = new FaultCollector(file.name());
        LocatedTree.Tree tree = LocatedTree.of(file, findings).orElseThrow(findings::exception);
        findings.nextStage();
        checkKind(kind, tree, findings);
        SchemaMessages.check(kind, tree, findings);
        findings.pointers().forEach(tree::leaveOut);
        scalarsAsWritten(tree);
        R said = records.apply(tree.node());
        return new FileDraft<>(said, tree.spot(), findings);
    }

    /** What the file says. */
    public R said() {
        return said;
    }

    public FaultCollector findings() {
        return findings;
    }

    /** The names in a mapping of the file, also those whose values are faulty and so are in no record. */
    public ImmutableList<String> names(String pointer) {
        return ImmutableList.copyOf(spot.nearest(pointer).names());
    }

    /** Notes a fault. */
    public void fault(String pointer, String what, String remedy) {
        findings.add(pointer, spot.place(pointer), what, remedy);
    }

    /** A part that is there and without fault. */
    public <T> Optional<T> sound(String pointer, @Nullable T part) {
        return findings.touches(pointer) ? Optional.empty() : Optional.ofNullable(part);
    }

    /** What the model makes of sound parts; what it refuses is a fault at the pointer. */
    public <T> Optional<T> made(String pointer, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (FaultException | InvalidValueException e) {
            e.faults().forEach(fault -> fault(pointer, fault.what(), fault.remedy()));
            return Optional.empty();
        }
    }

    /** What a file extends, where it says so without fault. */
    public Optional<Base> base(@Nullable BaseRecord extended) {
        return sound("/extends", extended)
                .flatMap(base -> made("/extends/version", () -> new VersionRange(base.version()))
                        .flatMap(versions -> made(
                                "/extends/digest",
                                () -> new Base(base.id(), versions, Optional.ofNullable(base.digest())))));
    }

    /** Notes that what a file extends is not there. */
    public void notAtHand(String kind, Base base) {
        fault(
                "/extends/" + kind,
                "the " + kind + " \"" + base.id() + "\" that it extends is not at hand",
                "add the plugin that has it, or correct the id");
    }

    private static void checkKind(FileKind kind, LocatedTree.Tree tree, FaultCollector findings) {
        JsonNode root = tree.node();
        if (!root.isObject()) {
            findings.add(
                    Pointer.ROOT,
                    tree.spot().place(),
                    "the file is " + Messages.kind(root, tree.spot()) + ", not a mapping",
                    "begin with \"" + kind.field() + "\" and its id");
        }
        for (FileKind other : FileKind.values()) {
            if (!root.has(kind.field()) && root.has(other.field())) {
                findings.add(
                        Pointer.ROOT,
                        tree.spot()
                                .nearest(Pointer.child(Pointer.ROOT, other.field()))
                                .name(),
                        "the file is a " + other.field() + ", not a " + kind.field(),
                        "read it as what it is, or begin with \"" + kind.field() + "\" and its id");
            }
        }
        if (findings.has(Pointer.ROOT)) {
            throw findings.exception();
        }
    }

    /** A number that stands for a text keeps its digits: 0.60 is not turned into 0.6. */
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
