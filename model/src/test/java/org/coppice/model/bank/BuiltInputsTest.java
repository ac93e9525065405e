package org.coppice.model.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coppice.model.Facet;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of banks and weightings that are built: each part that a builder sets counts for equality. */
class BuiltInputsTest {
    private static final Base BASE = Base.of("theirs", "1.0.0");
    private static final ImmutableList<Ancestor> EXTENDED =
            ImmutableList.of(new Ancestor("theirs", "1.0.0", "sha256:1", ImmutableSet.of()));
    private static final Map<String, String> TEXTS = ImmutableMap.of("questions/q/text", "Another text.");

    private static Question.Builder question() {
        return Question.builder("q", "We talk.", "rating");
    }

    private static BankHeader.Builder header() {
        return BankHeader.builder("b", "1.0.0", "A bank");
    }

    private static Weighting.Builder weighting() {
        return Weighting.builder("w", "1.0.0", "A weighting");
    }

    private static WeightingExtension.Builder changed() {
        return WeightingExtension.builder("w", "1.0.0", "A weighting", BASE);
    }

    private static BankExtension.Builder extension() {
        return BankExtension.builder("b", "1.0.0", "A bank", BASE);
    }

    /** For each type, values of which each differs from the first in one part. */
    static Stream<List<Supplier<Object>>> inputs() {
        return Stream.of(
                List.of(
                        () -> question().build(),
                        () -> Question.builder("other", "We talk.", "rating").build(),
                        () -> Question.builder("q", "We listen.", "rating").build(),
                        () -> Question.builder("q", "We talk.", "other").build(),
                        () -> question().measures("voice").build(),
                        () -> question().about(Referent.ORGANISATION).build(),
                        () -> question().horizon(Horizon.PREFERRED).build(),
                        () -> question().asked(List.of(Perspective.CARER)).build(),
                        () -> question()
                                .wordings(Map.of(Perspective.CARER, "They talk."))
                                .build(),
                        () -> question().source("A paper").build(),
                        () -> question().section("one").build()),
                List.of(
                        () -> header().build(),
                        () -> BankHeader.builder("other", "1.0.0", "A bank").build(),
                        () -> BankHeader.builder("b", "1.0.1", "A bank").build(),
                        () -> BankHeader.builder("b", "1.0.0", "Another").build(),
                        () -> header().language("cy").build(),
                        () -> header().source("A paper").build(),
                        () -> header().licence("CC0").build(),
                        () -> header().extended(EXTENDED).build(),
                        () -> header().blueprint("halves").build()),
                List.of(
                        () -> weighting().build(),
                        () -> Weighting.builder("other", "1.0.0", "A weighting").build(),
                        () -> Weighting.builder("w", "1.0.1", "A weighting").build(),
                        () -> Weighting.builder("w", "1.0.0", "Another").build(),
                        () -> weighting().bank("b").build(),
                        () -> weighting().questions(ImmutableMap.of("q", 2.0)).build(),
                        () -> weighting()
                                .perspectives(ImmutableMap.of(Perspective.CARER, 1.0))
                                .build(),
                        () -> weighting()
                                .parameters(ImmutableSortedMap.of("cut", "0.5"))
                                .build(),
                        () -> weighting().extended(EXTENDED).build()),
                List.of(
                        () -> changed().build(),
                        () -> WeightingExtension.builder("other", "1.0.0", "A weighting", BASE)
                                .build(),
                        () -> WeightingExtension.builder("w", "1.0.1", "A weighting", BASE)
                                .build(),
                        () -> WeightingExtension.builder("w", "1.0.0", "Another", BASE)
                                .build(),
                        () -> WeightingExtension.builder("w", "1.0.0", "A weighting", Base.of("ours", "1.0.0"))
                                .build(),
                        () -> changed().bank("b").build(),
                        () -> changed().questions(ImmutableMap.of("q", 2.0)).build(),
                        () -> changed()
                                .perspectives(ImmutableMap.of(Perspective.CARER, 1.0))
                                .build(),
                        () -> changed()
                                .parameters(ImmutableSortedMap.of("cut", "0.5"))
                                .build()),
                List.of(
                        () -> extension().build(),
                        () -> BankExtension.builder("other", "1.0.0", "A bank", BASE)
                                .build(),
                        () -> BankExtension.builder("b", "1.0.1", "A bank", BASE)
                                .build(),
                        () -> BankExtension.builder("b", "1.0.0", "Another", BASE)
                                .build(),
                        () -> BankExtension.builder("b", "1.0.0", "A bank", Base.of("ours", "1.0.0"))
                                .build(),
                        () -> extension().source("A paper").build(),
                        () -> extension().licence("CC0").build(),
                        () -> extension().scale(ResponseScale.Likert.of("s", 5)).build(),
                        () -> extension()
                                .construct(Facet.of("trust", "Trust", "That people trust."))
                                .build(),
                        () -> extension().section(Section.of("one", "One")).build(),
                        () -> extension().form(Form.of("short", "Short", "q")).build(),
                        () -> extension().question(question().build()).build(),
                        () -> extension().reword(TEXTS).build(),
                        () -> extension().retire("q").build(),
                        () -> extension().translation("cy", TEXTS).build()));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void input_isEqualToOneWithTheSameParts_andToNoOther(List<Supplier<Object>> makers) {
        for (int i = 0; i < makers.size(); i++) {
            Object made = makers.get(i).get();
            assertThat(made)
                    .isEqualTo(makers.get(i).get())
                    .hasSameHashCodeAs(makers.get(i).get());
            for (int j = 0; j < i; j++) {
                assertThat(made)
                        .as("inputs %s and %s", j, i)
                        .isNotEqualTo(makers.get(j).get());
            }
            if (made instanceof Question question) {
                assertThat(question.toBuilder().build()).isEqualTo(question);
            } else if (made instanceof Weighting weighting) {
                assertThat(weighting.toBuilder().build()).isEqualTo(weighting);
            } else if (made instanceof BankHeader header) {
                assertThat(header.derived(header.id(), header.title()).build()).isEqualTo(header);
            }
        }
    }
}
