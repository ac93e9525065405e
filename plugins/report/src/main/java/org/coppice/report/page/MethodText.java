package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;
import org.coppice.report.words.Text;

/** A text on the method that can be pasted into a paper, with its formulas. */
final class MethodText {
    private static final ImmutableSet<String> SCORINGS = ImmutableSet.of("pomp", "mean", "sum", "ipsative");
    private static final ImmutableSet<String> AGGREGATIONS =
            ImmutableSet.of("team-mean", "team-median", "trimmed-mean", "shrunken");

    private final Setting setting;
    private final PageWords words;

    MethodText(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /** Returns the paragraphs for a recipe. */
    ImmutableList<Block> of(Recipe recipe) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        paragraph(
                words.line(
                        "paper.bank",
                        setting.ofBank(setting.bank().header().title()),
                        Text.own(recipe.bank().id()),
                        recipe.bank().version(),
                        Text.own(recipe.weighting().id()),
                        recipe.weighting().version()),
                blocks);
        paragraph(
                known(
                        "paper.scoring.",
                        SCORINGS,
                        recipe.scoring().id(),
                        recipe.scoring().version()),
                blocks);
        paragraph(
                known(
                        "paper.aggregation.",
                        AGGREGATIONS,
                        recipe.aggregation().id(),
                        recipe.aggregation().version()),
                blocks);
        paragraph(words.line("paper.interval", words.percent(recipe.level())), blocks);
        paragraph(Line.own(words.text("paper.interval.formula")), blocks);
        paragraph(Line.own(words.text("paper.reliability")), blocks);
        paragraph(Line.own(words.text("paper.agreement")), blocks);
        recipe.blueprint()
                .ifPresent(one -> paragraph(
                        words.line("paper.blueprint", Text.own(one.id()), one.version(), words.whole(recipe.seed())),
                        blocks));
        paragraph(
                recipe.view() == View.PUBLISHED
                        ? words.line(
                                "paper.published",
                                words.whole(recipe.minimumGroup()),
                                words.whole(recipe.minimums().spread()),
                                words.whole(recipe.minimums().questions()))
                        : Line.own(words.text("paper.research")),
                blocks);
        paragraph(
                words.line(
                        "paper.digest",
                        recipe.bank().digest(),
                        recipe.weighting().digest()),
                blocks);
        return blocks.build();
    }

    private static void paragraph(Line line, ImmutableList.Builder<Block> blocks) {
        blocks.add(new Block.Paragraph(line));
    }

    private Line known(String prefix, ImmutableSet<String> known, String id, String version) {
        return words.line(prefix + (known.contains(id) ? id : "other"), Text.own(id), version);
    }

    /** Returns the names of the references of the method. */
    static ImmutableSet<String> references(Recipe recipe) {
        ImmutableSet.Builder<String> references = ImmutableSet.builder();
        references.add("gray", "cronbach", "feldt", "mcdonald", "bliese", "james");
        if (recipe.scoring().id().equals("pomp")) {
            references.add("cohen");
        }
        return references.build();
    }
}
