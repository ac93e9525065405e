package org.coppice.model.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The content of a facet in a learning culture. The paper states that every culture has its theory, objectives, processes and
 * outcomes; Table 1 lists them row by row for the humanistic and democratic cultures. For the other two cultures we take the
 * closest rows, and formulate their theory of learning ourselves.
 *
 * @param culture the culture
 * @param facet the facet
 * @param principle the principle that states it, if one does
 * @param entry the content
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record CultureTrait(LearningCulture culture, CultureFacet facet, Optional<Principle> principle, Entry entry)
        implements Term {
    private static final ImmutableTable<LearningCulture, CultureFacet, CultureTrait> ALL = all();

    /** Returns all sixteen traits, culture by culture. */
    public static ImmutableList<CultureTrait> values() {
        return ALL.values().asList();
    }

    /** Returns the trait of that culture for that facet. */
    public static CultureTrait of(LearningCulture culture, CultureFacet facet) {
        return java.util.Objects.requireNonNull(ALL.get(culture, facet));
    }

    private static ImmutableTable<LearningCulture, CultureFacet, CultureTrait> all() {
        ImmutableTable.Builder<LearningCulture, CultureFacet, CultureTrait> all = ImmutableTable.builder();
        for (LearningCulture culture : LearningCulture.values()) {
            for (CultureFacet facet : CultureFacet.values()) {
                all.put(culture, facet, make(culture, facet));
            }
        }
        return all.buildOrThrow();
    }

    private static CultureTrait make(LearningCulture culture, CultureFacet facet) {
        String name = facet.id().substring("facet.".length());
        String id = "trait." + culture.id().substring("culture.".length()) + "-" + name;
        String label = culture.label() + ": " + name;
        return principle(culture, facet)
                .map(said -> new CultureTrait(
                        culture, facet, Optional.of(said), new Entry(id, label, said.definition(), source(said))))
                .orElseGet(() -> new CultureTrait(
                        culture,
                        facet,
                        Optional.empty(),
                        new Entry(
                                id,
                                label,
                                theory(culture),
                                Source.ours(culture.source().place()))));
    }

    private static Optional<Principle> principle(LearningCulture culture, CultureFacet facet) {
        return Arrays.stream(Principle.values())
                .filter(principle -> principle.culture() == culture)
                .filter(principle -> principle.facet().equals(Optional.of(facet))
                        || (principle.facet().isEmpty() && principle.aspect().equals(nearest(facet))))
                .findFirst();
    }

    /** Returns the aspect that is closest to a facet; no aspect corresponds to a theory of learning. */
    private static Optional<CultureAspect> nearest(CultureFacet facet) {
        return switch (facet) {
            case THEORY -> Optional.empty();
            case OBJECTIVE -> Optional.of(CultureAspect.DRIVER);
            case PROCESS -> Optional.of(CultureAspect.METHODS);
            case OUTCOME -> Optional.of(CultureAspect.COMPETENCE);
        };
    }

    private static Source source(Principle said) {
        return said.facet().isPresent()
                ? said.source()
                : Source.ours(said.source().place());
    }

    private static String theory(LearningCulture culture) {
        return culture == LearningCulture.PROFESSIONAL
                ? "People learn a craft from those who do it well and by thinking about their own work."
                : "People learn what the work asks of them where the organisation plans, provides and checks it.";
    }
}
