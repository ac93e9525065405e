package org.coppice.cli.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.cli.audit.Gathered.Group;
import org.coppice.files.result.PublishedFigures.Change;

/** What a published change shows of those who stayed, joined and left, and what follows from it and the figures of the two waves. */
final class ChangedGroup {
    private final Change change;
    private final String name;
    private final Scale scale;
    private final Group before;
    private final Group after;
    private final Map<Group, List<Shown>> printed;

    /**
     * Creates an instance.
     *
     * @param result the result of the change
     * @param printed the figures that are printed of groups
     */
    ChangedGroup(AuditedResult result, Change change, Map<Group, List<Shown>> printed) {
        this.change = change;
        this.name = result.published().name();
        this.scale = result.scale(change.measure(), change.perspective());
        this.before = new Group(Optional.of(change.team()), Optional.of(change.before()), change.perspective(), "");
        this.after = new Group(Optional.of(change.team()), Optional.of(change.after()), change.perspective(), "");
        this.printed = printed;
    }

    /** Adds the figures that are shown and those that follow. */
    void addTo(Gathered all) {
        String period = " from " + change.before() + " to " + change.after();
        Group stayedBefore = before.part(" who stayed" + period);
        Group stayedAfter = after.part(" who stayed" + period);
        moved(before, after, change.whole(), change.nBefore(), change.nAfter(), all);
        part(after, stayedAfter, after.part(" who joined" + period), change.joined(), change.nJoined(), all);
        part(before, stayedBefore, before.part(" who left" + period), change.left(), change.nLeft(), all);
        for (Shown stayed : List.copyOf(all.groups().getOrDefault(stayedBefore, List.of()))) {
            moved(stayed, change.stayed(), change.nStayed(), change.nStayed(), 1)
                    .ifPresent(m -> all.add(stayedAfter, m));
        }
        for (Shown stayed : List.copyOf(all.groups().getOrDefault(stayedAfter, List.of()))) {
            moved(stayed, change.stayed(), change.nStayed(), change.nStayed(), -1)
                    .ifPresent(m -> all.add(stayedBefore, m));
        }
    }

    private void moved(
            Group from, Group to, OptionalDouble difference, OptionalInt nFrom, OptionalInt nTo, Gathered all) {
        of(from).forEach(figure -> moved(figure, difference, nFrom, nTo, 1).ifPresent(moved -> all.add(to, moved)));
        of(to).forEach(figure -> moved(figure, difference, nTo, nFrom, -1).ifPresent(moved -> all.add(from, moved)));
    }

    private List<Shown> of(Group group) {
        return printed.getOrDefault(group, List.of()).stream()
                .filter(figure -> figure.mean() && figure.scale().equals(scale))
                .toList();
    }

    /** Returns the mean of the other wave: that of one wave and the difference. */
    private Optional<Shown> moved(
            Shown figure, OptionalDouble difference, OptionalInt nFrom, OptionalInt nTo, int sign) {
        return difference.isPresent() && nTo.isPresent() && nFrom.equals(OptionalInt.of(figure.n()))
                ? Optional.of(Shown.mean(
                        label(figure),
                        scale,
                        nTo.getAsInt(),
                        figure.value()
                                .plus(Bounds.rounded(sign * difference.getAsDouble()))
                                .meet(Bounds.ALL)))
                : Optional.empty();
    }

    private String label(Shown figure) {
        return figure.result().equals(name) ? name : figure.result() + " with " + name;
    }

    /** Adds the mean of those who joined or left, and that of the others of the wave, who stayed. */
    private void part(Group whole, Group stayed, Group part, OptionalDouble mean, OptionalInt n, Gathered all) {
        if (mean.isEmpty() || n.isEmpty() || n.getAsInt() == 0) {
            return;
        }
        Bounds own = Bounds.rounded(mean.getAsDouble()).meet(Bounds.ALL);
        all.add(part, Shown.mean(name, scale, n.getAsInt(), own));
        for (Shown figure : of(whole)) {
            int others = figure.n() - n.getAsInt();
            if (others > 0) {
                Bounds sum = Shown.sum(figure.n(), figure.value(), 0).minus(Shown.sum(n.getAsInt(), own, 0));
                Bounds left = sum.times(1.0 / others).meet(Bounds.ALL);
                if (left.possible()) {
                    all.add(stayed, Shown.mean(label(figure), scale, others, left));
                }
            }
        }
    }
}
