package org.coppice.files.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.files.Read.bytes;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coppice.files.InputException;
import org.coppice.files.Read;
import org.coppice.model.score.NullDistribution;
import org.coppice.spi.Contract;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Document;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginFileTest {
    private static final String PLAIN = """
            plugin: p
            version: 1.0.0
            title: P
            contract: 2
            """;

    private static final String WEIGHTING = "weighting: w\nversion: 1.0.0\ntitle: W\n";

    @TempDir
    Path directory;

    private static PluginContent read(Map<String, String> files) {
        return PluginFile.read("p", "p/", path -> {
            String text = files.get(path);
            if (text == null) {
                throw InputException.of(path, "there is no such file", "put it there");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        });
    }

    private static List<String> faults(String plugin) {
        return Read.faults(() -> read(Map.of("p/plugin.yaml", plugin, "p/b.yaml", Read.BANK, "p/w.yaml", WEIGHTING)));
    }

    @Test
    void everyField_isRead() {
        PluginContent content = read(Map.of(
                "p/plugin.yaml",
                PLAIN + "banks: [b.yaml]\nweightings: [in/it/w.yaml]\nnorms: [n.json]\n"
                        + "calibrations: [k.json]\ndocuments: [a b.md]\n",
                "p/b.yaml",
                Read.BANK,
                "p/n.json",
                NormFileTest.JSON,
                "p/k.json",
                CalibrationFileTest.JSON,
                "p/in/it/w.yaml",
                WEIGHTING,
                "p/a b.md",
                "Hello"));
        assertThat(content.descriptor()).isEqualTo(new Descriptor("p", "1.0.0", "P", Contract.NUMBER));
        assertThat(content.banks()).containsExactly(Map.entry("b.yaml", Read.bank(Read.BANK)));
        assertThat(content.weightings())
                .containsExactly(Map.entry("in/it/w.yaml", WeightingFile.parse("w.yaml", bytes(WEIGHTING))));
        assertThat(content.norms())
                .containsExactly(Map.entry("n.json", NormFile.parse("n.json", bytes(NormFileTest.JSON))));
        assertThat(content.calibrations())
                .containsExactly(Map.entry("k.json", CalibrationFile.parse("k.json", bytes(CalibrationFileTest.JSON))));
        assertThat(content.documents()).containsExactly(new Document("a b.md", bytes("Hello")));
        assertThat(content.contribution().kinds())
                .containsExactlyInAnyOrder(Kind.BANK, Kind.WEIGHTING, Kind.NORM, Kind.CALIBRATION, Kind.DOCUMENT);
        assertThat(content.contribution().of(Kind.DOCUMENT)).isEqualTo(content.documents());
    }

    @Test
    void file_isReadWithFilesOfItsFolder() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("p"));
        Files.writeString(folder.resolve("b.yaml"), Read.BANK);
        Path file = Files.writeString(folder.resolve("plugin.yaml"), PLAIN + "banks: [b.yaml]\ndocuments: [n.md]\n");
        assertThat(Read.faults(() -> PluginFile.read(file)))
                .containsExactly(file + ":6:13: n.md: there is no such file; check the path");
        Files.writeString(folder.resolve("m.md"), "");
        assertThat(Read.faults(() -> PluginFile.read(file)))
                .containsExactly(file + ":6:13: n.md: there is no such file; did you mean \"m.md\"?");
        Files.writeString(folder.resolve("n.md"), "");
        assertThat(PluginFile.read(file).banks()).containsOnlyKeys("b.yaml");
        Path other = Files.move(file, folder.resolve("other.yaml"));
        assertThat(Read.faults(() -> PluginFile.read(other)))
                .containsExactly(other + ":1:1: the file is called other.yaml; call it plugin.yaml");
    }

    @Test
    void faults_areNamedAtTheirPlaces() {
        assertThat(faults("""
                        plugin: p q
                        version: 1
                        contract: one
                        bank: [b.yaml]
                        banks: b.yaml
                        weightings: [w.yaml, w.yaml]
                        documents: [3, ../x, ]
                        """))
                .containsExactly(
                        "p/plugin.yaml:1:1: \"title\" is missing; add it: the text that readers see",
                        "p/plugin.yaml:1:9: \"plugin\" is \"p q\"; write up to 64 letters, digits, '.', '_' or '-', "
                                + "the first a letter or digit",
                        "p/plugin.yaml:2:10: \"version\" is the number 1, not a text; "
                                + "write three numbers separated by points, such as 1.0.0",
                        "p/plugin.yaml:3:11: \"contract\" is the text \"one\", not a whole number; "
                                + "write the number of a contract, such as 1",
                        "p/plugin.yaml:4:1: unknown field \"bank\"; did you mean \"banks\"? there are plugin, version, "
                                + "title, contract, banks, weightings, norms, calibrations, frames,"
                                + " documents, nulls",
                        "p/plugin.yaml:5:8: \"banks\" is the text \"b.yaml\", not a list; "
                                + "list each file once, such as [bank.yaml]",
                        "p/plugin.yaml:6:1: \"weightings\" contains an entry twice; "
                                + "list each file once, such as [bank.yaml]",
                        "p/plugin.yaml:7:13: entry 1 of \"documents\" is the number 3, not a text; "
                                + "put it in quotes: \"3\"",
                        "p/plugin.yaml:7:16: entry 2 of \"documents\" is \"../x\"; "
                                + "write a path within the plugin's folder, such as bank.yaml or texts/notes.md");
    }

    @Test
    void faultsOfAllFiles_areSaidAtOnce() {
        assertThat(Read.faults(() -> read(Map.of(
                        "p/plugin.yaml",
                        "plugin: p\nversion: 1.0.0\ncontract: 2\nbanks: [b.yaml, none.yaml]\nweightings: [w.yaml]\n",
                        "p/b.yaml",
                        Read.BANK.replace("[c]", "[d]"),
                        "p/w.yaml",
                        WEIGHTING.replace("title: W", "title: ''")))))
                .containsExactly(
                        "p/plugin.yaml:1:1: \"title\" is missing; add it: the text that readers see",
                        "p/plugin.yaml:4:17: none.yaml: there is no such file; put it there",
                        "p/b.yaml:12:16: question \"A1\": unknown construct \"d\"; did you mean \"c\"? there is c",
                        "p/w.yaml:3:8: \"title\" is blank; write a text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/x", "..", "../x", "a/../x", "a/..", ".", "./x", "a//x", "a/", "a\\\\x", "c:/x", "", "a\\nb"
            })
    void path_thatLeavesTheFolderOrIsNone_isRefused(String path) {
        assertThat(faults(PLAIN + "banks: [b.yaml]\ndocuments: [\"" + path + "\"]\n"))
                .singleElement()
                .asString()
                .startsWith("p/plugin.yaml:6:13: entry 1 of \"documents\" is ")
                .endsWith("; write a path within the plugin's folder, such as bank.yaml or texts/notes.md");
    }

    @Test
    void contract_ofAnother_isRefusedAtItsPlace() {
        assertThat(faults(PLAIN.replace("contract: 2", "contract: 99") + "banks: [b.yaml]\n"))
                .containsExactly("p/plugin.yaml:4:11: plugin \"p\" was built for contract 99, and this Coppice has "
                        + "contract 2; use a newer Coppice, or an older version of the plugin");
        assertThat(faults(PLAIN.replace("contract: 2", "contract: 0") + "banks: [b.yaml]\n"))
                .singleElement()
                .asString()
                .endsWith("use a newer version of the plugin");
        assertThat(faults(PLAIN.replace("contract: 2\n", "") + "banks: [b.yaml]\n"))
                .containsExactly("p/plugin.yaml:1:1: \"contract\" is missing; "
                        + "add it: the number of the contract for which it was written, such as 1");
    }

    @Test
    void id_thatIsNotTheFolders_isRefused() {
        assertThat(faults(PLAIN.replace("plugin: p", "plugin: q") + "banks: [b.yaml]\n"))
                .containsExactly("p/plugin.yaml:1:9: plugin \"q\" is in the folder \"p\"; "
                        + "give the folder the id of the plugin, or the plugin the name of the folder");
    }

    @Test
    void nulls_areReadOrRefusedAtTheirPlaces() {
        String nulls = PLAIN + "nulls:\n  ours: {label: Ours, source: Us, proportions: [0.25, 0.5, 0.25]}\n";
        PluginContent content = read(Map.of("p/plugin.yaml", nulls));
        assertThat(content.nulls())
                .containsExactly(new NullDistribution("ours", "Ours", "Us", ImmutableList.of(0.25, 0.5, 0.25)));
        assertThat(content.contribution().of(Kind.NULL_DISTRIBUTION)).isEqualTo(content.nulls());
        assertThat(faults(nulls.replace("0.5", "0.4")))
                .containsExactly("p/plugin.yaml:6:3: the shares of null distribution \"ours\" add up to 0.9, not 1; "
                        + "correct one of them");
        assertThat(faults(nulls.replace("[0.25, 0.5, 0.25]", "[0, 1, 0]")))
                .containsExactly("p/plugin.yaml:6:3: null distribution \"ours\" has no variance; "
                        + "give at least two answers a share");
        assertThat(faults(nulls.replace("ours:", "uniform:")))
                .containsExactly("p/plugin.yaml:6:3: null distribution \"uniform\" is built in for 3 points; "
                        + "choose another id");
        assertThat(faults(nulls.replace("source: Us, ", "").replace("0.5", "-0.5")))
                .containsExactly(
                        "p/plugin.yaml:6:3: \"source\" is missing in \"ours\"; add it: where it is published",
                        "p/plugin.yaml:6:43: entry 2 of \"proportions\" is -0.5; write a share from 0 to 1");
    }

    @Test
    void noFile_isRefused() {
        assertThat(faults(PLAIN))
                .containsExactly("p/plugin.yaml:1:1: nothing is listed; list banks, weightings, norms, calibrations,"
                        + " frames, documents or nulls");
        assertThat(faults(PLAIN + "banks: []\n"))
                .containsExactly("p/plugin.yaml:5:1: nothing is listed; list banks, weightings, norms, calibrations,"
                        + " frames, documents or nulls");
    }

    @Test
    void twoFilesOfOneId_areRefused() {
        assertThat(Read.faults(() -> read(Map.of(
                        "p/plugin.yaml",
                        PLAIN + "banks: [b.yaml, b2.yaml]\n",
                        "p/b.yaml",
                        Read.BANK,
                        "p/b2.yaml",
                        Read.BANK))))
                .containsExactly(
                        "p/plugin.yaml:5:17: b2.yaml has the id \"b\", which is also the id of b.yaml; give each a different id");
    }

    @Test
    void fileOfAnotherKind_isRefused() {
        assertThat(faults(PLAIN + "banks: [w.yaml]\nweightings: [b.yaml]\n"))
                .containsExactly(
                        "p/w.yaml:1:1: the file is a weighting, not a bank; "
                                + "read it as that, or begin with \"bank\" and its id",
                        "p/b.yaml:1:1: the file is a bank, not a weighting; "
                                + "read it as that, or begin with \"weighting\" and its id");
        assertThat(faults(Read.BANK))
                .containsExactly("p/plugin.yaml:1:1: the file is a bank, not a plugin; "
                        + "read it as that, or begin with \"plugin\" and its id");
    }
}
