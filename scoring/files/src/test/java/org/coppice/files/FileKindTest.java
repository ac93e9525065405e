package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coppice.files.Read.bytes;

import org.coppice.files.bank.FileKinds;
import org.coppice.files.diff.Change;
import org.junit.jupiter.api.Test;

class FileKindTest {
    @Test
    void everyKind_isFoundByItsId_andSortedAsListed() {
        assertThat(FileKind.all())
                .isSorted()
                .allSatisfy(kind -> assertThat(FileKind.of(kind.id())).isSameAs(kind));
        assertThatThrownBy(() -> FileKind.of("bnak"))
                .hasMessage(
                        "unknown kind of file \"bnak\"; did you mean \"bank\"? there are bank, weighting, norm, calibration, frame,"
                                + " plugin");
        assertThat(Change.all())
                .isSorted()
                .hasSize(24)
                .allSatisfy(change -> assertThat(Change.of(change.id())).isSameAs(change));
    }

    @Test
    void kind_isDeterminedByTheFirstFieldThatIdentifiesIt() {
        assertThat(FileKinds.of("b.yaml", bytes(Read.BANK))).contains(FileKind.BANK);
        assertThat(FileKinds.of("w.yml", bytes("scales: {bank: [x, {bank: y}]}\nbank2: *b\nweighting: w\nbank: b\n")))
                .contains(FileKind.WEIGHTING);
        assertThat(FileKinds.of("b.json", bytes("{\"a\": [[1], {\"weighting\": 2}], \"bank\": {}}")))
                .contains(FileKind.BANK);
        assertThat(FileKinds.of("n.yaml", bytes("source: bank\nnorm: n\n"))).contains(FileKind.NORM);
        assertThat(FileKinds.of("p.yaml", bytes("version: 1\nplugin: p\n"))).contains(FileKind.PLUGIN);
    }

    @Test
    void misspeltKind_isUsedIfNoFieldIdentifiesIt() {
        assertThat(FileKinds.of("w.yaml", bytes("weigting: w\nfor: b\n"))).contains(FileKind.WEIGHTING);
        assertThat(FileKinds.of("p.yaml", bytes("title: P\nplugni: p\nbanks: [b]\n")))
                .contains(FileKind.PLUGIN);
        assertThat(FileKinds.of("p.yaml", bytes("title: P\nbanks: [b]\n"))).contains(FileKind.PLUGIN);
        assertThat(FileKinds.of("n.yaml", bytes("bnak: b\nnorm: n\n"))).contains(FileKind.NORM);
    }

    @Test
    void kind_isFoundEvenIfTheRestIsInvalid() {
        assertThat(FileKinds.of("b.yaml", bytes("bank: b\ntitle: @\n"))).contains(FileKind.BANK);
    }

    @Test
    void otherFile_isOfNoKind() {
        assertThat(FileKinds.of("x.yaml", bytes("respondent: 1\nA1: 2\n"))).isEmpty();
        assertThat(FileKinds.of("x.yaml", bytes("- bank: b\n"))).isEmpty();
        assertThat(FileKinds.of("x.json", bytes("\"bank\""))).isEmpty();
    }

    @Test
    void fileThatIsInvalidBeforeItsKind_isRejected() {
        assertThat(Read.faults(() -> FileKinds.of("x.yaml", bytes("title: @\nbank: b\n"))))
                .containsExactly("x.yaml:1:8: a text cannot start with \"@\"; put the text in quotes");
        assertThat(Read.faults(() -> FileKinds.of("x.json", bytes("{\"title\": [1, 2"))))
                .containsExactly("x.json:1:16: the file ends before it is complete; "
                        + "close the open element: a quote, a bracket or a brace");
        assertThat(Read.faults(() -> FileKinds.of("x.csv", bytes("a,b"))))
                .containsExactly(
                        "x.csv:1:1: files of the format \"csv\" are not supported; let the name end in .yaml, .yml or .json");
    }
}
