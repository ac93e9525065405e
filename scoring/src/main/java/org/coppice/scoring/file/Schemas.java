package org.coppice.scoring.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the kinds of file, each compiled when it is first needed; nothing is fetched from anywhere. */
final class Schemas {
    private Schemas() {}

    /** A schema as it is written and as it is compiled. */
    record Compiled(JsonNode source, Schema schema) {
        /** Everything the schema finds wrong with a tree. */
        List<Error> faults(JsonNode tree) {
            return schema.validate(tree);
        }
    }

    static Compiled of(FileKind kind) {
        return switch (kind) {
            case BANK -> Bank.SCHEMA;
            case WEIGHTING -> OfWeighting.SCHEMA;
            case PLUGIN -> OfPlugin.SCHEMA;
        };
    }

    private static Compiled compile(String resource) {
        Findings findings = new Findings(resource);
        JsonNode source = Scan.of(FileText.decode(resource, bytes(resource)), findings)
                .map(Scan.Tree::node)
                .orElseThrow(() -> new IllegalStateException("schema " + resource + " cannot be read"));
        return new Compiled(
                source,
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(source));
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Schemas.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bank {
        static final Compiled SCHEMA = compile("bank.schema.json");

        private Bank() {}
    }

    private static final class OfWeighting {
        static final Compiled SCHEMA = compile("weighting.schema.json");

        private OfWeighting() {}
    }

    private static final class OfPlugin {
        static final Compiled SCHEMA = compile("plugin.schema.json");

        private OfPlugin() {}
    }
}
