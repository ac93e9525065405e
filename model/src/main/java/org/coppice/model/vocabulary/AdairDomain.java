package org.coppice.model.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * Adair's three domains that a leader attends to: the circles of Figure 1.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum AdairDomain implements PaperConstruct {
    TASK(new Entry(
            "domain.task",
            "Achieving the task",
            "What the team is there to do: plans, objectives, quality, casework and services.",
            Source.cited("Adair (1983)", "Figure 1"))),
    TEAM(new Entry(
            "domain.team",
            "Building and maintaining the team",
            "What makes and keeps a team: its people, trust, ways of working and ties to others.",
            Source.cited("Adair (1983)", "Figure 1"))),
    INDIVIDUAL(new Entry(
            "domain.individual",
            "Developing the individual",
            "What helps each member grow: induction, supervision, training, appraisal and motivation.",
            Source.cited("Adair (1983)", "Figure 1")));

    private final Entry entry;

    AdairDomain(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns the rows of the domain in Table 2, in order. */
    public ImmutableList<DomainQuestion> questions() {
        return Arrays.stream(DomainQuestion.values())
                .filter(question -> question.domain() == this)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the overlaps that the paper states between this domain and the other two. */
    public ImmutableList<DomainOverlap> overlaps() {
        return Arrays.stream(DomainOverlap.values())
                .filter(overlap -> overlap.domains().contains(this))
                .collect(ImmutableList.toImmutableList());
    }
}
