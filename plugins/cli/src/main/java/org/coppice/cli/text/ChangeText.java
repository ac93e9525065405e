package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Score;
import org.coppice.statistics.change.PersonChanges;
import org.coppice.statistics.change.ReliableChange;
import org.coppice.statistics.change.SampleChange;
import org.coppice.statistics.change.TeamChange;
import org.coppice.statistics.change.WaveChange;

/** The text of changes between waves for a manager: a line for each measure and perspective. */
public final class ChangeText {
    private static final int WIDEST = 60;

    private final MeasureText words;
    private final ImmutableList<String> defaults;
    private final ImmutableList<String> warnings;
    private final Writer out;

    public ChangeText(MeasureText words, ImmutableList<String> defaults, ImmutableList<String> warnings, Writer out) {
        this.words = words;
        this.defaults = defaults;
        this.warnings = warnings;
        this.out = out;
    }

    public void write(SampleChange change) throws IOException {
        Recipe recipe = change.recipe();
        line(words.bank().header().title() + " (bank " + recipe.bank() + ")");
        long teams = change.teams().stream()
                .map(team -> team.before().team())
                .distinct()
                .count();
        line(Words.count(Math.toIntExact(teams), "team") + " with two or more waves. Scoring "
                + recipe.scoring().id() + ", " + recipe.view().label() + ".");
        if (!defaults.isEmpty()) {
            line(ProfileText.chosen(defaults, recipe));
        }
        for (String warning : Words.warnings(warnings)) {
            line(warning);
        }
        for (TeamChange team : change.teams()) {
            team(team);
        }
        line("");
        line(
                "A change is the mean of people's scores in the later wave minus the mean in the earlier wave. The range in brackets is");
        line(
                "its " + FigureText.percent(recipe.level())
                        + " interval; a change is more than chance if the interval does not contain 0. If the same people have scores");
        line("in both waves, their scores are compared in pairs; otherwise the waves are compared as two groups.");
        if (change.teams().stream().anyMatch(team -> !team.persons().isEmpty())) {
            line("A person's change is reliable if its reliable change index (RCI) is "
                    + ReliableChange.DEFAULT_THRESHOLD
                    + " or more, which measurement error alone reaches for 1 person in 20.");
        }
    }

    private void team(TeamChange team) throws IOException {
        line("");
        line("Team " + team.before().team() + ": " + team.before().wave() + " to "
                + team.after().wave());
        List<WaveChange> shown = team.changes().stream()
                .filter(change -> words.shows(change.column().measure()))
                .toList();
        Map<Perspective, Set<Optional<Score.Withheld>>> whole = shown.stream()
                .collect(Collectors.groupingBy(
                        WaveChange::perspective,
                        TreeMap::new,
                        Collectors.mapping(change -> change.whole().withheld(), Collectors.toSet())));
        for (var reasons : whole.entrySet()) {
            Optional<Score.Withheld> one = reasons.getValue().iterator().next();
            if (reasons.getValue().size() == 1 && one.isPresent()) {
                line("  Not shown: " + reasons.getKey().label() + " ("
                        + one.get().detail() + ")");
            }
        }
        List<WaveChange> withLine = shown.stream()
                .filter(change ->
                        whole.getOrDefault(change.perspective(), Set.of()).size() > 1
                                || change.whole().change().isPresent())
                .toList();
        int width = withLine.stream()
                .mapToInt(change -> FigureText.length(label(change)) + 2)
                .max()
                .orElse(0);
        for (WaveChange change : withLine) {
            line(FigureText.pad(label(change), Math.min(WIDEST, width)) + ChangeWords.whole(change));
            Optional<String> parts = ChangeWords.parts(change);
            if (parts.isPresent()) {
                line("      " + parts.get());
            }
        }
        notes(withLine);
        for (PersonChanges persons : team.persons()) {
            if (words.shows(persons.column().measure()) && !persons.results().isEmpty()) {
                persons(persons);
            }
        }
    }

    /** Writes why the parts of a perspective are not shown, once for all its measures. */
    private void notes(List<WaveChange> changes) throws IOException {
        List<String> notes = changes.stream()
                .filter(change -> change.whole().change().isPresent())
                .flatMap(change -> change.note().stream()
                        .map(note -> "  Figures of who stayed, joined or left are not shown for "
                                + change.perspective().label() + ": " + note + "."))
                .distinct()
                .toList();
        for (String note : notes) {
            line(note);
        }
    }

    private void persons(PersonChanges persons) throws IOException {
        line("  Persons, " + persons.perspective().label() + ", "
                + words.full(persons.column().measure()) + ChangeWords.rule(persons.rule()));
        for (var person : persons.results().entrySet()) {
            line("    " + person.getKey() + ": " + ChangeWords.person(person.getValue()));
        }
    }

    private String label(WaveChange change) {
        return "  " + words.full(change.column().measure()) + ", "
                + change.perspective().label();
    }

    private void line(String text) throws IOException {
        out.write(Words.seen(text) + "\n");
    }
}
