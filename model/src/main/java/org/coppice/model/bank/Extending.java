package org.coppice.model.bank;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.Construct;
import org.coppice.model.check.Nearest;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;

/** Applies an extension to the bank that it extends. */
final class Extending {
    private final BankExtension extension;
    private final QuestionBank parent;
    private final String digest;
    private final Supplier<Nearest> nearQuestion;
    private final List<Fault> faults = new ArrayList<>();
    private final QuestionBank.Builder whole;

    Extending(BankExtension extension, QuestionBank parent, String digest) {
        this.extension = extension;
        this.parent = parent;
        this.digest = digest;
        this.nearQuestion = Suppliers.memoize(() -> Nearest.among(parent.questionIds()));
        faults.addAll(extension.base().faults("bank", parent.version(), digest));
        retired();
        reworded();
        twice("questions", extension.questions(), Question::id, everAsked());
        twice("scales", extension.scales(), ResponseScale::id, ids(parent.scales(), ResponseScale::id));
        twice("constructs", extension.constructs(), Construct::id, ids(parent.constructs(), Construct::id));
        twice("sections", extension.sections(), Section::id, ids(parent.sections(), Section::id));
        twice("forms", extension.forms(), Form::id, ids(parent.forms(), Form::id));
        this.whole = whole();
        if (faults.isEmpty()) {
            whole.faults().forEach(fault -> faults.add(inExtension(fault)));
        }
    }

    ImmutableList<Fault> faults() {
        return ImmutableList.copyOf(faults);
    }

    /** Returns the resulting bank; call it only if there are no faults. */
    QuestionBank bank() {
        return whole.build();
    }

    private void retired() {
        List<String> retired = extension.retired().asList();
        for (int i = 0; i < retired.size(); i++) {
            String id = retired.get(i);
            if (parent.question(id).isEmpty()) {
                faults.add(new Fault(
                        "/retired/" + i, Unknown.what("question", id), Unknown.remedy(id, nearQuestion.get())));
            }
        }
    }

    private void reworded() {
        Set<String> known = parent.texts().keySet();
        for (String path : extension.reworded().keySet()) {
            String at = "/reworded/" + path.replaceFirst("^questions/", "");
            String id = path.replaceFirst("^questions/", "").replaceFirst("/.*", "");
            if (parent.question(id).isEmpty()) {
                faults.add(new Fault(at, Unknown.what("question", id), Unknown.remedy(id, nearQuestion.get())));
            } else if (!known.contains(path)) {
                faults.add(new Fault(
                        at,
                        "question \"" + id + "\" has no such wording",
                        "reword its text, or the wording of a perspective that has one"));
            } else if (extension.retired().contains(id)) {
                faults.add(new Fault(at, "question \"" + id + "\" is both reworded and retired", "do one of the two"));
            }
        }
    }

    private <T> void twice(String field, List<T> added, Function<T, String> id, List<String> there) {
        for (int i = 0; i < added.size(); i++) {
            String name = id.apply(added.get(i));
            if (there.contains(name)) {
                faults.add(new Fault(
                        "/" + field + "/" + i,
                        "\"" + name + "\" already exists among the " + field + " of bank \"" + parent.id() + "\"",
                        field.equals("questions")
                                ? "reword it under \"reworded\", or give a question that asks something else a different id"
                                : "use that one, or choose another id"));
            }
        }
    }

    private QuestionBank.Builder whole() {
        BankHeader header = parent.header();
        BankHeader.Builder own = BankHeader.builder(extension.id(), extension.version(), extension.title())
                .language(header.language())
                .extended(ImmutableList.<Ancestor>builder()
                        .add(new Ancestor(parent.id(), parent.version(), digest, extension.retired()))
                        .addAll(header.extended())
                        .build());
        extension.source().or(header::source).ifPresent(own::source);
        extension.licence().or(header::licence).ifPresent(own::licence);
        header.blueprint().ifPresent(own::blueprint);
        header.introductions().forEach(own::introduction);
        QuestionBank.Builder bank = QuestionBank.builder(own.build());
        QuestionBank.Builder old = Texts.with(parent.builder(), header, extension.reworded());
        List<Question> questions = questions(old.questions);
        Set<String> measured = set(questions.stream()
                .flatMap(q -> q.keys().stream())
                .map(key -> key.construct().value()));
        Set<String> headed = set(questions.stream().flatMap(q -> q.section().stream()));
        Stream.concat(old.scales.stream(), extension.scales().stream()).forEach(bank::scale);
        old.constructs.stream().filter(one -> measured.contains(one.id())).forEach(bank::construct);
        extension.constructs().forEach(bank::construct);
        old.sections.stream().filter(one -> headed.contains(one.id())).forEach(bank::section);
        extension.sections().forEach(bank::section);
        old.forms.stream().flatMap(form -> left(form).stream()).forEach(bank::form);
        extension.forms().forEach(bank::form);
        questions.forEach(bank::question);
        translations(bank);
        return bank;
    }

