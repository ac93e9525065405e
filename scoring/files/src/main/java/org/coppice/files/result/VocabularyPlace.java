package org.coppice.files.result;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.model.Term;
import org.coppice.model.vocabulary.CultureExemplar;
import org.coppice.model.vocabulary.CultureTrait;
import org.coppice.model.vocabulary.DomainOverlap;
import org.coppice.model.vocabulary.DomainQuestion;
import org.coppice.model.vocabulary.LeaderAct;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Principle;

/**
 * The place of a term among the other terms of the paper: for a principle its culture, the aspect that it answers and how far it corresponds to the
 * other half of Table 1 ({@code exact}, {@code partial}, {@code none}); for a culture its exemplar; and so on.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class VocabularyPlace {
    private VocabularyPlace() {}

    /** Returns the ids of other terms by what they are to the term; empty if the term has no such place. */
    public static ImmutableMap<String, String> of(Term term) {
        ImmutableMap.Builder<String, String> place = ImmutableMap.builder();
        if (term instanceof Principle principle) {
            place.put("culture", principle.culture().id());
            principle.aspect().ifPresent(aspect -> place.put("aspect", aspect.id()));
            principle.facet().ifPresent(facet -> place.put("facet", facet.id()));
            place.put("alignment", principle.alignment().id());
        } else if (term instanceof LearningCulture culture) {
            Arrays.stream(CultureExemplar.values())
                    .filter(one -> one.culture() == culture)
                    .forEach(one -> place.put("exemplar", one.id()));
        } else if (term instanceof CultureExemplar exemplar) {
            place.put("culture", exemplar.culture().id());
        } else if (term instanceof CultureTrait trait) {
            place.put("culture", trait.culture().id());
            place.put("facet", trait.facet().id());
            trait.principle().ifPresent(principle -> place.put("principle", principle.id()));
        } else if (term instanceof DomainQuestion row) {
            place.put("domain", row.domain().id());
        } else if (term instanceof DomainOverlap overlap) {
            place.put("domains", overlap.domains().stream().map(Term::id).collect(Collectors.joining(" ")));
        } else if (term instanceof LeaderAct act) {
            place.put("serves", act.serves().id());
        }
        return place.buildOrThrow();
    }
}
