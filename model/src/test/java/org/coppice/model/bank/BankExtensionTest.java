package org.coppice.model.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.fault.FaultException;
import org.junit.jupiter.api.Test;

class BankExtensionTest {
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    private static final QuestionBank PARENT = QuestionBank.builder("theirs", "1.2.0", "Theirs")
            .scale(ResponseScale.Likert.of("five", 5))
            .construct(Facet.of("trust", "Trust", "How far we trust."))
            .construct(Facet.of("ease", "Ease", "How light it is."))
            .section(Section.of("one", "One"))
            .section(Section.of("two", "Two"))
            .form(Form.of("short", "Short", "t1", "e1"))
            .question(question("t1", "trust", "one"))
            .question(question("t2", "trust", "one").wordings(Map.of(Perspective.CARER, "They t2.")))
            .question(question("e1", "ease", "two"))
            .translation("cy", Map.of("questions/t1/text", "T1 cy", "questions/t2/text", "T2 cy", "title", "Nhw"))
            .build();

    private static Question.Builder question(String id, String construct, String section) {
        return Question.builder(id, "We " + id + ".", "five")
                .measures(construct)
                .section(section);
    }

    private static BankExtension.Builder ours() {
        return BankExtension.builder("ours", "0.1.0", "Ours", Base.of("theirs", ">=1.0.0 <2.0.0"));
    }

    @Test
    void question_isAddedBehindThoseOfItsSection() {
        QuestionBank bank = ours().question(question("t3", "trust", "one").build())
                .question(Question.builder("last", "We last.", "five")
                        .measures("pride")
                        .build())
                .construct(Facet.of("pride", "Pride", "How proud we are."))
                .build()
                .of(PARENT, DIGEST);
        assertThat(bank.questionIds()).containsExactly("t1", "t2", "t3", "e1", "last");
        assertThat(bank.constructs()).extracting(one -> one.id()).containsExactly("trust", "ease", "pride");
        assertThat(bank.header())
                .isEqualTo(BankHeader.builder("ours", "0.1.0", "Ours")
                        .extended(ImmutableList.of(new Ancestor("theirs", "1.2.0", DIGEST, ImmutableSet.of())))
                        .build());
    }

    @Test
    void question_isReworded_andItsOldTranslationLeftOut() {
        QuestionBank bank = ours().reword("t1", "All of us trust.")
                .reword("t2", Perspective.CARER, "They do.")
                .translation("cy", Map.of("title", "Ni"))
                .build()
                .of(PARENT, DIGEST);
        assertThat(bank.question("t1").orElseThrow().text()).isEqualTo("All of us trust.");
        assertThat(bank.question("t2").orElseThrow().wording(Perspective.CARER)).isEqualTo("They do.");
        assertThat(bank.question("t1").orElseThrow().keys())
                .isEqualTo(PARENT.question("t1").orElseThrow().keys());
        assertThat(bank.translations())
                .containsExactly(Map.entry("cy", ImmutableMap.of("questions/t2/text", "T2 cy", "title", "Ni")));
    }

    @Test
    void question_isRetired_andWhatStoodOnItAloneWithIt() {
        QuestionBank bank = ours().retire("e1").build().of(PARENT, DIGEST);
        assertThat(bank.questionIds()).containsExactly("t1", "t2");
        assertThat(bank.constructs()).extracting(one -> one.id()).containsExactly("trust");
        assertThat(bank.sections()).extracting(Section::id).containsExactly("one");
        assertThat(bank.forms()).containsExactly(Form.of("short", "Short", "t1"));
        assertThat(ours().retire("t1").retire("e1").build().of(PARENT, DIGEST).forms())
                .isEmpty();
    }

    @Test
    void extension_thatChangesNothing_asksTheSame() {
        QuestionBank bank = ours().build().of(PARENT, DIGEST);
        assertThat(bank.questions()).isEqualTo(PARENT.questions());
        assertThat(bank.scales()).isEqualTo(PARENT.scales());
        assertThat(bank.forms()).isEqualTo(PARENT.forms());
    }

    @Test
    void faults_areNamedAtTheirPlaces() {
        BankExtension extension = ours().question(question("t1", "trust", "one").build())
                .scale(ResponseScale.Likert.of("five", 7))
                .retire("t2")
                .retire("t9")
                .reword("t2", "x")
                .reword("t8", "x")
                .reword("t1", Perspective.CARER, "x")
                .build();
        assertThat(extension.faults(PARENT, DIGEST))
                .extracting(fault -> fault.where() + " " + fault.message())
                .containsExactly(
                        "/retired/1 unknown question \"t9\"; did you mean \"t1\"? there are t1, t2, e1",
                        "/reworded/t2/text question \"t2\" is both reworded and retired; do one of the two",
                        "/reworded/t8/text unknown question \"t8\"; did you mean \"t1\"? there are t1, t2, e1",
                        "/reworded/t1/wordings/carer question \"t1\" has no such wording; reword its text, or the wording of a"
                                + " perspective that has one",
                        "/questions/0 \"t1\" already exists among the questions of bank \"theirs\"; reword it under"
                                + " \"reworded\", or give a question that asks something else a different id",
                        "/scales/0 \"five\" already exists among the scales of bank \"theirs\"; use that one, or choose"
                                + " another id");
        assertThatThrownBy(() -> extension.of(PARENT, DIGEST)).isInstanceOf(FaultException.class);
    }

