package org.coppice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.function.Function;
import org.coppice.model.answer.Absence;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementRule;
import org.junit.jupiter.api.Test;

class NamedTest {
    private static final Map<Class<? extends Named>, Function<String, ? extends Named>> WRITTEN = Map.of(
            Perspective.class, Perspective::of,
            Referent.class, Referent::of,
            Horizon.class, Horizon::of,
            Absence.class, Absence::of,
            View.class, View::of);

    @Test
    void everyConstantThatAHostWrites_isFoundByItsId() {
        WRITTEN.forEach((type, of) -> {
            for (Named constant : type.getEnumConstants()) {
                assertThat(of.apply(constant.id())).isSameAs(constant);
                assertThat(constant.label()).isNotBlank();
            }
        });
    }

    @Test
    void everyAgreementRule_isFoundByItsId_andCountsPersonsByItsShare() {
        for (AgreementRule rule : AgreementRule.all()) {
            assertThat(AgreementRule.of(rule.id())).isSameAs(rule);
            assertThat(rule.counts(4, 4, 4)).isTrue();
            assertThat(rule.counts(0, 0, 4)).isFalse();
            assertThat(rule.counts(2, 4, 4)).isEqualTo(rule == AgreementRule.HALF);
        }
        assertThat(AgreementRule.all()).isSorted().containsExactly(AgreementRule.LISTWISE, AgreementRule.HALF);
    }

    @Test
    void unknownId_isRefusedWithTheNearest() {
        assertThatThrownBy(() -> Perspective.of("Carers"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("unknown perspective \"Carers\"; did you mean \"carer\"? there are team-member, manager,"
                        + " person-who-uses-services, carer, co-provider, consensus");
        assertThatThrownBy(() -> View.of(null)).hasMessage("the view is null; there are published, research");
    }

    @Test
    void measureOfAConstruct_isOfTheTeamNow() {
        Construct facet = Facet.of("openness", "Openness", "Openness.");
        assertThat(Measure.of(facet))
                .isEqualTo(new Measure(ConstructId.of("openness"), Referent.TEAM, Horizon.NOW))
                .isEqualTo(Measure.of(ConstructId.of("openness")));
    }

    @Test
    void factsOfASample_doNotPrintTheirNumbers() {
        SampleFacts facts =
                new SampleFacts(ImmutableSortedMap.of("means", ImmutableSortedMap.of("a", 0.123, "b", 0.456)));
        assertThat(facts).hasToString("SampleFacts{means=2}");
        assertThat(SampleFacts.NONE).hasToString("SampleFacts{}");
    }
}
