package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.FileKinds;
import org.coppice.files.bank.PluginContent;
import org.coppice.files.bank.PluginFile;
import org.coppice.files.bank.WeightingFile;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every content of a file gives a value or a fault with a message; nothing else is possible. */
class GarbageTest {
    private static final String PLUGIN =
            "plugin: p\nversion: 1.0.0\ntitle: P\ncontract: 2\nbanks: [b.yaml]\ndocuments: [a/b.md, c]\n";

    private static final List<String> NAMES = List.of("x.yaml", "x.json");
    private static final List<String> PIECES = List.of(
            "\n",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "*a",
            "&a ",
            "!!x ",
            "!<",
            "!a%zz ",
            "|",
            ">",
            "#",
            "\\",
            "\\U00110000",
            "\\ud800",
            "\t",
            "~",
            "null",
            "true",
            "1e999",
            ".inf",
            "-",
            "? ",
            "%YAML 9.9\n",
            "---\n",
            "...\n",
            "<<: ",
            "\u0000",
            "\uFEFF",
            "bank",
            "questions",
            "0x",
            "99999999999999999999",
            "\r");

    @Property
    void randomBytes_areRefused(@ForAll @Size(min = 1, max = 200) byte[] content) {
        NAMES.forEach(name -> read(name, content));
    }

    @Property
    void randomText_isRefused(@ForAll @StringLength(max = 100) String text) {
        NAMES.forEach(name -> read(name, Read.bytes(text)));
    }

    @Property
    void piecesOfSyntax_areReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        NAMES.forEach(name -> read(name, Read.bytes(text.toString())));
    }

    @Property
    void brokenBanks_areReadOrRefused(@ForAll long seed) {
        byte[] json = BankFile.json(RandomBank.bank(seed, true));
        read("x.json", broken(json, seed));
        read("x.yaml", broken(yaml(json), seed));
    }

    @Property
    void brokenWeightings_areReadOrRefused(@ForAll long seed) {
        byte[] json = WeightingFile.json(RandomBank.weighting(seed, true));
        read("x.json", broken(json, seed));
        read("x.yaml", broken(yaml(json), seed));
    }

    @Property
    void brokenPlugins_areReadOrRefused(@ForAll long seed) {
        byte[] content = broken(Read.bytes(PLUGIN), seed);
        try {
            PluginContent plugin =
                    PluginFile.read("p", "", path -> path.equals(PluginFile.NAME) ? content : Read.bytes(Read.BANK));
            assertThat(plugin.descriptor().id()).isEqualTo("p");
        } catch (InputException e) {
            List<Fault> own = e.faults().stream()
                    .filter(fault -> position(fault).file().equals(PluginFile.NAME))
                    .toList();
            if (!own.isEmpty()) {
                check(new InputException(own), PluginFile.NAME, content);
            }
        }
    }

    private static void read(String name, byte[] content) {
        try {
            QuestionBank bank = BankFile.parse(name, content);
            assertThat(BankFile.parse("x.json", BankFile.json(bank))).isEqualTo(bank);
        } catch (InputException e) {
            check(e, name, content);
        }
        try {
            Weighting weighting = WeightingFile.parse(name, content);
            assertThat(WeightingFile.parse("x.json", WeightingFile.json(weighting)))
                    .isEqualTo(weighting);
        } catch (InputException e) {
            check(e, name, content);
        }
        try {
            assertThat(FileKinds.of(name, content)).isNotNull();
        } catch (InputException e) {
            check(e, name, content);
        }
    }

    private static Location.Position position(Fault fault) {
        return (Location.Position) fault.where();
    }

    private static void check(InputException refusal, String name, byte[] content) {
        int lines = 2;
        for (byte b : content) {
            lines += b == '\n' || b == '\r' ? 1 : 0;
        }
        int most = lines;
        assertThat(refusal.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(position(fault).file()).isEqualTo(name);
            assertThat(position(fault).line()).isBetween(1, most);
            assertThat(position(fault).column()).isBetween(1, content.length + 1);
            assertThat(fault.what() + fault.remedy())
                    .doesNotContain("jackson", "snakeyaml", "Exception", "[Source", "Feature");
        });
    }

    /** Cuts out, doubles, replaces or inserts a few pieces. */
    private static byte[] broken(byte[] sound, long seed) {
        Random random = new Random(seed);
        byte[] content = sound;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(content.length + 1);
            int to = Math.min(content.length, from + random.nextInt(12));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(content, 0, from);
            switch (random.nextInt(4)) {
                case 0 -> out.write(content, from, to - from);
                case 1 -> out.writeBytes(Read.bytes(PIECES.get(random.nextInt(PIECES.size()))));
                case 2 -> out.write(random.nextInt(256));
                default -> to = Math.min(content.length, from + random.nextInt(60));
            }
            int rest = random.nextBoolean() ? from : to;
            out.write(content, rest, content.length - rest);
            content = out.toByteArray();
        }
        return content;
    }

    private static byte[] yaml(byte[] json) {
        return new YAMLMapper().writeValueAsBytes(JsonMapper.shared().readTree(json));
    }
}