    @Test
    void faultsOfTheWhole_areAtTheirPlacesInTheExtension() {
        BankExtension extension = ours().retire("t1")
                .question(question("n1", "trust", "one").build())
                .question(
                        Question.builder("n2", "We n2.", "six").measures("trst").build())
                .form(Form.of("mine", "Mine", "t1"))
                .build();
        assertThat(extension.faults(PARENT, DIGEST))
                .extracting(fault -> fault.where() + " " + fault.what())
                .containsExactly(
                        "/questions/1/scale question \"n2\": unknown response scale \"six\"",
                        "/questions/1/measures/0 question \"n2\": unknown construct \"trst\"",
                        "/forms/0/questions/0 form \"mine\": unknown question \"t1\"");
    }

    @Test
    void parent_ofAnotherVersionOrContent_isRefused() {
        BankExtension pinned = BankExtension.builder(
                        "ours",
                        "0.1.0",
                        "Ours",
                        new Base("theirs", new VersionRange("<1.2.0"), Optional.of("sha256:" + "1".repeat(64))))
                .build();
        assertThat(pinned.faults(PARENT, DIGEST))
                .extracting(fault -> fault.where() + " " + fault.what())
                .containsExactly(
                        "/extends/version the bank \"theirs\" that it extends is available in version 1.2.0, not <1.2.0",
                        "/extends/digest the bank \"theirs\" that it extends has different content: its digest is "
                                + DIGEST);
    }

    @Test
    void questionThatWasRetired_doesNotComeBackAsAnother() {
        QuestionBank child = ours().retire("t2").build().of(PARENT, DIGEST);
        BankExtension grandchild = BankExtension.builder("mine", "1.0.0", "Mine", Base.of("ours", "0.1.0"))
                .question(question("t2", "trust", "one").build())
                .build();
        assertThat(grandchild.faults(child, DIGEST))
                .extracting(fault -> fault.where().toString())
                .containsExactly("/questions/0");
    }

    @Test
    void weightingOfTheParent_fitsTheExtension_andItsRetiredQuestions() {
        Weighting theirs = Weighting.of("w", "1.0.0", "W", "theirs", ImmutableMap.of("t1", 3.0, "t2", 2.0));
        QuestionBank bank = ours().retire("t2")
                .question(question("t3", "trust", "one").build())
                .build()
                .of(PARENT, DIGEST);
        Instrument instrument = Instrument.of(bank, theirs);
        assertThat(instrument
                        .measure(new Measure(ConstructId.of("trust"), Referent.TEAM, Horizon.NOW))
                        .orElseThrow()
                        .questions())
                .extracting(one -> one.question().id() + " " + one.weight())
                .containsExactly("t1 3.0", "t3 1.0");
        assertThatThrownBy(() ->
                        Instrument.of(bank, Weighting.of("w", "1.0.0", "W", "theirs", ImmutableMap.of("t9", 3.0))))
                .hasMessageContaining("unknown question \"t9\"");
        assertThatThrownBy(() ->
                        Instrument.of(bank, Weighting.of("w", "1.0.0", "W", "others", ImmutableMap.of("t1", 3.0))))
                .hasMessageContaining("is made for bank \"others\"");
    }

    @Test
    void partialWeighting_inheritsTheRest() {
        Weighting parent = Weighting.builder("theirs", "1.0.0", "Theirs")
                .bank("b")
                .questions(ImmutableMap.of("q1", 1.0, "q2", 2.0))
                .perspectives(ImmutableMap.of(Perspective.CARER, 1.0, Perspective.MANAGER, 0.5))
                .parameters(ImmutableSortedMap.of("cut", "0.5"))
                .build();
        WeightingExtension ours = WeightingExtension.builder("ours", "2.0.0", "Ours", Base.of("theirs", "1.0.0"))
                .questions(ImmutableMap.of("q2", 5.0, "q3", 1.0))
                .perspectives(ImmutableMap.of(Perspective.MANAGER, 0.0))
                .parameters(ImmutableSortedMap.of("trim", "0.1"))
                .build();
        assertThat(ours.of(parent, DIGEST))
                .isEqualTo(Weighting.builder("ours", "2.0.0", "Ours")
                        .bank("b")
                        .questions(ImmutableMap.of("q1", 1.0, "q2", 5.0, "q3", 1.0))
                        .perspectives(ImmutableMap.of(Perspective.CARER, 1.0, Perspective.MANAGER, 0.0))
                        .parameters(ImmutableSortedMap.of("cut", "0.5", "trim", "0.1"))
                        .extended(ImmutableList.of(new Ancestor("theirs", "1.0.0", DIGEST, ImmutableSet.of())))
                        .build());
        assertThatThrownBy(() -> WeightingExtension.builder("ours", "2.0.0", "Ours", Base.of("theirs", "2.0.0"))
                        .build()
                        .of(parent, DIGEST))
                .hasMessageContaining("is available in version 1.0.0, not 2.0.0");
    }
}
