package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.junit.jupiter.api.Test;

/** How the questions are worded. */
class WordingTest {
    private static final List<Perspective> ALL = List.of(
            Perspective.TEAM_MEMBER,
            Perspective.MANAGER,
            Perspective.PERSON_WHO_USES_SERVICES,
            Perspective.CARER,
            Perspective.CO_PROVIDER);
    private static final Pattern JOINED = Pattern.compile("\\b(and|or|as well as|both|but)\\b|[;/&]");
    private static final Pattern LEADING = Pattern.compile(
            "\\b(always|never|surely|obviously|clearly|of course|should|must|excellent|terrible|very|agree that)\\b");
    private static final Pattern JARGON = Pattern.compile(
            "\\b(stakeholder|synerg\\w*|leverage|holistic|paradigm|empower\\w*|super-ordinate|co-produc\\w*|personalisation|"
                    + "facilitat\\w*|humanistic|managerial\\w*|situational|communities? of practice|service users?|clients?|KPI)\\b");

    @Test
    void thoseOutside_readWhatAnElevenYearOldCan() {
        for (Perspective who : List.of(Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER)) {
            assertThat(Readability.grade(texts(who).values())).as(who.label()).isLessThanOrEqualTo(4);
            texts(who)
                    .forEach((id, text) -> assertThat(Readability.grade(List.of(text)))
                            .as(id + " for " + who.label() + ": " + text)
                            .isLessThanOrEqualTo(7));
        }
        assertThat(Readability.grade(texts(Perspective.CO_PROVIDER).values())).isLessThanOrEqualTo(6);
        assertThat(Readability.grade(texts(Perspective.TEAM_MEMBER).values())).isLessThanOrEqualTo(6);
    }

    @Test
    void readability_isCountedRight() {
        assertThat(Map.of(
                        "team", Readability.syllables("team"),
                        "services", Readability.syllables("services"),
                        "asked", Readability.syllables("asked"),
                        "supervision", Readability.syllables("supervision"),
                        "people", Readability.syllables("people"),
                        "organisation", Readability.syllables("organisation")))
                .isEqualTo(
                        Map.of("team", 1, "services", 3, "asked", 1, "supervision", 4, "people", 2, "organisation", 5));
        // 5 words, 5 syllables, one sentence: 0.39 * 5 + 11.8 - 15.59
        assertThat(Readability.grade(List.of("The cat sat on me.")))
                .isCloseTo(-1.84, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void noQuestion_joinsTwoMatters_leads_orNeedsJargon() {
        for (Perspective who : ALL) {
            texts(who).forEach((id, text) -> {
                String lower = text.toLowerCase(Locale.ROOT);
                for (Pattern pattern : List.of(JOINED, LEADING, JARGON)) {
                    assertThat(pattern.matcher(lower).find())
                            .as(id + " for " + who.label() + ": " + text)
                            .isFalse();
                }
                assertThat(text.split(" ")).as(id).hasSizeLessThanOrEqualTo(16);
            });
        }
    }

    @Test
    void noTwoQuestions_areNearlyTheSame() {
        for (Perspective who : ALL) {
            List<Question> asked = PaperBank.asked(who);
            for (int i = 0; i < asked.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Question one = asked.get(i);
                    Question other = asked.get(j);
                    // team and organisation, now and preferred are compared: there alike wordings are meant
                    if (one.referent() == other.referent() && one.horizon() == other.horizon()) {
                        assertThat(overlap(one.wording(who), other.wording(who)))
                                .as(one.wording(who) + " | " + other.wording(who))
                                .isLessThan(0.6);
                    }
                }
            }
        }
    }

    /** The share of common words among all words of two texts (Jaccard, 1912). */
    private static double overlap(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        return (double) Sets.intersection(a, b).size() / Sets.union(a, b).size();
    }

    private static Set<String> words(String text) {
        return Set.of(Pattern.compile("[^a-z']+")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toArray(String[]::new));
    }

    @Test
    void aFifthToThreeTenths_areReversed() {
        List<Question> rated = PaperBank.BANK.questions().stream()
                .filter(question -> !question.keys().isEmpty())
                .toList();
        double reversed = rated.stream()
                .filter(question -> question.keys().stream().anyMatch(Key::reversed))
                .count();
        assertThat(reversed / rated.size()).as("of all rated").isBetween(0.2, 0.3);
        long ofImportance = PaperBank.section("importance").size();
        assertThat(reversed / (rated.size() - ofImportance))
                .as("without importance")
                .isBetween(0.2, 0.3);
        assertThat(rated.stream()
                        .filter(question -> question.keys().stream()
                                        .map(Key::reversed)
                                        .distinct()
                                        .count()
                                > 1))
                .as("counts reversed for one thing and not for another")
                .isEmpty();
    }

    private static Map<String, String> texts(Perspective who) {
        Map<String, String> texts = new TreeMap<>();
        PaperBank.asked(who).forEach(question -> texts.put(question.id(), question.wording(who)));
        return texts;
    }
}
