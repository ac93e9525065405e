package org.coppice.files.tree;

import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** The parsers of JSON and YAML, each created when it is first needed. */
final class Formats {
    private Formats() {}

    static JsonParser parser(FileText file) {
        return file.json()
                ? Json.FACTORY.createParser(ObjectReadContext.empty(), file.text())
                : Yaml.FACTORY.createParser(ObjectReadContext.empty(), file.text());
    }

    /**
     * Returns the limits of the parsers: a string may be as long as a file. The depth is limited where tokens are read, with a message of
     * our own.
     */
    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxStringLength(FileText.MOST_BYTES)
                .maxNameLength(FileText.MOST_BYTES)
                .build();
    }

    static final class Json {
        static final JsonFactory FACTORY =
                JsonFactory.builder().streamReadConstraints(constraints()).build();

        private Json() {}
    }

    private static final class Yaml {
        // the parser copies a long word once for each buffer it fills; with its default buffer of 1 kB, 8 MB take 15 s
        private static final int BUFFER = 1 << 16;

        // duplicate keys are accepted here and reported by LocatedTree, which finds all of them
        static final YAMLFactory FACTORY = YAMLFactory.builder()
                .streamReadConstraints(constraints())
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(FileText.MOST_BYTES)
                        .setAllowDuplicateKeys(true)
                        .setBufferSize(BUFFER)
                        .build())
                .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
                .build();

        private Yaml() {}
    }
}
