package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.coppice.files.wording.Advice;
import org.coppice.files.wording.LanguageRules;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Section;
import org.coppice.model.bank.Weighting;
import org.junit.jupiter.api.Test;

/** How the questions are worded. */
class WordingTest {
    private static final List<Perspective> ALL = List.of(
            Perspective.TEAM_MEMBER,
            Perspective.MANAGER,
            Perspective.PERSON_WHO_USES_SERVICES,
            Perspective.CARER,
            Perspective.CO_PROVIDER,
            Perspective.CONSENSUS);
    private static final LanguageRules ENGLISH = LanguageRules.of("en");
    private static final Pattern OF_ONESELF = Pattern.compile("\\b(I|me|my|mine)\\b");
    private static final Pattern JARGON = Pattern.compile(
            "\\b(stakeholder|synerg\\w*|leverage|holistic|paradigm|empower\\w*|super-ordinate|co-produc\\w*|personalisation|"
                    + "facilitat\\w*|humanistic|managerial\\w*|situational|communities? of practice|service users?|clients?|KPI)\\b");

    @Test
    void wordingsForExternalPerspectives_areReadableAtAgeEleven() {
        for (Perspective who : List.of(Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER)) {
            assertThat(grade(texts(who).values())).as(who.label()).isLessThanOrEqualTo(4);
            texts(who)
                    .forEach((id, text) -> assertThat(grade(List.of(text)))
                            .as(id + " for " + who.label() + ": " + text)
                            .isLessThanOrEqualTo(5));
        }
        assertThat(grade(texts(Perspective.CO_PROVIDER).values())).isLessThanOrEqualTo(6);
        assertThat(grade(texts(Perspective.TEAM_MEMBER).values())).isLessThanOrEqualTo(6);
    }

    @Test
    void questions_areNeitherDoubleBarrelledNorLeadingNorJargon() {
        for (Perspective who : ALL) {
            texts(who).forEach((id, text) -> {
                String lower = text.toLowerCase(Locale.ROOT);
                assertThat(ENGLISH.advice(text).stream().filter(advice -> advice.kind() != Advice.Kind.HARD))
                        .as(id + " for " + who.label() + ": " + text)
                        .isEmpty();
                assertThat(JARGON.matcher(lower).find())
                        .as(id + " for " + who.label() + ": " + text)
                        .isFalse();
                assertThat(text.split(" ")).as(id).hasSizeLessThanOrEqualTo(16);
            });
        }
    }

