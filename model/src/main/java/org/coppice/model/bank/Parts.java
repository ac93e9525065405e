package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coppice.model.ConstructId;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;

/** Extracts parts from a valid bank; the parts are therefore valid as well. */
final class Parts {
    private Parts() {}

    /** Returns a builder of the part with that id. */
    static QuestionBank.Builder of(QuestionBank bank, String id) {
        Optional<Section> section = bank.section(id);
        Optional<Form> form = form(bank, id);
        if (section.isEmpty() && form.isEmpty()) {
            throw new InvalidValueException(
                    "bank \"" + bank.id() + "\" has no part \"" + Check.brief(id) + "\"",
                    Unknown.remedy(id, bank.parts()));
        }
        ImmutableSet<String> named =
                form.map(f -> ImmutableSet.copyOf(f.questions())).orElse(ImmutableSet.of());
        ImmutableList<Question> questions = bank.questions().stream()
                .filter(q -> section.isPresent() ? q.section().equals(Optional.of(id)) : named.contains(q.id()))
                .map(q -> form.flatMap(f -> Optional.ofNullable(f.asked().get(q.id())))
                        .map(q::askedOf)
                        .orElse(q))
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<String> ids = set(questions.stream().map(Question::id));
        return part(bank, id, questions.stream().map(q -> q.among(ids)).collect(ImmutableList.toImmutableList()));
    }

    /** Returns the id by which a part is selected. */
    static String id(String bank, String part) {
        return bank + "." + part;
    }

    private static QuestionBank.Builder part(QuestionBank bank, String id, ImmutableList<Question> questions) {
        QuestionBank.Builder part = QuestionBank.builder(header(bank, id));
        ImmutableSet<ConstructId> reached =
                set(questions.stream().flatMap(q -> q.keys().stream()).map(Key::construct));
        ImmutableSet<String> used = set(questions.stream().map(Question::scale));
        ImmutableSet<String> stood = set(questions.stream().flatMap(q -> q.section().stream()));
        bank.scales().stream().filter(scale -> used.contains(scale.id())).forEach(part::scale);
        bank.constructs().stream()
                .filter(c -> reached.contains(c.constructId()))
                .forEach(part::construct);
        bank.sections().stream().filter(s -> stood.contains(s.id())).forEach(part::section);
        questions.forEach(part::question);
        Set<String> texts = Texts.of(part).keySet();
        bank.translations().forEach((language, words) -> {
            Map<String, String> kept = new LinkedHashMap<>(Maps.filterKeys(words, texts::contains));
            String title = title(bank.in(language), id);
            if (!title.equals(title(bank, id))) {
                kept.put("title", title);
            }
            part.translation(language, kept);
        });
        return part;
    }

    private static BankHeader header(QuestionBank bank, String id) {
        return bank.header().derived(id(bank.id(), id), title(bank, id)).build();
    }

    private static String title(QuestionBank bank, String id) {
        return bank.header().title() + ": "
                + bank.section(id)
                        .map(Section::title)
                        .or(() -> form(bank, id).map(Form::title))
                        .orElseThrow();
    }

    private static Optional<Form> form(QuestionBank bank, String id) {
        return bank.forms().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    private static <T> ImmutableSet<T> set(Stream<T> all) {
        return all.collect(ImmutableSet.toImmutableSet());
    }
}
