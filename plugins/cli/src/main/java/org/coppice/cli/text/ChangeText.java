package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Score;
import org.coppice.report.words.MeasureText;
import org.coppice.statistics.change.GroupChange;
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
                        + " interval; a change is more than chance if the interval does not contain 0. People who have scores in both");
        line("waves are compared in pairs; if there are others too, the waves are partially overlapping samples.");
        if (change.teams().stream()
                .flatMap(team -> team.changes().stream())
                .anyMatch(
                        one -> one.whole().change().filter(GroupChange::coarse).isPresent())) {
            line(
                    "An interval \"or narrower\" is wider than necessary, so that it discloses nothing about small groups of people.");
        }
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
            Optional<String> leftOut = ChangeWords.leftOut(change);
            if (leftOut.isPresent()) {
                line("      " + leftOut.get());
            }
            Optional<String> parts = ChangeWords.parts(change);
            if (parts.isPresent()) {
                line("      " + parts.get());
            }
        }
        notes(withLine);
        for (PersonChanges persons : team.persons()) {
            if (words.shows(persons.column().measure()) && !persons.results().isEmpty()) {
                persons(persons, team.changes().stream().anyMatch(change -> differs(change, persons)));
            }
        }
    }

    /** Writes why the parts of a perspective are not shown, once for all its measures. */
    private void notes(List<WaveChange> changes) throws IOException {
        Map<String, List<WaveChange>> notes = changes.stream()
                .filter(change ->
                        change.whole().change().isPresent() && change.note().isPresent())
                .collect(Collectors.groupingBy(
                        change -> change.perspective().label() + "%s: "
                                + change.note().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (var note : notes.entrySet()) {
            Perspective who = note.getValue().get(0).perspective();
            boolean all = changes.stream()
                    .filter(change -> change.perspective() == who)
                    .allMatch(note.getValue()::contains);
            String measures = note.getValue().stream()
                    .map(change -> words.full(change.column().measure()))
                    .collect(Collectors.joining(", "));
            line("  Figures of who stayed, joined or left are not shown for "
                    + note.getKey().replace("%s", all ? "" : " (" + measures + ")") + ".");
        }
    }

    private static boolean differs(WaveChange change, PersonChanges persons) {
        return change.leftOut().isPresent()
                && change.column().equals(persons.column())
                && change.perspective() == persons.perspective();
    }

    private void persons(PersonChanges persons, boolean differs) throws IOException {
        line("  Persons, " + persons.perspective().label() + ", "
                + words.full(persons.column().measure())
                + (differs
                        ? " (not judged: the waves were asked different questions)"
                        : ChangeWords.rule(persons.rule())));
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
