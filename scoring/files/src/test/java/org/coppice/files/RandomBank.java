package org.coppice.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Horizon;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.bank.Weighting;
import org.coppice.model.vocabulary.Vocabulary;

/** Valid banks and weightings with everything that is hard to write: signs, scripts, words that YAML reads otherwise, odd numbers. */
public final class RandomBank {
    private static final ImmutableList<String> TEXTS = ImmutableList.of(
            "Do you?",
            "no",
            "on",
            "~",
            "null",
            "true",
            "1.0",
            "1e3",
            "0x1F",
            "- a",
            "a: b",
            "# c",
            "*a",
            "&a",
            "%a",
            "@",
            "`",
            "!t",
            "'",
            "\"",
            "\\",
            "{}",
            "[",
            "a\nb\n",
            "\n",
            " x ",
            "\tx",
            "ŵ",
            "日本",
            "😀",
            "a\u0085b",
            "\u2028.",
            "\uFEFFx",
            "a\r\nb",
            "? x",
            "---",
            "...",
            "<<",
            "=",
            "x".repeat(300),
            "\u00a0y");
    private static final ImmutableList<String> UNWRITTEN_IN_YAML =
            ImmutableList.of("\u0000a", "a\u0007", "\ud83d", "\ude00x", "a\ud83db", "\uffff.", "\u007f.");
    private static final ImmutableList<String> IDS =
            ImmutableList.of("no", "null", "1", "1.0", "true", "A-1", "x_y", "0x1", "1e3", "on", "y", "Z9", "2.0.0");
    private static final ImmutableList<Double> NUMBERS =
            ImmutableList.of(0.0, -0.0, 1.0, 0.5, 1 / 3.0, 1e-300, Double.MIN_VALUE, 1e6, 999999.9999999999, 100.0);

    private final Random random;
    private final boolean yaml;

    private RandomBank(long seed, boolean yaml) {
        this.random = new Random(seed);
        this.yaml = yaml;
    }

    /** A bank; {@code yaml} for one without the characters that YAML cannot hold. */
    public static QuestionBank bank(long seed, boolean yaml) {
        return new RandomBank(seed, yaml).bank();
    }

    public static Weighting weighting(long seed, boolean yaml) {
        return new RandomBank(seed, yaml).weighting();
    }

    private QuestionBank bank() {
        BankHeader.Builder header = BankHeader.builder(pick(IDS), "1.0." + random.nextInt(9), text())
                .language(pick(List.of("en", "cy-GB")));
        maybe().ifPresent(header::source);
        maybe().ifPresent(header::licence);
        if (random.nextBoolean()) {
            header.blueprint(pick(IDS));
        }
        if (random.nextBoolean()) {
            header.introduction(Perspective.CARER, text());
        }
        QuestionBank.Builder bank = QuestionBank.builder(header.build());
        List<String> scales = ids(1 + random.nextInt(5));
        List<String> constructs = ids(1 + random.nextInt(4));
        scales.forEach(id -> bank.scale(scale(id)));
        bank.scale(ResponseScale.Likert.of("rating", 5));
        constructs.forEach(id -> bank.construct(Facet.of(id, text(), text())));
        List<String> words = words();
        words.forEach(id -> bank.construct(Vocabulary.construct(id).orElseThrow()));
        List<String> measured =
                ImmutableList.<String>builder().addAll(constructs).addAll(words).build();
        List<String> ids = ids(1 + random.nextInt(8));
        int inSections = random.nextInt(ids.size() + 1);
        for (int i = 0; i < ids.size(); i++) {
            // sections of two questions each, then questions without one
            Optional<String> section = i < inSections ? Optional.of("section-" + i / 2) : Optional.empty();
            if (i < inSections && i % 2 == 0) {
                bank.section(new Section("section-" + i / 2, text(), maybe()));
            }
            bank.question(question(ids.get(i), "rating", measured, section));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> chosen = some(ids);
            bank.form(new Form(
                    "form-" + i,
                    text(),
                    maybe(),
                    ImmutableList.copyOf(chosen),
                    chosen.isEmpty() || random.nextBoolean()
                            ? ImmutableMap.of()
                            : ImmutableMap.of(chosen.get(0), ImmutableSet.copyOf(Perspective.values()))));
        }
        // one that leaves no construct empty, and one that is kept and not scored
        Question.Builder all = Question.builder("all", text(), "rating");
        measured.forEach(all::measures);
        bank.question(all).question(Question.builder("kept", text(), pick(scales)));
        QuestionBank made = bank.build();
        for (String language : some(List.of("de", "fr-CA", "pl"))) {
            Map<String, String> texts = new LinkedHashMap<>();
            some(made.texts().keySet().asList()).forEach(path -> texts.put(path, text()));
            for (ResponseScale scale : made.scales()) { // all of its labels are translated, or none
                List<String> labels = made.texts().keySet().stream()
                        .filter(path -> path.startsWith("scales/" + scale.id() + "/"))
                        .toList();
                if (labels.stream().anyMatch(texts::containsKey)) {
                    labels.forEach(path -> texts.computeIfAbsent(path, label -> text()));
                }
            }
            bank.translation(language, texts);
        }
        return bank.build();
    }