    /** Returns the remaining questions, with each new question after the last one of its section. */
    private List<Question> questions(List<Question> old) {
        Map<String, List<Question>> added = extension.questions().stream()
                .collect(Collectors.groupingBy(
                        question -> question.section().orElse(""), LinkedHashMap::new, Collectors.toList()));
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            Question question = old.get(i);
            if (!extension.retired().contains(question.id())) {
                all.add(question);
            }
            Optional<String> next = i + 1 < old.size() ? old.get(i + 1).section() : Optional.empty();
            if (question.section().isPresent() && !question.section().equals(next)) {
                all.addAll(Optional.ofNullable(added.remove(question.section().get()))
                        .orElse(List.of()));
            }
        }
        added.values().forEach(all::addAll);
        Set<String> left = set(all.stream().map(Question::id));
        return all.stream().map(question -> question.among(left)).toList();
    }

    /** Returns the ids of all current and former questions: the id of a retired question may not be reused. */
    private ImmutableList<String> everAsked() {
        return Stream.concat(
                        parent.questionIds().stream(),
                        parent.header().extended().stream().flatMap(one -> one.retired().stream()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns a form without its retired questions; empty if no question remains. */
    private Optional<Form> left(Form form) {
        ImmutableList<String> left = form.questions().stream()
                .filter(id -> !extension.retired().contains(id))
                .collect(ImmutableList.toImmutableList());
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Form(
                        form.id(),
                        form.title(),
                        form.description(),
                        left,
                        ImmutableMap.copyOf(Maps.filterKeys(form.asked(), left::contains))));
    }

    private void translations(QuestionBank.Builder bank) {
        Set<String> known = Texts.of(bank).keySet();
        Set<String> languages = new LinkedHashSet<>(parent.translations().keySet());
        languages.addAll(extension.translations().keySet());
        for (String language : languages) {
            Map<String, String> words = new LinkedHashMap<>(Maps.filterKeys(
                    parent.translations().getOrDefault(language, ImmutableMap.of()),
                    path -> known.contains(path)
                            && !path.equals("title")
                            && !extension.reworded().containsKey(path)));
            words.putAll(extension.translations().getOrDefault(language, ImmutableMap.of()));
            bank.translation(language, words);
        }
    }

    /**
     * Maps a fault of the resulting bank to its location in the extension; faults of inherited content are reported at {@code
     * /extends}.
     */
    private Fault inExtension(Fault fault) {
        String path = fault.where().toString();
        String place = at(path, "/questions/", whole.questions, extension.questions())
                .or(() -> at(path, "/scales/", whole.scales, extension.scales()))
                .or(() -> at(path, "/constructs/", whole.constructs, extension.constructs()))
                .or(() -> at(path, "/sections/", whole.sections, extension.sections()))
                .or(() -> at(path, "/forms/", whole.forms, extension.forms()))
                .orElse(path.startsWith("/translations/") ? path : "/extends");
        return new Fault(place, fault.what(), fault.remedy());
    }

    private static <T> Optional<String> at(String path, String field, List<T> all, List<T> own) {
        if (!path.startsWith(field)) {
            return Optional.empty();
        }
        String rest = path.substring(field.length());
        String index = rest.replaceFirst("/.*", "");
        int place = own.indexOf(all.get(Integer.parseInt(index)));
        return place < 0 ? Optional.empty() : Optional.of(field + place + rest.substring(index.length()));
    }

    private static <T> ImmutableList<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).collect(ImmutableList.toImmutableList());
    }

    private static Set<String> set(Stream<String> all) {
        return all.collect(Collectors.toCollection(HashSet::new));
    }
}
