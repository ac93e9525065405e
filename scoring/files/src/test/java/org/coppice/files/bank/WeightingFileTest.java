package org.coppice.files.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.files.Read.bytes;
import static org.coppice.files.Read.weightingFaults;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.files.Read;
import org.coppice.model.Perspective;
import org.coppice.model.bank.DisclosureRule;
import org.coppice.model.bank.Weighting;
import org.coppice.model.digest.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightingFileTest {
    private static final String FULL = """
            weighting: members-first
            version: 1.0.0
            title: Members first
            for: bfi
            questions: {A2: 0.5, A1: 2}
            perspectives: {carer: 1e-3, team-member: 0}
            parameters: {missing: any, cut: 0.60, large: 123456789012345678901234567890, strict: true, none: "", on: off}
            """;

    private static final Weighting EXPECTED = Weighting.builder("members-first", "1.0.0", "Members first")
            .bank("bfi")
            .questions(ImmutableMap.of("A1", 2.0, "A2", 0.5))
            .perspectives(ImmutableMap.of(Perspective.TEAM_MEMBER, 0.0, Perspective.CARER, 0.001))
            .parameters(ImmutableSortedMap.<String, String>naturalOrder()
                    .put("missing", "any")
                    .put("cut", "0.60")
                    .put("large", "123456789012345678901234567890")
                    .put("strict", "true")
                    .put("none", "")
                    .put("on", "off")
                    .build())
            .build();

    private static final String PLAIN = "weighting: w\nversion: 1.0.0\ntitle: W\n";

    @Test
    void everyField_isRead(@TempDir Path directory) throws IOException {
        assertThat(WeightingFile.parse("w.yaml", bytes(FULL))).isEqualTo(EXPECTED);
        Path file = Files.writeString(directory.resolve("w.yml"), FULL);
        assertThat(WeightingFile.read(file)).isEqualTo(EXPECTED);
    }

    @Test
    void whatMayBeLeftOut_isLeftOut() {
        assertThat(WeightingFile.parse("w.yaml", bytes(PLAIN)))
                .isEqualTo(Weighting.builder("w", "1.0.0", "W").build());
    }

    @Test
    void json_isCanonical() {
        assertThat(new String(WeightingFile.json(EXPECTED), StandardCharsets.UTF_8))
                .isEqualTo("{\"weighting\":\"members-first\",\"version\":\"1.0.0\",\"title\":\"Members first\","
                        + "\"for\":\"bfi\",\"questions\":{\"A1\":2,\"A2\":0.5},"
                        + "\"perspectives\":{\"carer\":0.001,\"team-member\":0},"
                        + "\"parameters\":{\"cut\":\"0.60\",\"large\":\"123456789012345678901234567890\","
                        + "\"missing\":\"any\",\"none\":\"\",\"on\":\"off\",\"strict\":\"true\"}}");
    }

    @Test
    void faults_areNamedAtTheirPlaces() {
        assertThat(weightingFaults("""
                        weighting: w
                        version: 2
                        tite: W
                        for: [b]
                        questions: {A1: -2, A2: .nan, A3: two, "a b": 1, A4: , A1: 3}
                        perspectives: {team-members: 1, carer: true}
                        parameters: {missing: [any], cut: , "c d": 1}
                        """))
                .containsExactly(
                        "w.yaml:1:1: \"title\" is missing; add it: the text that readers see",
                        "w.yaml:2:10: \"version\" is the number 2, not a text; "
                                + "write three numbers separated by points, such as 1.0.0",
                        "w.yaml:3:1: unknown field \"tite\"; did you mean \"title\"? there are weighting, version, title, "
                                + "for, extends, extended, questions, perspectives, parameters, disclosure",
                        "w.yaml:4:1: \"for\" is a list, not a text (the first of 3 faults of this kind; the next are at 5:40, 7:37); write up to 64 letters, digits, '.', '_' or '-', "
                                + "the first a letter or digit",
                        "w.yaml:5:17: \"A1\" is -2 (the first of 4 faults of this kind; the next are at 5:35, 5:53, 6:40); write a number, 0 or more",
                        "w.yaml:5:25: .nan is not a finite number; write a finite number in digits",
                        "w.yaml:5:56: \"A1\" is given twice; keep one of the two",
                        "w.yaml:6:16: \"perspectives\" contains the name \"team-members\"; did you mean \"team-member\"? there are "
                                + "team-member, manager, person-who-uses-services, carer, co-provider, consensus",
                        "w.yaml:7:14: \"missing\" is a list, not a text or a number or true or false (the first of 2 faults of this kind; the other is at 7:34); "
                                + "write a text, a number, true or false");
    }

    @Test
    void disclosure_isReadAndWritten() {
        Weighting stricter = WeightingFile.parse(
                "w.yaml",
                bytes(PLAIN + "disclosure: {minimum-group: 8, minimum-spread: 12.0, minimum-questions: 40}\n"));
        assertThat(stricter.disclosure())
                .isEqualTo(new DisclosureRule(OptionalInt.of(8), OptionalInt.of(12), OptionalInt.of(40)));
        byte[] json = WeightingFile.json(stricter);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .endsWith("\"disclosure\":{\"minimum-group\":8,\"minimum-spread\":12,\"minimum-questions\":40}}");
        assertThat(WeightingFile.parse("w.json", json)).isEqualTo(stricter);
    }

    @Test
    void partOfDisclosure_leavesTheRestUnchanged() {
        Weighting stricter = WeightingFile.parse("w.yaml", bytes(PLAIN + "disclosure: {minimum-spread: 12}\n"));
        assertThat(stricter.disclosure())
                .isEqualTo(new DisclosureRule(OptionalInt.empty(), OptionalInt.of(12), OptionalInt.empty()));
        assertThat(WeightingFile.parse("w.json", WeightingFile.json(stricter))).isEqualTo(stricter);
    }

    @Test
    void digest_changesOnlyIfThereIsDisclosure() {
        Weighting plain = WeightingFile.parse("w.yaml", bytes(PLAIN));
        // the digest of the same weighting before weightings could have a disclosure rule
        assertThat(Digests.of(plain))
                .isEqualTo("sha256:d24cac6866873c7d42ea155e304d7b57996dbf0c782750f307e98da691b46b50");
        assertThat(Digests.of(WeightingFile.parse("w.yaml", bytes(PLAIN + "disclosure: {minimum-group: 8}\n"))))
                .isNotEqualTo(Digests.of(plain));
    }

    @Test
    void extension_raisesMinimumsAndLowersNone() {
        Weighting parent =
                WeightingFile.parse("w.yaml", bytes(PLAIN + "disclosure: {minimum-group: 8, minimum-spread: 12}\n"));
        Weighting child = WeightingFile.parse(
                "x.yaml",
                bytes("weighting: x\nversion: 1.0.0\ntitle: X\nextends: {weighting: w, version: 1.0.0}\n"
                        + "disclosure: {minimum-group: 6, minimum-spread: 15, minimum-questions: 40}\n"),
                id -> Optional.of(parent));
        assertThat(child.disclosure())
                .isEqualTo(new DisclosureRule(OptionalInt.of(8), OptionalInt.of(15), OptionalInt.of(40)));
    }

    @Test
    void faultsOfDisclosure_areNamedAtTheirPlaces() {
        assertThat(weightingFaults(PLAIN + "disclosure: {minimum-group: 0, minimum: 4, minimum-spread: many}\n"))
                .containsExactly(
                        "w.yaml:4:29: \"minimum-group\" is 0; write a whole number from 1 to 1000000",
                        "w.yaml:4:32: unknown field \"minimum\" in \"disclosure\"; did you mean \"minimum-group\"? there are minimum-group,"
                                + " minimum-spread, minimum-questions",
                        "w.yaml:4:60: \"minimum-spread\" is the text \"many\", not a whole number; write a whole number from"
                                + " 1 to 1000000");
    }

    @Test
    void perspectivesThatCannotBePooled_areRefused() {
        assertThat(weightingFaults(PLAIN + "perspectives: {carer: 0}\n"))
                .containsExactly("w.yaml:4:1: the perspectives of weighting \"w\" all have weight 0; "
                        + "give at least one a weight above 0, or leave them out");
        assertThat(weightingFaults(PLAIN + "perspectives: {consensus: 1}\n"))
                .containsExactly("w.yaml:4:1: weighting \"w\" gives the consensus sheet a weight; "
                        + "leave it out: it is not a respondent and is never pooled");
    }

    @Test
    void bank_isNoWeighting() {
        assertThat(weightingFaults(Read.BANK))
                .containsExactly("w.yaml:1:1: the file is a bank, not a weighting; "
                        + "read it as that, or begin with \"weighting\" and its id");
    }
}
