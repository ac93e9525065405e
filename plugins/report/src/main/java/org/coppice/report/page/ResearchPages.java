package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;
import org.coppice.report.words.Text;

/** The pages for research: every figure, a text on the method, the recipe, and references. */
public final class ResearchPages {
    private final Setting setting;
    private final PageWords words;

    /** Creates the pages of a setting. */
    public ResearchPages(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /** Returns the page of a team. */
    public Page of(TeamResult team) {
        ImmutableList<Block> pictures = new Drawings(setting).of(team, ImmutableSet.copyOf(Perspective.values()));
        Recipe recipe = team.profile().recipe();
        return new Frame(setting)
                .page(
                        "research",
                        team.profile().team(),
                        lead(recipe),
                        sections(
                                recipe,
                                pictures,
                                new ResearchTables(setting).of(team),
                                team.blueprint().stream()
                                        .flatMap(one -> one.readings().stream())
                                        .map(reading -> reading.judgement().source())));
    }

    /** Returns the page of a sample. */
    public Page of(SampleResult sample) {
        Recipe recipe = sample.figures().recipe();
        return new Frame(setting)
                .page(
                        "research",
                        lead(recipe),
                        sections(
                                recipe,
                                new Drawings(setting).of(SamplePages.drawn(sample)),
                                new ResearchTables(setting).of(sample.figures()),
                                Stream.of()));
    }

    private ImmutableList<Line> lead(Recipe recipe) {
        return ImmutableList.of(words.line("lead.research", words.percent(recipe.level())));
    }

    /** Returns the tables of a team as CSV, by the names of their files. */
    public ImmutableMap<String, String> csv(TeamResult team) {
        return ResearchTables.csv(new ResearchTables(setting.in(Locale.ENGLISH)).of(team));
    }

    /** Returns the tables of a sample as CSV, by the names of their files. */
    public ImmutableMap<String, String> csv(SampleResult sample) {
        return ResearchTables.csv(new ResearchTables(setting.in(Locale.ENGLISH)).of(sample.figures()));
    }

    private ImmutableList<Section> sections(
            Recipe recipe, ImmutableList<Block> pictures, ImmutableList<Block.Grid> tables, Stream<Source> sources) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        if (!pictures.isEmpty()) {
            sections.add(section("pictures", pictures));
        }
        sections.add(section("tables", ImmutableList.copyOf(tables)));
        sections.add(section(
                "files",
                ImmutableList.of(
                        new Block.Paragraph(Line.own(words.text("files.lead"))),
                        new Block.Links(tables.stream()
                                .map(table -> new Block.Link(Line.own(table.name() + ".csv"), table.name() + ".csv"))
                                .collect(ImmutableList.toImmutableList())))));
        sections.add(section("paper", new MethodText(setting).of(recipe)));
        sections.add(section("recipe", recipe(recipe)));
        sections.add(section(
                "references",
                ImmutableList.<Block>builder()
                        .add(new Block.Fixed(references(recipe)))
                        .addAll(works(sources))
                        .build()));
        return sections.build();
    }

    private Section section(String id, ImmutableList<Block> blocks) {
        return new Section(id, Line.own(words.text("section." + id)), blocks);
    }

    private ImmutableList<Block> recipe(Recipe recipe) {
        ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
        for (Ingredient part : Stream.concat(
                        Stream.of(recipe.bank(), recipe.weighting(), recipe.scoring(), recipe.aggregation()),
                        recipe.blueprint().stream())
                .toList()) {
            part.parameters()
                    .forEach((name, value) -> rows.add(new Block.Row(ImmutableList.of(
                            Line.of(Text.own(name)), Line.of(Text.own(part.id())), Line.of(Text.own(value))))));
        }
        ImmutableList<Block.Row> parameters = rows.build();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.addAll(new Method(setting).of(recipe));
        if (!parameters.isEmpty()) {
            blocks.add(new Block.Grid(
                    "parameters",
                    Line.own(words.text("table.parameters")),
                    ImmutableList.of(
                            words.text("column.parameter"), words.text("column.part"), words.text("column.setting")),
                    parameters));
        }
        return blocks.build();
    }

    private ImmutableList<Line> references(Recipe recipe) {
        return MethodText.references(recipe).stream()
                .map(key -> Line.of(words.in("en", words.text("reference." + key))))
                .sorted(Comparator.comparing(Line::plain))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the works on which readings rest, as they are cited. */
    private ImmutableList<Block> works(Stream<Source> sources) {
        ImmutableSet<String> works = sources.map(Source::work).sorted().collect(ImmutableSet.toImmutableSet());
        return works.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(
                        new Block.Paragraph(Line.own(words.text("references.readings"))),
                        new Block.Points(
                                false, works.stream().map(words::given).collect(ImmutableList.toImmutableList())));
    }
}
