package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** diff, on two versions of a bank or a weighting. */
class DiffCommandTest {
    private static final String BANK = """
            bank: b
            version: 1.0.0
            title: B
            scales:
              s: {type: likert, points: 5}
              c: {type: choice, options: {x: One, y: Two}}
            constructs:
              trust: {label: Trust, definition: Trust.}
              care: {label: Care, definition: Care.}
            forms:
              short: {title: Short, questions: [q1]}
            questions:
              - {id: q1, text: We say what went wrong., scale: s, measures: [trust]}
              - {id: q2, text: We hide what went wrong., scale: s, measures: [{construct: trust, reversed: true}]}
              - {id: q3, text: We look after one another., scale: s, measures: [care]}
              - {id: q4, text: Which is yours?, scale: c}
            """;

    @TempDir
    Path folder;

    private Run diff(String before, String after, String... more) throws IOException {
        SmallBank files = new SmallBank(folder);
        Path a = files.write("a.yaml", before);
        Path b = files.write("b.yaml", after);
        String[] call = new String[more.length + 3];
        call[0] = "diff";
        call[1] = a.toString();
        call[2] = b.toString();
        System.arraycopy(more, 0, call, 3, more.length);
        return Run.of(call);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "points: 5 | points: 7 | Breaks | response scale s: response scale changed: a rating from 1 to 5 → a rating from 1 to 7 | 2.0.0",
                "points: 5 | points: 5, lowest: 0 | Breaks | response scale s: response scale changed: a rating from 1 to 5 → a rating from 0 to 4 | 2.0.0",
                "points: 5 | points: 5, labels: [a, b, c, d, e] | May | response scale s: labels of the response scale changed: nothing → a, b, c, d, e | 1.1.0",
                "'{x: One, y: Two}' | '{x: One, z: Two}' | Does | response scale c: response scale changed: a choice among x, y → a choice among x, z | 1.0.1",
                "reversed: true | reversed: false | Breaks | question q2: direction of scoring reversed: reversed → not reversed | 2.0.0",
                "reversed: true | 'reversed: true, weight: 2' | May | question q2: weight changed: 1 → 2 | 1.1.0",
                "reversed: true | 'reversed: true, weight: 0' | Breaks | question q2: weight changed: 1 → 0 | 2.0.0",
                "'measures: [care]' | 'measures: [trust, care]' | Breaks | question q3: constructs changed: nothing → trust | 2.0.0",
                "'measures: [care]' | 'measures: [care], about: self' | Breaks | question q3: referent changed: team → self | 2.0.0",
                "'measures: [care]' | 'measures: [care], horizon: preferred' | Breaks | question q3: time horizon changed: now → preferred | 2.0.0",
                "'measures: [care]' | 'measures: [care], asked: [manager]' | May | question q3: perspectives changed: everyone → manager | 1.1.0",
                "'measures: [care]' | 'measures: [care], source: Ours' | Does | question q3: source changed: nothing → Ours | 1.0.1",
                "look after one | care for one | May | question q3: reworded, 40% of its words changed | 1.1.0",
                "We look after one another. | Nobody here is ever alone at night. | Breaks | question q3: reworded, 100% of its words changed | 2.0.0",
                "We look after one another. | 'WE look after one another!' | Does | question q3: capitals or punctuation changed | 1.0.1",
                "Which is yours? | Take one. | Does | question q4: reworded, 100% of its words changed | 1.0.1",
                "'questions: [q1]' | 'questions: [q2]' | Breaks | form short: without q1; with q2 | 2.0.0",
                "'definition: Care.' | 'definition: Caring.' | Does | construct care: explanation reworded | 1.0.1",
                "title: B | title: BB | Does | bank b: title, source, licence or blueprint changed: B → BB | 1.0.1",
                "title: B | 'title: B\nlanguage: nl' | May | bank b: language changed: en → nl | 1.1.0",
                "bank: b | bank: b2 | Breaks | bank b2: another id, so a different bank: b → b2 | 2.0.0",
            })
    void difference_isSaidWithWhatItMeans(String was, String is, String group, String said, String due)
            throws IOException {
        assertThat(BANK).contains(was);
        Run run = diff(BANK, BANK.replace(was, is));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("\n\n" + group + ".*\n  \\Q" + said + "\\E\n")
                .endsWith("These changes require version " + due + " or later; raise 1.0.0 to it.\n");
        assertThat(run.out().lines().filter(line -> line.matches("(Breaks|May|Does) .*")))
                .hasSize(1);
    }

    @Test
    void questions_thatComeOrGo_breakWhatTheyCountFor() throws IOException {
        String more = "  - {id: q5, text: We ask for help., scale: s, measures: [trust]}\n";
        String apart = "  - {id: q5, text: We ask for help., scale: s, measures: [care], about: self}\n";
        assertThat(diff(BANK, BANK + more).out()).contains("Breaks", "question q5: new: We ask for help.", "2.0.0");
        assertThat(diff(BANK + more, BANK).out()).contains("Breaks", "question q5: removed: We ask for help.", "2.0.0");
        assertThat(diff(BANK, BANK + apart).out())
                .contains("Does not matter", "question q5: new: ", "version 1.1.0")
                .doesNotContain("Breaks");
    }

    @Test
    void order_thatIsAnother_mayShiftScores() throws IOException {
        String[] lines = BANK.split("\n", -1);
        String swapped =
                BANK.replace(lines[12], "X").replace(lines[13], lines[12]).replace("X", lines[13]);
        assertThat(diff(BANK, swapped).out())
                .contains("May shift scores\n  bank b: order of the questions changed from q2 on (before: q1)\n");
    }

    @Test
    void sameVersions_differInNothing_andARaisedOneIsEnough() throws IOException {
        assertThat(diff(BANK, BANK).out()).isEqualTo("bank b, 1.0.0 → 1.0.0\n\nThe versions do not differ.\n");
        assertThat(diff(BANK, BANK.replace("points: 5", "points: 7").replace("1.0.0", "2.0.0"))
                        .out())
                .endsWith("These changes require version 2.0.0 or later; 2.0.0 is sufficient.\n");
        assertThat(diff(BANK.replace("1.0.0", "0.3.1"), BANK.replace("points: 5", "points: 7"))
                        .out())
                .contains("These changes require version 0.4.0 or later; 1.0.0 is sufficient.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'q1: 2' | 'q1: 3' | May | question q1: weight changed: 2 → 3",
                "'q1: 2' | 'q1: 0' | Breaks | question q1: weight changed: 2 → 0",
                "'q1: 2' | 'q2: 2' | May | question q1: weight changed: 2 → the weight in the bank",
                "'carer: 1' | 'carer: 3' | May | perspective carer: weight changed: 50% → 75%",
                "'carer: 1' | 'manager: 1' | Breaks | perspective carer: weight changed: 50% → 0%",
                "'missing: any' | 'missing: half' | May | parameter missing: value changed: any → half",
                "'for: b' | 'for: c' | Breaks | weighting w: for another bank: b → c",
            })
    void weightings_areComparedToo(String was, String is, String group, String said) throws IOException {
        String weighting = """
                weighting: w
                version: 1.0.0
                title: W
                for: b
                questions: {q1: 2}
                perspectives: {team-member: 1, carer: 1}
                parameters: {missing: any}
                """;
        Run run = diff(weighting, weighting.replace(was, is));
        assertThat(run.out()).containsPattern("\n" + group).contains("  " + said + "\n");
        assertThat(diff(weighting, weighting.replace("team-member: 1, carer: 1", "team-member: 2, carer: 2"))
                        .out())
                .contains("The versions do not differ.");
    }

    @Test
    void json_saysTheSame() throws IOException {
        Run run = diff(BANK, BANK.replace("look after", "care for"), "--format", "json");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("increment").asString()).isEqualTo("minor");
        assertThat(json.path("due").asString()).isEqualTo("1.1.0");
        assertThat(json.path("enough").asBoolean()).isFalse();
        assertThat(json.at("/differences/0/change").asString()).isEqualTo("words");
        assertThat(json.at("/differences/0/share").asDouble()).isEqualTo(0.4);
    }

    @Test
    void files_thatAreNoVersions_areRefused() throws IOException {
        assertThat(diff("plugin: p\n", BANK).code()).isEqualTo(2);
        Run unlike = diff(BANK, "weighting: w\nversion: 1.0.0\ntitle: W\n");
        assertThat(unlike.code()).isEqualTo(1);
        assertThat(unlike.err()).contains("the file is a weighting, not a bank");
        assertThat(Run.of("diff", folder.resolve("a.yaml").toString()).code()).isEqualTo(2);
        assertThat(diff(BANK.replace("scale: c", "scale: d"), BANK).err()).contains("unknown response scale \"d\"");
    }
}
