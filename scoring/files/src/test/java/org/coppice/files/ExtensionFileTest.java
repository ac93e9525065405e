package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.WeightingFile;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.digest.Digests;
import org.junit.jupiter.api.Test;

/** Files of banks and weightings that extend others: what is wrong is named at its place. */
class ExtensionFileTest {
    private static final QuestionBank PARENT = BankFile.parse("p.yaml", Read.bytes("""
            bank: theirs
            version: 1.2.0
            title: Theirs
            scales: {five: {type: likert, points: 5}}
            constructs: {trust: {label: Trust, definition: How far we trust.}}
            questions:
              - {id: t1, text: We trust., scale: five, measures: [trust]}
              - {id: t2, text: We rely., scale: five, measures: [trust], wordings: {carer: They rely.}}
            """));

    private static QuestionBank read(String yaml) {
        return BankFile.parse(
                "b.yaml",
                Read.bytes(yaml),
                id -> Optional.of(PARENT).filter(bank -> bank.id().equals(id)));
    }

    @Test
    void extension_isReadOntoItsParent() {
        QuestionBank bank = read("""
                bank: ours
                version: 0.1.0
                title: Ours
                extends: {bank: theirs, version: 1.2.0}
                questions:
                  - {id: o1, text: We dare., scale: five, measures: [trust]}
                reworded: {t2: {text: We lean., wordings: {carer: They lean.}}}
                retired: [t1]
                """);
        assertThat(bank.questionIds()).containsExactly("t2", "o1");
        assertThat(bank.texts())
                .containsEntry("questions/t2/text", "We lean.")
                .containsEntry("questions/t2/wordings/carer", "They lean.");
        assertThat(bank.header().extended()).extracting(one -> one.digest()).containsExactly(Digests.of(PARENT));
    }

    @Test
    void faults_standAtTheirPlaces() {
        assertThat(Read.faults(() -> read("""
                bank: ours
                version: 0.1.0
                title: Ours
                language: cy
                extends:
                  bank: theirs
                  version: ^1.0.0
                questions:
                  - {id: o1, text: We dare., scale: five, measures: [trust]}
                """)))
                .containsExactly(
                        "b.yaml:4:11: an extension has the language of the bank that it extends; leave it out",
                        "b.yaml:7:12: \"^1.0.0\" is not a range of versions; write a version such as 1.2.0, or bounds such as"
                                + " >=1.2.0 <2.0.0");
        assertThat(Read.faults(() -> read("""
                bank: ours
                version: 0.1.0
                title: Ours
                extends:
                  bank: theirs
                  version: 2.0.0
                questions:
                  - {id: o1, text: We dare., scale: six, measures: [trust]}
                reworded:
                  t3: x
                retired: [t9]
                """)))
                .containsExactly(
                        "b.yaml:6:12: the bank \"theirs\" that it extends is available in version 1.2.0, not 2.0.0; add the"
                                + " plugin that contains such a version, or review what changed and allow this version too",
                        "b.yaml:10:7: unknown question \"t3\"; did you mean \"t1\"? there are t1, t2",
                        "b.yaml:11:11: unknown question \"t9\"; did you mean \"t1\"? there are t1, t2");
        assertThat(Read.faults(() -> read("""
                bank: ours
                version: 0.1.0
                title: Ours
                extends: {bank: theirs, version: 1.2.0}
                questions:
                  - {id: o1, text: We dare., scale: six, measures: [trust]}
                translations:
                  cy: {questions: {o2: x}}
                """)))
                .containsExactly(
                        "b.yaml:6:37: question \"o1\": unknown response scale \"six\"; there is five",
                        "b.yaml:8:24: the bank has no text \"questions/o2/text\" to translate; did you mean"
                                + " \"questions/o1/text\"? there are questions/t1/text, questions/t2/text,"
                                + " questions/t2/wordings/carer, questions/o1/text");
    }

    @Test
    void parent_thatIsNotAtHand_isNamed() {
        String other = """
                bank: ours
                version: 0.1.0
                title: Ours
                extends: {bank: thiers, version: 1.2.0}
                """;
        assertThat(Read.faults(() -> read(other)))
                .containsExactly(
                        "b.yaml:4:17: the bank \"thiers\" that it extends is not available; add the plugin that contains it, or"
                                + " correct the id");
    }

    @Test
    void partsOfAnExtension_inABankThatExtendsNone_areRefused() {
        assertThat(Read.faults(() -> BankFile.parse("b.yaml", Read.bytes(Read.BANK + "\nretired: [a]\n"))))
                .singleElement()
                .asString()
                .contains("there is no bank whose questions could be retired");
    }

    @Test
    void weighting_inheritsWhatItDoesNotSay() {
        Weighting parent = WeightingFile.parse("p.yaml", Read.bytes("""
                weighting: theirs
                version: 1.0.0
                title: Theirs
                for: b
                questions: {q1: 1, q2: 2}
                parameters: {cut: 0.5}
                """));
        String ours = """
                weighting: ours
                version: 1.0.0
                title: Ours
                extends: {weighting: theirs, version: ">=1.0.0"}
                questions: {q2: 5}
                """;
        Weighting made = WeightingFile.parse("w.yaml", Read.bytes(ours), id -> Optional.of(parent));
        assertThat(made.bank()).contains("b");
        assertThat(made.questions()).containsEntry("q1", 1.0).containsEntry("q2", 5.0);
        assertThat(made.parameters()).containsEntry("cut", "0.5");
        assertThat(WeightingFile.parse("w.json", WeightingFile.json(made))).isEqualTo(made);
        assertThat(Read.faults(() -> WeightingFile.parse("w.yaml", Read.bytes(ours))))
                .containsExactly(
                        "w.yaml:4:22: the weighting \"theirs\" that it extends is not available; add the plugin that contains"
                                + " it, or correct the id");
        assertThat(Read.faults(() -> WeightingFile.parse(
                        "w.yaml", Read.bytes(ours.replace(">=1.0.0", ">1.0.0")), id -> Optional.of(parent))))
                .singleElement()
                .asString()
                .startsWith(
                        "w.yaml:4:39: the weighting \"theirs\" that it extends is available in version 1.0.0, not >1.0.0");
    }
}
