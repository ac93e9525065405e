package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The scores that the people of a group can have. The people are parted by which questions they answered: if all scores of a measure of two
 * questions are whole numbers of steps except that of the one person who answered both, a mean with half a step fixes this score.
 *
 * @param measure the lattice of a person who answered every question, on which the level of agreement depends
 * @param parts the people by their possible scores, in an order that depends on these alone
 */
public record GroupLattice(Lattice measure, ImmutableList<Part> parts) {
    private static final Comparator<Part> ORDER = Comparator.<Part, Integer>comparing(
                    part -> part.scores().scores().length())
            .thenComparing(part -> part.scores().lowest())
            .thenComparing(part -> part.scores().span())
            .thenComparing(part -> part.scores().hashCode());

    /**
     * People who can have the same scores.
     *
     * @param people their number
     * @param scores the scores that each of them can have
     */
    public record Part(int people, PossibleScores scores) {}

    /** Returns the lattice of {@code n} people who answered every question. */
    public static GroupLattice of(int n, Lattice lattice) {
        return new GroupLattice(lattice, ImmutableList.of(new Part(n, PossibleScores.even(lattice.values()))));
    }

    /** Returns the lattice of people with these possible scores, each part in any order and several with the same scores. */
    public static GroupLattice of(Lattice measure, List<Part> parts) {
        List<Part> different = new ArrayList<>();
        for (Part part : parts) {
            int same = 0;
            while (same < different.size() && !different.get(same).scores().equals(part.scores())) {
                same++;
            }
            if (same == different.size()) {
                different.add(part);
            } else {
                different.set(same, new Part(different.get(same).people() + part.people(), part.scores()));
            }
        }
        return new GroupLattice(measure, ImmutableList.sortedCopyOf(ORDER, different));
    }

    /** Returns the lattice of the people of both groups. */
    public GroupLattice and(GroupLattice other) {
        return of(
                measure,
                ImmutableList.<Part>builder().addAll(parts).addAll(other.parts).build());
    }

    /** Returns the largest number of scores that a person can have, or 0 if the scores of some are continuous. */
    public int scores() {
        return parts.stream().anyMatch(part -> part.scores().continuous())
                ? 0
                : parts.stream()
                        .mapToInt(part -> part.scores().scores().length())
                        .max()
                        .orElse(0);
    }

    /** Returns the number of people. */
    public int people() {
        return parts.stream().mapToInt(Part::people).sum();
    }

    /** Returns the lattice of a person, if everyone can have the same equally spaced or continuous scores from one end to the other. */
    Optional<Lattice> common() {
        if (parts.size() > 1) {
            return Optional.empty();
        }
        PossibleScores scores = parts.get(0).scores();
        return scores.continuous()
                ? Optional.of(measure.values() == 0 ? measure : Lattice.CONTINUOUS)
                : Optional.of(scores.values()).filter(values -> values > 0).map(measure::withValues);
    }
}
