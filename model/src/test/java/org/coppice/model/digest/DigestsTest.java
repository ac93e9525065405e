package org.coppice.model.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Ancestor;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.SampleFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("other-jdk")
class DigestsTest {
    @Test
    void bank_hasTheDigestOfItsCanonicalForm() {
        QuestionBank bank =
                bank(ImmutableMap.of("day", "Day", "night", "Night"), Perspective.MANAGER, Perspective.CARER);
        assertThat(new String(Digests.canonical(bank), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"bank\":\"own\",\"constructs\":[{\"definition\":\"Calm at work.\",\"id\":\"calm\",\"label\":\"Calm\"}],"
                                + "\"language\":\"en\",\"questions\":[{\"id\":\"c1\",\"measures\":[{\"construct\":\"calm\","
                                + "\"weight\":0.5}],\"scale\":\"five\",\"text\":\"Are you calm?\"},{\"asked\":[\"carer\",\"manager\"],"
                                + "\"id\":\"shift\",\"scale\":\"shift\",\"text\":\"Which shift?\"}],"
                                + "\"scales\":[{\"id\":\"five\",\"lowest\":1,\"points\":5,\"type\":\"likert\"},"
                                + "{\"id\":\"shift\",\"options\":[{\"id\":\"day\",\"words\":\"Day\"},{\"id\":\"night\",\"words\":\"Night\"}],"
                                + "\"type\":\"choice\"}],\"title\":\"Own\",\"version\":\"1.0.0\"}");
        assertThat(Digests.of(bank)).isEqualTo(Sha256.of(Digests.canonical(bank)));
    }

    /** An answer is an option's place. */
    @Test
    void optionsInAnotherOrder_haveAnotherDigest() {
        assertThat(Digests.of(bank(ImmutableMap.of("day", "Day", "night", "Night"), Perspective.CARER)))
                .isNotEqualTo(Digests.of(bank(ImmutableMap.of("night", "Night", "day", "Day"), Perspective.CARER)));
    }

    @Test
    void perspectivesInAnotherOrder_haveTheSameDigest() {
        ImmutableMap<String, String> options = ImmutableMap.of("day", "Day", "night", "Night");
        assertThat(Digests.of(bank(options, Perspective.MANAGER, Perspective.CARER)))
                .isEqualTo(Digests.of(bank(options, Perspective.CARER, Perspective.MANAGER)));
        assertThat(Digests.of(weighting(ImmutableMap.of(Perspective.CARER, 1.0, Perspective.MANAGER, 2.0))))
                .isEqualTo(Digests.of(weighting(ImmutableMap.of(Perspective.MANAGER, 2.0, Perspective.CARER, 1.0))));
    }

    @Test
    void weighting_hasTheDigestOfItsCanonicalForm() {
        assertThat(new String(
                        Digests.canonical(weighting(ImmutableMap.of(Perspective.CARER, 1.0))), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"extended\":[{\"digest\":\"sha256:0\",\"id\":\"w0\",\"retired\":[\"a\",\"b\"],\"version\":\"1.0.0\"}],"
                                + "\"for\":\"own\",\"parameters\":{\"trim\":\"0.1\"},\"perspectives\":{\"carer\":1},"
                                + "\"questions\":{\"c1\":0.3333333333333333},\"title\":\"W\",\"version\":\"1.0.0\",\"weighting\":\"w\"}");
    }

    @Test
    void facts_haveADigestForEachStatistic() {
        ImmutableSortedMap<String, Double> medians = ImmutableSortedMap.of("c1", 3.5);
        SampleFacts facts =
                new SampleFacts(ImmutableSortedMap.of("median", medians, "variance", ImmutableSortedMap.of()));
        assertThat(Digests.of(facts))
                .containsOnlyKeys("median", "variance")
                .containsEntry("median", Sha256.of("{\"median\":{\"c1\":3.5}}".getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest of nothing, as every tool prints it. */
    @Test
    void nothing_hasTheDigestThatOtherToolsPrint() {
        assertThat(Sha256.of(new byte[0]))
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .isEqualTo(Sha256.create().digest());
    }

    @Test
    void textsCutOtherwise_haveAnotherDigest() {
        Sha256 one = Sha256.create();
        one.add("ab");
        one.add("c");
        Sha256 other = Sha256.create();
        other.add("a");
        other.add("bc");
        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    private static QuestionBank bank(ImmutableMap<String, String> options, Perspective... asked) {
        return QuestionBank.builder("own", "1.0.0", "Own")
                .scale(ResponseScale.Likert.of("five", 5))
                .scale(new ResponseScale.Choice("shift", options))
                .construct(Facet.of("calm", "Calm", "Calm at work."))
                .question(Question.builder("c1", "Are you calm?", "five")
                        .measures(new Key(ConstructId.of("calm"), false, 0.5))
                        .build())
                .question(Question.builder("shift", "Which shift?", "shift")
                        .asked(List.of(asked))
                        .build())
                .build();
    }

    private static Weighting weighting(ImmutableMap<Perspective, Double> perspectives) {
        return Weighting.builder("w", "1.0.0", "W")
                .bank("own")
                .questions(ImmutableMap.of("c1", 1 / 3.0))
                .perspectives(perspectives)
                .parameters(ImmutableSortedMap.of("trim", "0.1"))
                .extended(ImmutableList.of(new Ancestor("w0", "1.0.0", "sha256:0", ImmutableSet.of("b", "a"))))
                .build();
    }
}
