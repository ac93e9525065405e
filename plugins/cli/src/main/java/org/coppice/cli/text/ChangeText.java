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

/** Changes between waves as a manager reads them: a line for each measure and perspective. */
public final class ChangeText {
    private static final int WIDEST = 60;

    private final MeasureText words;
    private final ImmutableList<String> defaults;
    private final Writer out;

    public ChangeText(MeasureText words, ImmutableList<String> defaults, Writer out) {
        this.words = words;
        this.defaults = defaults;
        this.out = out;
    }

    public void write(SampleChange change) throws IOException {
        Recipe recipe = change.recipe();
        line(words.bank().header().title() + " (bank " + recipe.bank() + ")");
        long teams = change.teams().stream()
                .map(team -> team.before().team())
                .distinct()
                .count();
        line(Words.count(Math.toIntExact(teams), "team") + " of two waves or more. Scoring "
                + recipe.scoring().id() + ", " + recipe.view().label() + ".");
        if (!defaults.isEmpty()) {
            line(ProfileText.chosen(defaults, recipe));
        }
        for (TeamChange team : change.teams()) {
            team(team);
        }
        line("");
        line(
                "A change is the mean of the persons' scores in the later wave less that in the earlier. The range in brackets is");
        line("where the underlying change may lie (" + FigureText.percent(recipe.level())
                + " interval); it is more than chance where that leaves out 0. Where all who");
        line("have a score stayed, each is held against themselves; otherwise the waves are taken for two groups.");
        if (change.teams().stream().anyMatch(team -> !team.persons().isEmpty())) {
            line("A person's change is reliable from an RCI of " + ReliableChange.DEFAULT_THRESHOLD
                    + ", which 1 in 20 reach by errors of measurement alone.");
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
        List<WaveChange> told = shown.stream()
                .filter(change ->
                        whole.getOrDefault(change.perspective(), Set.of()).size() > 1
                                || change.whole().change().isPresent())
                .toList();
        int width = told.stream()
                .mapToInt(change -> FigureText.length(label(change)) + 2)
                .max()
                .orElse(0);
        for (WaveChange change : told) {
            line(FigureText.pad(label(change), Math.min(WIDEST, width)) + ChangeWords.whole(change));
            Optional<String> parts = ChangeWords.parts(change);
            if (parts.isPresent()) {
                line("      " + parts.get());
            }
        }
        notes(told);
        for (PersonChanges persons : team.persons()) {
            if (words.shows(persons.column().measure()) && !persons.results().isEmpty()) {
                persons(persons);
            }
        }
    }

    /** Why the parts of a perspective are not shown, once for all its measures. */
    private void notes(List<WaveChange> changes) throws IOException {
        List<String> notes = changes.stream()
                .filter(change -> change.whole().change().isPresent())
                .flatMap(change -> change.note().stream()
                        .map(note -> "  Who stayed, joined or left is not told of "
                                + change.perspective().label() + ": " + note + "."))
                .distinct()
                .toList();
        for (String note : notes) {
            line(note);
        }
    }

    private void persons(PersonChanges persons) throws IOException {
        line("  Each of " + persons.perspective().label() + ", "
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
