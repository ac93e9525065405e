package org.coppice.files.tree;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.coppice.files.FileKind;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the kinds of file. Each is read from the class path when it is first needed; nothing is downloaded. */
public final class Schemas {
    private static final ImmutableMap<FileKind, Schemas> ALL =
            Maps.toMap(FileKind.all(), kind -> new Schemas(resource(kind)));

    private final Supplier<JsonNode> source;
    private final Supplier<SchemaValidator> validator;

    private Schemas(String resource) {
        this.source = Suppliers.memoize(() -> read(resource));
        this.validator = Suppliers.memoize(() -> new SchemaValidator(source.get()));
    }

    /** Returns the schema of a kind as JSON. */
    public static JsonNode source(FileKind kind) {
        return of(kind).source.get();
    }

    /** Returns the validator for the schema of a kind. */
    static SchemaValidator validator(FileKind kind) {
        return of(kind).validator.get();
    }

    /** Returns the text of the schema of a kind. */
    public static String text(FileKind kind) {
        return text(kind.id());
    }

    /** Returns the text of the schema with a name. */
    public static String text(String name) {
        return new String(bytes(name + ".schema.json"), StandardCharsets.UTF_8);
    }

    private static String resource(FileKind kind) {
        return kind.id() + ".schema.json";
    }

    private static Schemas of(FileKind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    private static JsonNode read(String resource) {
        return LocatedTree.of(FileText.decode(resource, bytes(resource)), new FaultCollector(resource))
                .map(LocatedTree.Tree::node)
                .orElseThrow(() -> new IllegalStateException("schema " + resource + " cannot be read"));
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Schemas.class.getResourceAsStream("/org/coppice/files/" + resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
