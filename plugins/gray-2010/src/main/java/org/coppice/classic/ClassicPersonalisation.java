package org.coppice.classic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.blueprint.evidence.Certainty;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.vocabulary.PersonalisationLevel;

/**
 * Reads how far people who use services are in by counting up: from the shallowest level on, as long as a level's mean is high enough (a
 * cumulative scale as in Guttman 1944). Deeper levels that are high all the same are told in a note and do not count. The headline is
 * people's own view; without it the members', which is unverified.
 */
final class ClassicPersonalisation {
    private static final ImmutableList<PersonalisationLevel> LEVELS = Arrays.stream(PersonalisationLevel.values())
            .filter(level -> level != PersonalisationLevel.NONE)
            .collect(ImmutableList.toImmutableList());
    private static final ImmutableList<Measure> MEASURES =
            LEVELS.stream().map(Measures::now).collect(ImmutableList.toImmutableList());

    private ClassicPersonalisation() {}

    static PersonalisationReading read(Evidence evidence) {
        Draft draft = new Draft(
                evidence,
                "personalisation",
                "How far people who use services are in",
                Source.cited("Carr (2008)", "Interagency working and involvement"));
        boolean verified =
                MEASURES.stream().allMatch(measure -> evidence.shows(measure, Perspective.PERSON_WHO_USES_SERVICES));
        Perspective who = verified ? Perspective.PERSON_WHO_USES_SERVICES : Perspective.TEAM_MEMBER;
        if (!draft.open(who, MEASURES)) {
            return reading(draft.withheld(), ImmutableSet.of(), Optional.empty(), false);
        }
        ImmutableList<PersonalisationLevel> high = LEVELS.stream()
                .filter(level -> evidence.figure(Measures.now(level), who)
                        >= evidence.cutoffs().of(Cutoffs.PERSONALISATION_PRESENT) - Classic.SAME)
                .collect(ImmutableList.toImmutableList());
        PersonalisationLevel reached = PersonalisationLevel.NONE;
        for (PersonalisationLevel level : high) {
            reached = level.depth() == reached.depth() + 1 ? level : reached;
        }
        ImmutableList<PersonalisationLevel> beyond = high.subList(reached.depth(), high.size());
        if (!beyond.isEmpty()) {
            draft.note("Above a gap, and so not counted: "
                    + beyond.stream().map(level -> "level " + level.depth()).collect(Collectors.joining(", ")) + ".");
        }
        if (!verified) {
            draft.note("Unverified: it is the members' view; ask enough people who use services.");
        }
        return reading(
                draft.says(
                        "level-" + reached.depth(),
                        "Level " + reached.depth() + " of 5: " + reached.label() + ".",
                        Certainty.NOT_TOLD),
                ImmutableSet.of(reached),
                Optional.of(who),
                verified);
    }

    private static PersonalisationReading reading(
            Judgement judgement,
            ImmutableSet<PersonalisationLevel> reached,
            Optional<Perspective> seenBy,
            boolean verified) {
        return PersonalisationReading.builder(judgement)
                .likely(reached)
                .seenBy(seenBy)
                .verified(verified)
                .build();
    }
}
