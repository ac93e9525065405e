package org.coppice.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.coppice.model.Fault;
import org.coppice.scoring.file.records.BankRecord;
import org.coppice.scoring.file.records.BaseRecord;
import org.coppice.scoring.file.records.ConstructRecord;
import org.coppice.scoring.file.records.FormRecord;
import org.coppice.scoring.file.records.MeasureRecord;
import org.coppice.scoring.file.records.NormRecord;
import org.coppice.scoring.file.records.PluginRecord;
import org.coppice.scoring.file.records.QuestionRecord;
import org.coppice.scoring.file.records.ScaleRecord;
import org.coppice.scoring.file.records.SectionRecord;
import org.coppice.scoring.file.records.WeightingRecord;
import org.junit.jupiter.api.Test;

/** The records' own constraints, which hold whether or not a schema has looked before. */
class ConstraintsTest {
    @Test
    void emptyRecords_lackTheirParts() {
        assertThat(pointers(new BankRecord(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BaseRecord(null, null, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        nulls(),
                        null)))
                .containsExactlyInAnyOrder(
                        "/bank", "/version", "/title", "/extends/id", "/extends/version", "/retired/0");
        assertThat(pointers(new WeightingRecord(null, null, null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder("/weighting", "/version", "/title");
        assertThat(pointers(new NormRecord(
                        null, null, null, null, null, null, null, null, null, null, null, null, Map.of("101", 1.0))))
                .containsExactlyInAnyOrder(
                        "/norm",
                        "/for",
                        "/construct",
                        "/metric",
                        "/source",
                        "/n",
                        "/year",
                        "/mean",
                        "/sd",
                        "/percentiles/101");
        assertThat(pointers(
                        new PluginRecord(null, null, null, null, nulls(), null, null, List.of("../x", "a/b"), null)))
                .containsExactlyInAnyOrder("/plugin", "/version", "/title", "/contract", "/banks/0", "/documents/0");
    }

    @Test
    void nestedParts_areCheckedAtTheirPointers() {
        BankRecord bank = new BankRecord(
                "b",
                "1",
                " ",
                "?",
                null,
                null,
                null,
                null,
                Map.of(
                        "a/b", new ScaleRecord(null, 1, 100, null, null, null, 101, null),
                        "s", new ScaleRecord("choice", 102, -1, nulls(), null, null, 1, Map.of("a b", "A"))),
                Map.of("c", new ConstructRecord("", "\u3000"), "word", new ConstructRecord(null, null)),
                Map.of("s", new SectionRecord(null, " ", nulls())),
                Map.of("f", new FormRecord(" ", null, null), "g", new FormRecord("G", "", Arrays.asList(null, "?"))),
                Arrays.asList(
                        null,
                        new QuestionRecord(
                                "?",
                                "",
                                null,
                                Arrays.asList(
                                        new MeasureRecord("c", null, -1.0),
                                        new MeasureRecord(null, null, Double.POSITIVE_INFINITY),
                                        null),
                                null,
                                null,
                                nulls(),
                                Map.of("carer", ""),
                                null,
                                "?")),
                null,
                null,
                null);
        assertThat(pointers(bank))
                .containsExactlyInAnyOrder(
                        "/version",
                        "/title",
                        "/language",
                        "/scales/a~1b",
                        "/scales/a~1b/type",
                        "/scales/a~1b/points",
                        "/scales/a~1b/lowest",
                        "/scales/a~1b/total",
                        "/scales/s/points",
                        "/scales/s/lowest",
                        "/scales/s/labels/0",
                        "/scales/s/total",
                        "/scales/s/options",
                        "/scales/s/options/a b",
                        "/constructs/c/label",
                        "/constructs/c/definition",
                        "/sections/s/title",
                        "/sections/s/description",
                        "/sections/s/asked/0",
                        "/forms/f/title",
                        "/forms/f/questions",
                        "/forms/g/description",
                        "/forms/g/questions/0",
                        "/forms/g/questions/1",
                        "/questions/0",
                        "/questions/1/id",
                        "/questions/1/text",
                        "/questions/1/scale",
                        "/questions/1/measures/0/weight",
                        "/questions/1/measures/1/construct",
                        "/questions/1/measures/1/weight",
                        "/questions/1/measures/2",
                        "/questions/1/asked/0",
                        "/questions/1/wordings/carer",
                        "/questions/1/section");
    }

    @Test
    void messages_sayWhatIsWrongAndWhatToDo() {
        Findings findings = new Findings("w.yaml");
        check(new WeightingRecord("w", "1.0.0", "W", "a b", null, null, Map.of("A1", -1.0), null, null), findings);
        assertThat(findings.exception().faults().stream().map(Fault::toString))
                .containsExactlyInAnyOrder(
                        "w.yaml:1:1: \"for\" is not an id; write up to 64 letters, digits, '.', '_' or '-', "
                                + "the first a letter or digit",
                        "w.yaml:1:1: \"A1\" is negative; write a number, 0 or more");
    }

    private static List<String> nulls() {
        return Arrays.asList((String) null);
    }

    private static List<String> pointers(Object said) {
        Findings findings = new Findings("b.yaml");
        check(said, findings);
        return findings.pointers();
    }

    private static void check(Object said, Findings findings) {
        Spot nowhere = Spot.mapping(Place.START, Place.START);
        Constraints.check(said, nowhere, findings);
    }
}
