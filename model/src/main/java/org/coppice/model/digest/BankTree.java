package org.coppice.model.digest;

import com.google.common.collect.ImmutableMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.vocabulary.Vocabulary;

/** Builds the tree of values of a bank's canonical form. */
final class BankTree {
    private final ImmutableMap.Builder<String, Object> tree = ImmutableMap.builder();

    private BankTree() {}

    static ImmutableMap<String, Object> of(QuestionBank bank) {
        BankHeader header = bank.header();
        BankTree tree = new BankTree()
                .put("bank", header.id())
                .put("version", header.version())
                .put("title", header.title())
                .put("language", header.language());
        header.source().ifPresent(source -> tree.put("source", source));
        header.licence().ifPresent(licence -> tree.put("licence", licence));
        header.blueprint().ifPresent(strategy -> tree.put("blueprint", strategy));
        Trees.ancestors(tree.tree, header.extended());
        tree.map("introductions", byId(header.introductions()));
        return tree.list("scales", bank.scales(), BankTree::scale)
                .list("constructs", bank.constructs(), BankTree::construct)
                .list("sections", bank.sections(), BankTree::section)
                .list("forms", bank.forms(), BankTree::form)
                .list("questions", bank.questions(), BankTree::question)
                .map("translations", bank.translations())
                .build();
    }

    private static BankTree identified(String id) {
        return new BankTree().put("id", id);
    }

    private BankTree put(String name, Object value) {
        tree.put(name, value);
        return this;
    }

    private <T> BankTree list(String name, List<T> values, Function<T, ?> each) {
        Trees.unlessEmpty(tree, name, values.stream().map(each).toList());
        return this;
    }

    private BankTree map(String name, ImmutableMap<?, ?> values) {
        Trees.unlessEmpty(tree, name, values);
        return this;
    }

    private ImmutableMap<String, Object> build() {
        return tree.buildOrThrow();
    }

    private static ImmutableMap<String, Object> scale(ResponseScale scale) {
        BankTree tree = identified(scale.id());
        if (scale instanceof ResponseScale.Likert likert) {
            tree.put("type", "likert").put("points", likert.points()).put("lowest", likert.lowest());
            if (likert.step() > 1) {
                tree.put("step", likert.step());
            }
            tree.list("labels", likert.labels(), Function.identity());
        } else if (scale instanceof ResponseScale.Points points) {
            tree.put("type", "points").put("total", points.total());
        } else if (scale instanceof ResponseScale.Choice choice) {
            tree.put("type", "choice")
                    .list(
                            "options",
                            choice.options().entrySet().asList(),
                            option -> ImmutableMap.of("id", option.getKey(), "words", option.getValue()));
        } else if (scale instanceof ResponseScale.Numeric numeric) {
            tree.put("type", "number");
            if (Double.isFinite(numeric.minimum())) {
                tree.put("minimum", numeric.minimum());
            }
            if (Double.isFinite(numeric.maximum())) {
                tree.put("maximum", numeric.maximum());
            }
        }
        return tree.build();
    }

    /** Returns the tree of a construct; a construct that equals one of the vocabulary is represented by its id alone. */
    private static ImmutableMap<String, Object> construct(Construct construct) {
        BankTree tree = identified(construct.id());
        if (!Vocabulary.contains(construct)) {
            tree.put("label", construct.label()).put("definition", construct.definition());
        }
        return tree.build();
    }

    private static ImmutableMap<String, Object> section(Section section) {
        BankTree tree = identified(section.id()).put("title", section.title());
        section.description().ifPresent(text -> tree.put("description", text));
        section.choose().ifPresent(most -> tree.put("choose", most));
        return tree.build();
    }

    private static ImmutableMap<String, Object> form(Form form) {
        BankTree tree = identified(form.id()).put("title", form.title()).put("questions", form.questions());
        form.description().ifPresent(text -> tree.put("description", text));
        tree.map(
                "asked",
                form.asked().entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                Map.Entry::getKey,
                                one -> Trees.sorted(one.getValue().stream()
                                        .map(Perspective::id)
                                        .toList()))));
        return tree.build();
    }

    private static ImmutableMap<String, Object> question(Question question) {
        BankTree tree = identified(question.id())
                .put("text", question.text())
                .put("scale", question.scale())
                .list("measures", question.keys(), BankTree::key);
        if (question.referent() != Referent.TEAM) {
            tree.put("about", question.referent().id());
        }
        if (question.horizon() != Horizon.NOW) {
            tree.put("horizon", question.horizon().id());
        }
        if (!question.asked().containsAll(EnumSet.allOf(Perspective.class))) {
            tree.put(
                    "asked",
                    Trees.sorted(question.asked().stream().map(Perspective::id).toList()));
        }
        tree.map("wordings", byId(question.wordings()));
        question.source().ifPresent(source -> tree.put("source", source));
        question.section().ifPresent(section -> tree.put("section", section));
        question.mirrors().ifPresent(other -> tree.put("mirrors", other));
        return tree.build();
    }

    private static ImmutableMap<String, String> byId(ImmutableMap<Perspective, String> texts) {
        return texts.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey().id(), entry -> entry.getValue()));
    }

    private static ImmutableMap<String, Object> key(Key key) {
        BankTree tree = new BankTree().put("construct", key.construct().value());
        if (key.reversed()) {
            tree.put("reversed", true);
        }
        if (key.weight() != 1) {
            tree.put("weight", key.weight());
        }
        return tree.build();
    }
}
