package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;

/** Ids that a builder was given and the catalogue does not have: all are named at once. */
class UnknownIdsTest {
    private final Catalogue catalogue = Catalogue.of();

    private static QuestionBank bank() {
        return QuestionBank.builder("b", "1.0.0", "B")
                .scale(ResponseScale.Likert.of("s", 5))
                .question(Question.builder("q", "?", "s"))
                .build();
    }

    @Test
    void severalUnknownIds_areNamedAtOnce() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> Assessment.builder(catalogue)
                        .bank("no-bank")
                        .weighting("equl")
                        .scoring("pmop")
                        .aggregation("team-maen")
                        .blueprint("grey")
                        .build())
                .withMessageContainingAll(
                        "unknown bank \"no-bank\"",
                        "unknown weighting \"equl\"; did you mean \"equal\"?",
                        "unknown scoring \"pmop\"; did you mean \"pomp\"?",
                        "unknown aggregation \"team-maen\"; did you mean \"team-mean\"?",
                        "unknown blueprint \"grey\"");
    }

    @Test
    void combinations_nameEachUnknownIdOnce() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> Assessment.builder(catalogue)
                        .bank(bank())
                        .combinations(
                                ImmutableList.of("pomp", "maen", "maen", "smu"),
                                ImmutableList.of("team-mean"),
                                ImmutableList.of("grey")))
                .satisfies(wrong -> org.assertj.core.api.Assertions.assertThat(wrong.faults())
                        .extracting(fault -> fault.what())
                        .containsExactly(
                                "unknown scoring \"maen\"", "unknown scoring \"smu\"", "unknown blueprint \"grey\""));
    }

    @Test
    void singleUnknownId_keepsItsMessage_andAReplacedOneIsForgotten() {
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank(bank())
                        .weighting("equl")
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("unknown weighting \"equl\"; did you mean \"equal\"?");
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank("no-bank")
                        .weighting("equl")
                        .bank(bank())
                        .weighting(Weighting.EQUAL)
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("no question of bank \"b\" measures a construct, so that there is nothing to score; let its"
                        + " questions measure constructs, or choose another bank");
    }
}
