package org.coppice.formats.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.coppice.files.bank.FrameSentence;
import org.coppice.files.bank.FrameTexts;
import org.coppice.files.bank.QuestionnaireFrame;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.Length;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;

/** What a respondent reads of a form, in one language. */
final class FormTexts {
    private final String language;
    private final QuestionBank bank;
    private final Perspective who;
    private final ImmutableList<Question> questions;
    private final FrameTexts frame;
    private final Properties sentences;
    private final boolean sentencesInEnglish;

    FormTexts(
            String language,
            QuestionBank bank,
            Perspective who,
            ImmutableList<Question> questions,
            List<QuestionnaireFrame> frames) {
        this.language = language;
        this.bank = bank;
        this.who = who;
        this.questions = questions;
        this.frame = FrameTexts.of(language, frames);
        this.sentences = properties("en.form");
        String primary = language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        Properties own = primary.matches("[a-z]+") ? properties(primary + ".form") : new Properties();
        this.sentencesInEnglish = own.isEmpty();
        sentences.putAll(own);
    }

    private static Properties properties(String name) {
        Properties found = new Properties();
        try (InputStream file = FormTexts.class.getResourceAsStream(name + ".properties")) {
            if (file != null) {
                found.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    String language() {
        return language;
    }

    /** Returns the name of the language in itself, with its tag if it has more than a language; not from the JDK, since JDKs differ. */
    String languageName() {
        String name = properties("languages")
                .getProperty(language.toLowerCase(Locale.ROOT).split("-", 2)[0], "");
        return name.isEmpty() ? language : language.contains("-") ? name + " (" + language + ")" : name;
    }

    Optional<String> notice() {
        QuestionBank original = bank;
        boolean sentence = sentencesInEnglish || !frame.inEnglish().isEmpty();
        return sentence
                ? Optional.of(
                        "The form of bank " + original.id() + " in " + language
                                + " has sentences around the questions in English; a frame adds some of them: see coppice new frame")
                : Optional.empty();
    }

    String say(FormSentence sentence) {
        return sentences.getProperty(sentence.key(), "");
    }

    String say(FormSentence sentence, Object number) {
        return say(sentence).replace("{count}", String.valueOf(number));
    }

    String say(FrameSentence sentence) {
        return frame.say(sentence);
    }

    String title() {
        return bank.header().title();
    }

    /** Returns for whom the form is, how long it takes and how it is answered. */
    String opening() {
        FrameSentence named = switch (who) {
            case TEAM_MEMBER -> FrameSentence.TEAM_MEMBER;
            case MANAGER -> FrameSentence.MANAGER;
            case PERSON_WHO_USES_SERVICES -> FrameSentence.PERSON_WHO_USES_SERVICES;
            case CARER -> FrameSentence.CARER;
            case CO_PROVIDER -> FrameSentence.CO_PROVIDER;
            case CONSENSUS -> FrameSentence.CONSENSUS;
        };
        Length length = Length.of(bank, questions);
        return String.join(
                " ",
                frame.say(
                        length.questions() == 1 ? FrameSentence.FOR_ONE : FrameSentence.FOR,
                        ImmutableMap.of("who", frame.say(named), "count", length.questions())),
                frame.say(
                        length.minutes() == 1 ? FrameSentence.MINUTE : FrameSentence.MINUTES,
                        ImmutableMap.of("minutes", length.minutes())),
                frame.say(who == Perspective.CONSENSUS ? FrameSentence.SHARED_ANSWER : FrameSentence.OWN_ANSWER),
                frame.say(FrameSentence.VOLUNTARY));
    }

    Optional<String> introduction() {
        return Optional.ofNullable(bank.header().introductions().get(who)).map(String::strip);
    }

    String heading(FormSection section) {
        return section.section().flatMap(bank::section).map(Section::title).orElse(frame.say(FrameSentence.FURTHER));
    }

    Optional<String> description(FormSection section) {
        return section.section().flatMap(bank::section).flatMap(Section::description);
    }

    String question(Question question) {
        return bank.question(question.id()).orElse(question).wording(who);
    }

    /** Returns how the questions of a block are answered, if it is not obvious. */
    Optional<String> how(FormBlock block) {
        if (block.isList()) {
            return Optional.of(say(FormSentence.CHOOSE_UP_TO, block.most()));
        }
        if (block.scale() instanceof ResponseScale.Points points) {
            long among = questions.stream()
                    .filter(one -> one.scale().equals(points.id()))
                    .count();
            return Optional.of(frame.say(FrameSentence.DIVIDE, Map.of("total", points.total(), "count", among)));
        }
        return block.scale() instanceof ResponseScale.Numeric number ? Optional.of(how(number)) : Optional.empty();
    }

    String how(ResponseScale.Numeric number) {
        return number.bounded()
                ? frame.say(
                        FrameSentence.WRITE_BETWEEN,
                        Map.of("lowest", plain(number.minimum()), "highest", plain(number.maximum())))
                : frame.say(FrameSentence.WRITE_NUMBER);
    }

    /** Returns how a rating with many points is answered: its ends, its step, and the labels that it has. */
    String how(ResponseScale.Likert likert) {
        String highest = likert.step() == 1
                ? Integer.toString(likert.highest())
                : likert.highest() + " " + frame.say(FrameSentence.STEPS, Map.of("step", likert.step()));
        String labels = options(likert).entrySet().stream()
                .filter(option -> !option.getKey().equals(option.getValue()))
                .map(option -> option.getValue().startsWith(option.getKey() + " - ")
                        ? option.getValue()
                        : option.getKey() + " - " + option.getValue())
                .collect(Collectors.joining("; "));
        return (frame.say(FrameSentence.WRITE_BETWEEN, Map.of("lowest", likert.lowest(), "highest", highest)) + " "
                        + labels)
                .strip();
    }

    /** Returns the labels of the answers of a scale by their values in an answer file, in order. */
    ImmutableMap<String, String> options(ResponseScale scale) {
        ImmutableMap.Builder<String, String> options = ImmutableMap.builder();
        ResponseScale own = bank.scales().stream()
                .filter(one -> one.id().equals(scale.id()))
                .findFirst()
                .orElse(scale);
        if (own instanceof ResponseScale.Likert likert) {
            boolean all = !likert.labels().isEmpty() && likert.labels().stream().noneMatch(String::isBlank);
            for (int i = 0; i < likert.points(); i++) {
                String value = Integer.toString(likert.lowest() + i * likert.step());
                String label =
                        likert.labels().isEmpty() ? "" : likert.labels().get(i).strip();
                options.put(value, all ? label : label.isEmpty() ? value : value + " - " + label);
            }
        } else if (own instanceof ResponseScale.Choice choice) {
            choice.options().forEach((id, words) -> options.put(id, words.isBlank() ? id : words.strip()));
        }
        return options.buildOrThrow();
    }

    String absence(Absence reason) {
        return switch (reason) {
            case NOT_APPLICABLE -> frame.say(FrameSentence.NOT_APPLICABLE);
            case DONT_KNOW -> frame.say(FrameSentence.DONT_KNOW);
            case SKIPPED, WITHHELD -> say(FormSentence.PREFER_NOT_TO_SAY);
        };
    }

    /** Returns a number without a fraction if it is whole. */
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
