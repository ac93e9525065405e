package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;

/** The page for people who use services and their carers: one idea a line, with pictograms. */
public final class EasyReadPage {
    private static final ImmutableList<Perspective> READERS =
            ImmutableList.of(Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER);
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!])\\s+");
    private static final int MOST = 2; // actions

    private final Setting setting;
    private final PageWords words;

    /** Creates the page of a setting. */
    public EasyReadPage(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /** Returns the page of a team. */
    public Page of(TeamResult team) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(section(
                "easy.what",
                ImmutableList.of(
                        sign(Pictogram.PEOPLE, "easy.what.team", "easy.what.asked"),
                        sign(Pictogram.PRIVATE, "easy.what.private", "easy.what.names"))));
        sections.add(section("easy.heard", heard(team)));
        team.blueprint().ifPresent(blueprint -> {
            if (!blueprint.first().isEmpty()) {
                sections.add(section("easy.will", will(blueprint)));
            }
            blueprint
                    .guide()
                    .filter(guide -> !guide.people().isEmpty())
                    .ifPresent(guide -> sections.add(section(
                            "easy.next",
                            guide.people().stream()
                                    .map(text -> new Block.Sign(
                                            text.startsWith("Thank") ? Pictogram.THANKS : Pictogram.SAID, lines(text)))
                                    .collect(ImmutableList.toImmutableList()))));
        });
        return new Frame(setting).page("easy-read", team.profile().team(), ImmutableList.of(), sections.build());
    }

    private Section section(String key, ImmutableList<Block> blocks) {
        return new Section(key.replace('.', '-'), Line.own(words.text(key)), blocks);
    }

    private Block.Sign sign(Pictogram pictogram, String... keys) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (String key : keys) {
            lines.add(Line.own(words.text(key)));
        }
        return new Block.Sign(pictogram, lines.build());
    }

    /** Returns each sentence as a line. */
    private ImmutableList<Line> lines(String text) {
        return SENTENCES.splitAsStream(text).map(words::given).collect(ImmutableList.toImmutableList());
    }

    /** Returns what was heard in a whole sample; it is not certain, since the teams differ. */
    ImmutableList<Block> heard(SampleFigures figures) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        for (Perspective who : READERS) {
            ImmutableList<SampleScore> scores = figures.constructs().stream()
                    .filter(score -> score.perspective() == who)
                    .filter(score -> setting.measures().shows(score.measure()))
                    .filter(score -> score.metric().hasUnit() && score.value() instanceof Score.Measured)
                    .collect(ImmutableList.toImmutableList());
            if (!scores.isEmpty()) {
                blocks.add(new Block.Subheading(Line.own(words.text("easy.heard." + who.id()))));
            }
            scores.forEach(score -> blocks.add(heard(
                    score.wave() == null
                            ? asked(score.measure())
                            : words.line("team.on", asked(score.measure()), words.date(score.wave())),
                    Scores.third(score.metric()
                            .unit(score.value().figure().orElseThrow())
                            .orElseThrow()),
                    true)));
        }
        ImmutableList<Block> all = blocks.build();
        return all.isEmpty() ? ImmutableList.of(sign(Pictogram.UNSURE, "easy.nobody")) : all;
    }

    private ImmutableList<Block> heard(TeamResult team) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        for (Perspective who : READERS) {
            ImmutableList<TeamScore> scores = team.profile().scores().stream()
                    .filter(score -> score.perspective().equals(Optional.of(who)))
                    .filter(score -> setting.measures().shows(score.measure()))
                    .filter(score -> score.metric().hasUnit())
                    .collect(ImmutableList.toImmutableList());
            if (scores.isEmpty()) {
                continue;
            }
            blocks.add(new Block.Subheading(Line.own(words.text("easy.heard." + who.id()))));
            if (scores.stream().noneMatch(Scores::measured)) {
                blocks.add(sign(Pictogram.PRIVATE, "easy.hidden", "easy.hidden.why"));
            } else {
                boolean unsure = scores.stream().noneMatch(EasyReadPage::sure);
                if (unsure) {
                    blocks.add(sign(Pictogram.UNSURE, "easy.few", "easy.unsure.all"));
                }
                scores.forEach(score -> blocks.add(heard(score, unsure || sure(score))));
            }
        }
        ImmutableList<Block> all = blocks.build();
        return all.isEmpty() ? ImmutableList.of(sign(Pictogram.UNSURE, "easy.nobody")) : all;
    }

    private Block heard(TeamScore score, boolean sure) {
        Line asked = asked(score.measure());
        if (!Scores.measured(score)) {
            return new Block.Sign(Pictogram.PRIVATE, ImmutableList.of(asked, Line.own(words.text("easy.hidden"))));
        }
        return heard(asked, third(score), sure);
    }

    private Block heard(Line asked, String third, boolean sure) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        lines.add(asked, Line.own(words.text("easy.answer." + third)));
        if (!sure) {
            lines.add(Line.own(words.text("easy.unsure")));
        }
        return new Block.Sign(
                switch (third) {
                    case "low" -> Pictogram.NO;
                    case "high" -> Pictogram.YES;
                    default -> Pictogram.BETWEEN;
                },
                lines.build());
    }

    private Line asked(Measure measure) {
        String key = "easy.asked." + measure.construct().value();
        return words.has(key) ? Line.own(words.text(key)) : words.line("easy.asked", setting.name(measure));
    }

    private static String third(TeamScore score) {
        return Scores.third(
                score.metric().unit(score.value().figure().orElseThrow()).orElseThrow());
    }

    /** Returns whether the whole interval is in one third of the range. */
    private static boolean sure(TeamScore score) {
        return score.interval() instanceof Interval.Between between
                && Scores.third(score.metric().unit(between.lower()).orElse(0)).equals(third(score))
                && Scores.third(score.metric().unit(between.upper()).orElse(1)).equals(third(score));
    }

    private ImmutableList<Block> will(Blueprint blueprint) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(sign(Pictogram.SAID, "easy.will.talk"));
        for (Recommendation one :
                blueprint.first().subList(0, Math.min(MOST, blueprint.first().size()))) {
            blocks.add(new Block.Sign(
                    Pictogram.PLAN,
                    ImmutableList.<Line>builder()
                            .add(words.given(one.title() + "."))
                            .addAll(lines(one.firstStep()))
                            .build()));
        }
        blocks.add(sign(Pictogram.WHEN, "easy.will.again"));
        return blocks.build();
    }
}