    private ResponseScale scale(String id) {
        return switch (random.nextInt(4)) {
            case 0 -> likert(id);
            case 1 ->
                new ResponseScale.Numeric(
                        id,
                        random.nextBoolean() ? Double.NEGATIVE_INFINITY : -pick(NUMBERS) - 1,
                        random.nextBoolean() ? Double.POSITIVE_INFINITY : pick(NUMBERS));
            case 2 -> new ResponseScale.Points(id, 2 + random.nextInt(99));
            default -> {
                ImmutableMap.Builder<String, String> options = ImmutableMap.builder();
                ids(2 + random.nextInt(4)).forEach(option -> options.put(option, random.nextBoolean() ? "" : text()));
                yield new ResponseScale.Choice(id, options.buildOrThrow());
            }
        };
    }

    private ResponseScale likert(String id) {
        int lowest = random.nextInt(3);
        int points = 2 + random.nextInt(5);
        ImmutableList<String> labels = random.nextBoolean()
                ? ImmutableList.of()
                : IntStream.range(0, points)
                        .mapToObj(i -> random.nextBoolean() ? "" : text())
                        .collect(ImmutableList.toImmutableList());
        return new ResponseScale.Likert(id, lowest, lowest + points - 1, labels);
    }

    private List<String> words() {
        List<String> words =
                new ArrayList<>(Vocabulary.constructs().stream().map(Named::id).toList());
        Collections.shuffle(words, random);
        return words.subList(0, random.nextInt(3));
    }

    private ImmutableList<String> some(List<String> ids) {
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        return ImmutableList.copyOf(shuffled.subList(0, 1 + random.nextInt(ids.size())));
    }

    private Question question(String id, String scale, List<String> constructs, Optional<String> section) {
        Question.Builder question = Question.builder(id, text(), scale)
                .about(pick(List.of(Referent.values())))
                .horizon(pick(List.of(Horizon.values())));
        constructs.stream()
                .filter(c -> random.nextBoolean())
                .map(c -> new Key(ConstructId.of(c), random.nextBoolean(), pick(NUMBERS)))
                .forEach(question::measures);
        List<Perspective> all = new ArrayList<>(List.of(Perspective.values()));
        Collections.shuffle(all, random);
        List<Perspective> asked = all.subList(0, 1 + random.nextInt(all.size()));
        ImmutableMap.Builder<Perspective, String> wordings = ImmutableMap.builder();
        asked.stream().filter(who -> random.nextBoolean()).forEach(who -> wordings.put(who, text()));
        question.asked(ImmutableSet.copyOf(asked)).wordings(wordings.buildOrThrow());
        maybe().ifPresent(question::source);
        section.ifPresent(question::section);
        return question.build();
    }

    private Weighting weighting() {
        ImmutableMap.Builder<String, Double> questions = ImmutableMap.builder();
        ids(random.nextInt(4)).forEach(id -> questions.put(id, pick(NUMBERS)));
        ImmutableMap.Builder<Perspective, Double> perspectives = ImmutableMap.builder();
        if (random.nextBoolean()) {
            perspectives.put(Perspective.CARER, 1 / 7.0);
            perspectives.put(Perspective.MANAGER, pick(NUMBERS));
        }
        ImmutableSortedMap.Builder<String, String> parameters = ImmutableSortedMap.naturalOrder();
        ids(random.nextInt(4)).forEach(id -> parameters.put(id, random.nextBoolean() ? "" : text()));
        Weighting.Builder weighting = Weighting.builder(pick(IDS), "1.0.0", text())
                .questions(questions.buildOrThrow())
                .perspectives(perspectives.buildOrThrow())
                .parameters(parameters.build());
        if (random.nextBoolean()) {
            weighting.bank(pick(IDS));
        }
        return weighting.build();
    }

    private List<String> ids(int count) {
        List<String> ids = new ArrayList<>(IDS);
        Collections.shuffle(ids, random);
        return ids.subList(0, count);
    }

    private Optional<String> maybe() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(text());
    }

    private String text() {
        String text = !yaml && random.nextInt(4) == 0 ? pick(UNWRITTEN_IN_YAML) : pick(TEXTS);
        return text.isBlank() ? text + "." : text;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