    @Test
    void questions_areDistinct() {
        for (Perspective who : ALL) {
            List<Question> asked = PaperBank.asked(who);
            for (int i = 0; i < asked.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Question one = asked.get(i);
                    Question other = asked.get(j);
                    // team and organisation, now and preferred are compared: there alike wordings are meant
                    if (one.referent() == other.referent()
                            && one.horizon() == other.horizon()
                            && !areMirrors(one, other)) {
                        assertThat(overlap(one.wording(who), other.wording(who)))
                                .as(one.wording(who) + " | " + other.wording(who))
                                .isLessThan(0.6);
                    }
                }
            }
        }
    }

    private static boolean areMirrors(Question one, Question other) {
        return one.mirrors().equals(Optional.of(other.id())) || other.mirrors().equals(Optional.of(one.id()));
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
    void questionsAboutTheTeam_doNotUseTheFirstPersonSingular() {
        assertThat(PaperBank.asked(Perspective.TEAM_MEMBER).stream()
                        .filter(question -> question.referent() == Referent.TEAM && question.horizon() == Horizon.NOW)
                        .map(question -> question.wording(Perspective.TEAM_MEMBER))
                        .filter(text -> OF_ONESELF.matcher(text).find()))
                .isEmpty();
        assertThat(PaperBank.section("preferred"))
                .allSatisfy(question ->
                        assertThat(question.wording(Perspective.CONSENSUS)).startsWith("We would like "));
    }

    @Test
    void textsAroundTheQuestions_areReadable() {
        for (Section section : PaperBank.BANK.sections()) {
            boolean outside = PaperBank.section(section.id()).stream()
                    .anyMatch(question -> question.asked().contains(Perspective.PERSON_WHO_USES_SERVICES));
            if (outside) {
                assertThat(grade(List.of(section.title(), section.description().orElseThrow())))
                        .as(section.id())
                        .isLessThanOrEqualTo(6);
            }
        }
    }

    @Test
    void comparedScales_haveTheSameShareOfReversedQuestions() {
        for (QuestionBank bank : List.of(PaperBank.BANK, PaperBank.BANK.part("core"))) {
            for (Measure first : measures(bank)) {
                List<Double> shares = Instrument.of(bank, Weighting.EQUAL).measures().stream()
                        .filter(keyed -> isCompared(first, keyed.measure()))
                        .map(keyed -> reversedShare(keyed))
                        .toList();
                assertThat(Collections.max(shares) - Collections.min(shares))
                        .as(bank.id() + ": those like " + first)
                        .isLessThanOrEqualTo(0.1);
            }
        }
    }

    /** The measures of the families that readings compare. */
    private static List<Measure> measures(QuestionBank bank) {
        return Instrument.of(bank, Weighting.EQUAL).measures().stream()
                .map(KeyedMeasure::measure)
                .filter(measure ->
                        List.of("culture", "stage", "domain", "personalisation").contains(family(measure)))
                .toList();
    }

    private static boolean isCompared(Measure one, Measure other) {
        return family(one).equals(family(other))
                && one.referent() == other.referent()
                && one.horizon() == other.horizon();
    }

    private static String family(Measure measure) {
        return measure.construct().value().replaceFirst("\\..*", "");
    }

    private static double reversedShare(KeyedMeasure keyed) {
        return (double) keyed.questions().stream()
                        .filter(KeyedQuestion::reversed)
                        .count()
                / keyed.questions().size();
    }

    /** Lines of {@code keys.csv}: a question, what it measures, and why a high answer means more (+) or less (−) of it. */
    @Test
    void keys_areAsReadOneByOne() throws IOException {
        List<String> read = new ArrayList<>();
        for (Question question : PaperBank.BANK.questions()) {
            for (Key key : question.keys()) {
                read.add((key.reversed() ? "-" : "+") + "," + question.id() + ","
                        + key.construct().value() + "," + question.text().replace(",", ";"));
            }
        }
        try (InputStream in = WordingTest.class.getResourceAsStream("keys.csv")) {
            assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(read);
        }
    }

    @Test
    void mirrors_sayTheOppositeInSimilarWords() {
        List<Question> mirrored = PaperBank.BANK.questions().stream()
                .filter(question -> question.mirrors().isPresent())
                .toList();
        assertThat(mirrored).hasSizeGreaterThan(60);
        assertThat(mirrored).allSatisfy(question -> {
            Question other =
                    PaperBank.BANK.question(question.mirrors().orElseThrow()).orElseThrow();
            assertThat(question.asked()).as(question.id()).isEqualTo(other.asked());
        });
        assertThat(PaperBank.BANK.part("core").questions().stream()
                        .filter(question -> question.mirrors().isPresent()))
                .as("pairs by which acquiescence can be estimated")
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void shareOfReversedQuestions_isBetweenAQuarterAndTwoFifths() {
        List<Question> rated = PaperBank.BANK.questions().stream()
                .filter(question -> !question.keys().isEmpty())
                .toList();
        double reversed = rated.stream()
                .filter(question -> question.keys().stream().anyMatch(Key::reversed))
                .count();
        assertThat(reversed / rated.size()).as("of all rated").isBetween(0.25, 0.4);
        long ofImportance = PaperBank.section("importance").size()
                + PaperBank.section("needs").size();
        assertThat(reversed / (rated.size() - ofImportance)).as("without lists").isBetween(0.25, 0.4);
        assertThat(rated.stream()
                        .filter(question -> question.keys().stream()
                                        .map(Key::reversed)
                                        .distinct()
                                        .count()
                                > 1))
                .as("counts reversed for one thing and not for another")
                .isEmpty();
    }

    private static double grade(Collection<String> texts) {
        return ENGLISH.reading(texts).orElseThrow();
    }

    private static Map<String, String> texts(Perspective who) {
        Map<String, String> texts = new TreeMap<>();
        PaperBank.asked(who).forEach(question -> texts.put(question.id(), question.wording(who)));
        return texts;
    }
}
