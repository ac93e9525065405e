package org.coppice.model.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The four contending learning cultures of Table 1.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum LearningCulture implements PaperConstruct {
    PROFESSIONAL(
            new Entry(
                    "culture.professional",
                    "Professional",
                    "Learning belongs to the profession: its members set the standard, judge one another and answer for their own growth.",
                    Source.paper("Table 1, Professional")),
            "General Social Care Council"),
    MANAGED(
            new Entry(
                    "culture.managed",
                    "Managed",
                    "Learning belongs to the service: managers set standards, plan training by need and cost, and look for its effect on results.",
                    Source.paper("Table 1, Managed")),
            "Investors in People"),
    HUMANISTIC(
            new Entry(
                    "culture.humanistic",
                    "Humanistic",
                    "Learning belongs to people together: a group that both supports and challenges helps each member to grow as a person.",
                    Source.paper("Table 1, Humanistic")),
            "therapeutic communities"),
    DEMOCRATIC(
            new Entry(
                    "culture.democratic",
                    "Democratic",
                    "Learning belongs to everyone the work touches: it grows where power is shared and serves the common good.",
                    Source.paper("Table 1, Democratic")),
            "total quality management");

    private final Entry entry;
    private final String example;

    LearningCulture(Entry entry, String example) {
        this.entry = entry;
        this.example = example;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns the example that the paper gives. */
    public String example() {
        return example;
    }

    /** Returns its principles in the order of Table 1: nine, or four. */
    public ImmutableList<Principle> principles() {
        return Arrays.stream(Principle.values())
                .filter(principle -> principle.culture() == this)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns its trait for a facet that the paper attributes to every culture. */
    public CultureTrait trait(CultureFacet facet) {
        return CultureTrait.of(this, facet);
    }
}
