package org.coppice.files.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.coppice.model.Construct;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;

/**
 * Compares two versions of a bank. Parts of the two versions correspond if they have the same id.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class BankDiff {
    private final QuestionBank before;
    private final QuestionBank after;
    private final ImmutableList.Builder<Difference> all = ImmutableList.builder();

    private BankDiff(QuestionBank before, QuestionBank after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns the differences between two versions. Comparability breaks if a measure that both versions have consists of different
     * questions, or of the same questions with different answers, with reversed keying, or with more than half of a question's words
     * changed. Scores may shift if words, labels, weights, the people asked, the language or the order change.
     */
    public static VersionDiff of(QuestionBank before, QuestionBank after) {
        BankDiff diff = new BankDiff(before, after);
        diff.header();
        diff.scales();
        diff.constructs();
        diff.sections();
        diff.questions();
        diff.translations();
        diff.order();
        diff.forms();
        return new VersionDiff("bank", after.id(), before.version(), after.version(), diff.all.build());
    }

    private void header() {
        BankHeader was = before.header();
        BankHeader is = after.header();
        whole(Effect.BREAKS, Change.ID, was.id(), is.id());
        whole(Effect.SHIFTS, Change.LANGUAGE, was.language(), is.language());
        whole(Effect.NONE, Change.HEADER, was.title(), is.title());
        whole(Effect.NONE, Change.HEADER, was.source().orElse(""), is.source().orElse(""));
        whole(
                Effect.NONE,
                Change.INTRODUCTION,
                was.introductions().values().stream().collect(Collectors.joining("\n")),
                is.introductions().values().stream().collect(Collectors.joining("\n")));
        whole(Effect.NONE, Change.HEADER, was.licence().orElse(""), is.licence().orElse(""));
        whole(
                Effect.NONE,
                Change.HEADER,
                was.blueprint().orElse(""),
                is.blueprint().orElse(""));
    }

    private void whole(Effect effect, Change change, String was, String is) {
        if (!was.equals(is)) {
            all.add(Difference.of(effect, "bank", after.id(), change, was, is));
        }
    }

    private void scales() {
        pairs(
                before.scales(),
                after.scales(),
                ResponseScale::id,
                (was, is) -> all.addAll(ScaleDiff.of(was, is, after)));
    }

    private void constructs() {
        Set<String> measured = measures(before).stream()
                .map(measure -> measure.construct().value())
                .collect(Collectors.toSet());
        parts(
                "construct",
                before.constructs(),
                after.constructs(),
                Construct::id,
                one -> one.label() + ": " + one.definition(),
                id -> measured.contains(id) ? Effect.BREAKS : Effect.NONE);
    }

    /** Compares the sections. A section can be asked separately. */
    private void sections() {
        parts(
                "section",
                before.sections(),
                after.sections(),
                Section::id,
                one -> said(one.title(), one.description())
                        + (one.choose().isPresent() ? " (choose " + one.choose().getAsInt() + ")" : ""),
                id -> Effect.BREAKS);
    }

    private void forms() {
        parts(
                "form",
                before.forms(),
                after.forms(),
                Form::id,
                one -> said(one.title(), one.description()),
                id -> Effect.BREAKS);
        pairs(before.forms(), after.forms(), Form::id, (was, is) -> {
            Set<String> had = Set.copyOf(was.questions());
            Set<String> has = Set.copyOf(is.questions());
            if (!had.equals(has)) {
                all.add(Difference.of(
                        Effect.BREAKS,
                        "form",
                        is.id(),
                        Change.QUESTIONS,
                        list(Sets.difference(had, has)),
                        list(Sets.difference(has, had))));
            }
            if (!was.asked().equals(is.asked())) {
                all.add(Difference.of(Effect.SHIFTS, "form", is.id(), Change.ASKED, asked(was), asked(is)));
            }
        });
    }

    private static String list(Set<String> ids) {
        return ids.stream().sorted().collect(Collectors.joining(", "));
    }

    private void questions() {
        Set<Measure> had = measures(before);
        for (Question is : after.questions()) {
            Optional<Question> was = before.question(is.id());
            if (was.isPresent()) {
                all.addAll(new QuestionDiff(before, after).of(was.get(), is));
            } else {
                boolean joins = measures(is).anyMatch(had::contains);
                all.add(Difference.of(
                        joins ? Effect.BREAKS : Effect.NONE, "question", is.id(), Change.ADDED, "", is.text()));
            }
        }
        before.questions().stream()
                .filter(was -> after.question(was.id()).isEmpty())
                .forEach(was -> all.add(Difference.of(
                        was.keys().isEmpty() ? Effect.NONE : Effect.BREAKS,
                        "question",
                        was.id(),
                        Change.REMOVED,
                        was.text(),
                        "")));
    }

    /**
     * Compares the questions in the additional languages. If a language is added or removed, its respondents may from now on read different
     * words.
     */
    private void translations() {
        Set<String> had = before.translations().keySet();
        Set<String> has = after.translations().keySet();
        Sets.difference(has, had)
                .forEach(one -> all.add(Difference.of(Effect.NONE, "language", one, Change.ADDED, "", one)));
        Sets.difference(had, has)
                .forEach(one -> all.add(Difference.of(Effect.SHIFTS, "language", one, Change.REMOVED, one, "")));
        for (String language : Sets.intersection(has, had)) {
            QuestionBank was = before.in(language);
            after.in(language)
                    .questions()
                    .forEach(is -> was.question(is.id())
                            .ifPresent(old -> all.addAll(QuestionDiff.words(old, is, " in " + language))));
        }
    }

    /** Reports the first of the questions common to both versions whose order has changed. */
    private void order() {
        List<String> was = before.questionIds().stream()
                .filter(id -> after.column(id).isPresent())
                .toList();
        List<String> is = after.questionIds().stream()
                .filter(id -> before.column(id).isPresent())
                .toList();
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(is.get(i))) {
                whole(Effect.SHIFTS, Change.ORDER, was.get(i), is.get(i));
                return;
            }
        }
    }

    /** Compares the parts that were added, removed or given another explanation. */
    private <T> void parts(
            String part,
            List<T> was,
            List<T> is,
            Function<T, String> id,
            Function<T, String> explanation,
            Function<String, Effect> effectOfRemoving) {
        Set<String> had = was.stream().map(id).collect(Collectors.toSet());
        Set<String> has = is.stream().map(id).collect(Collectors.toSet());
        is.stream()
                .filter(one -> !had.contains(id.apply(one)))
                .forEach(one -> all.add(
                        Difference.of(Effect.NONE, part, id.apply(one), Change.ADDED, "", explanation.apply(one))));
        was.stream()
                .filter(one -> !has.contains(id.apply(one)))
                .forEach(one -> all.add(Difference.of(
                        effectOfRemoving.apply(id.apply(one)),
                        part,
                        id.apply(one),
                        Change.REMOVED,
                        explanation.apply(one),
                        "")));
        pairs(was, is, id, (a, b) -> {
            if (!explanation.apply(a).equals(explanation.apply(b))) {
                all.add(Difference.of(
                        Effect.NONE,
                        part,
                        id.apply(b),
                        Change.EXPLANATION,
                        explanation.apply(a),
                        explanation.apply(b)));
            }
        });
    }

    /** Calls {@code each} for the parts that both versions have, in the order of the later one. */
    private static <T> void pairs(List<T> was, List<T> is, Function<T, String> id, BiConsumer<T, T> each) {
        Map<String, T> old = Maps.uniqueIndex(was, id::apply);
        is.forEach(one -> Optional.ofNullable(old.get(id.apply(one))).ifPresent(before -> each.accept(before, one)));
    }

    private static String asked(Form form) {
        return form.asked().entrySet().stream()
                .map(one -> one.getKey() + " of "
                        + one.getValue().stream().map(Perspective::id).collect(Collectors.joining(" and ")))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String said(String title, Optional<String> description) {
        return title + description.map(text -> ": " + text).orElse("");
    }

    private static Set<Measure> measures(QuestionBank bank) {
        return bank.questions().stream().flatMap(BankDiff::measures).collect(Collectors.toSet());
    }

    private static Stream<Measure> measures(Question question) {
        return question.keys().stream()
                .map(key -> new Measure(key.construct(), question.referent(), question.horizon()));
    }
}
