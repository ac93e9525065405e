package org.coppice.scoring.file;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the kinds of file, each read and compiled when that is first needed; nothing is fetched from anywhere. */
final class Schemas {
    private static final ImmutableMap<FileKind, Schemas> ALL =
            Maps.toMap(EnumSet.allOf(FileKind.class), kind -> new Schemas(resource(kind)));

    private final Supplier<JsonNode> source;
    private final Supplier<SchemaGate> gate;
    private final Supplier<Schema> compiled;

    private Schemas(String resource) {
        this.source = Suppliers.memoize(() -> read(resource));
        this.gate = Suppliers.memoize(() -> new SchemaGate(source.get()));
        this.compiled =
                Suppliers.memoize(() -> SchemaRegistry.withDialect(dialect()).getSchema(source.get()));
    }

    /** The schema of a kind as it is written. */
    static JsonNode source(FileKind kind) {
        return of(kind).source.get();
    }

    /** The gate that tells whether a tree keeps the schema of a kind. */
    static SchemaGate gate(FileKind kind) {
        return of(kind).gate.get();
    }

    /** The schema of a kind, which says everything that it finds wrong with a tree. */
    static Schema compiled(FileKind kind) {
        return of(kind).compiled.get();
    }

    /** The schema of a kind as the text of its file. */
    static String text(FileKind kind) {
        return new String(bytes(resource(kind)), StandardCharsets.UTF_8);
    }

    private static String resource(FileKind kind) {
        return kind.field() + ".schema.json";
    }

    private static Schemas of(FileKind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    /** JSON Schema 2020-12 with our own word; the library warns a host that logs of any that it does not know. */
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-remedy"))
                .build();
    }

    private static JsonNode read(String resource) {
        return Scan.of(FileText.decode(resource, bytes(resource)), new Findings(resource))
                .map(Scan.Tree::node)
                .orElseThrow(() -> new IllegalStateException("schema " + resource + " cannot be read"));
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Schemas.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
