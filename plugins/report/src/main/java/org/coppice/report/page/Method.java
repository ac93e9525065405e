package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;
import org.coppice.report.words.Text;

/** How the figures were made: the recipe with its versions and digests, and what is not shown. */
final class Method {
    private final Setting setting;
    private final PageWords words;

    Method(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /** Returns the method in a few sentences, then the recipe. */
    ImmutableList<Block> of(Recipe recipe) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Block.Paragraph(words.line("method.range", words.percent(recipe.level()))));
        if (recipe.view() == View.PUBLISHED) {
            blocks.add(new Block.Paragraph(words.line(
                    "method.published",
                    words.whole(recipe.minimumGroup()),
                    words.whole(recipe.minimums().spread()))));
        } else {
            blocks.add(new Block.Notice(Line.own(words.text("method.research"))));
        }
        if (!setting.warnings().isEmpty()) {
            blocks.add(new Block.Subheading(Line.own(words.text("method.warnings"))));
            blocks.add(new Block.Points(
                    false,
                    setting.warnings().stream()
                            .map(warning -> words.given(Readings.sentence(warning)))
                            .collect(ImmutableList.toImmutableList())));
        }
        blocks.add(new Block.Facts(recipe(recipe)));
        return blocks.build();
    }

    /** Returns the parts of the recipe. */
    ImmutableList<Block.Fact> recipe(Recipe recipe) {
        ImmutableList.Builder<Block.Fact> facts = ImmutableList.builder();
        facts.add(part("method.bank", recipe.bank()));
        facts.add(part("method.weighting", recipe.weighting()));
        facts.add(part("method.scoring", recipe.scoring()));
        facts.add(part("method.aggregation", recipe.aggregation()));
        recipe.blueprint().ifPresent(one -> facts.add(part("method.blueprint", one)));
        setting.bank()
                .header()
                .source()
                .ifPresent(source ->
                        facts.add(new Block.Fact(Line.own(words.text("method.source")), setting.ofBank(source))));
        return facts.build();
    }

    private Block.Fact part(String key, Ingredient part) {
        Text id = Text.own(part.id());
        return new Block.Fact(
                Line.own(words.text(key)),
                part.digest().isEmpty()
                        ? words.line("method.part", id, part.version())
                        : words.line("method.part.digest", id, part.version(), part.digest()));
    }
}
