package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * The weights of questions in their constructs, and of perspectives in a pooled score.
 *
 * @param id the id by which it is selected
 * @param version three numbers
 * @param title the title shown to readers
 * @param bank the id of the bank that it is made for; empty if it fits any bank
 * @param questions the weights of questions, which replace those of the bank; questions that are not named keep the bank's weight
 * @param perspectives the weights of perspectives in a pooled score: a perspective that is not named has weight 0; if none is
 *     named, all have equal weight
 * @param parameters the values of declared parameters of strategies, by name; values set by the caller take precedence
 * @param extended the weightings that it extends, the nearest first; empty if it extends none
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Weighting(
        String id,
        String version,
        String title,
        Optional<String> bank,
        ImmutableMap<String, Double> questions,
        ImmutableMap<Perspective, Double> perspectives,
        ImmutableSortedMap<String, String> parameters,
        ImmutableList<Ancestor> extended) {
    /** The id of the built-in weighting, which fits any bank. */
    public static final String EQUAL_ID = "equal";

    /** The weighting in which every question has its bank's weight and all perspectives have equal weight. */
    public static final Weighting EQUAL = new Weighting(
            EQUAL_ID,
            "1.0.0",
            "As the bank says, all perspectives the same",
            Optional.empty(),
            ImmutableMap.of(),
            ImmutableMap.of(),
            ImmutableSortedMap.of());

    /** Throws if a weight is negative or not finite, or if the weights of the perspectives add up to 0. */
    public Weighting {
        Check.id("weighting id", id);
        Check.version("weighting " + id, version);
        Check.text("the title of weighting " + id, title);
        questions.forEach((question, w) -> Check.weight("the weight of question \"" + question + "\"", w));
        perspectives.forEach((who, w) -> Check.weight("the weight of perspective \"" + who.id() + "\"", w));
        parameters.keySet().forEach(name -> Check.id("a parameter of weighting " + id, name));
        Check.valid(
                perspectives.isEmpty() || perspectives.values().stream().anyMatch(w -> w > 0),
                "the perspectives of weighting \"%s\" all have weight 0",
                "give at least one a weight above 0, or leave them out",
                id);
        Check.valid(
                !perspectives.containsKey(Perspective.CONSENSUS),
                "weighting \"%s\" gives the consensus sheet a weight",
                "leave it out: it is not a respondent and is never pooled",
                id);
    }

    /** Creates a weighting that extends no other. */
    public Weighting(
            String id,
            String version,
            String title,
            Optional<String> bank,
            ImmutableMap<String, Double> questions,
            ImmutableMap<Perspective, Double> perspectives,
            ImmutableSortedMap<String, String> parameters) {
        this(id, version, title, bank, questions, perspectives, parameters, ImmutableList.of());
    }

    /** Returns a weighting of questions for one bank, in which all perspectives have equal weight. */
    public static Weighting of(
            String id, String version, String title, String bank, ImmutableMap<String, Double> questions) {
        return new Weighting(
                id, version, title, Optional.of(bank), questions, ImmutableMap.of(), ImmutableSortedMap.of());
    }

    /** Returns the weight of the perspective in a pooled score, 0 or more. */
    public double perspective(Perspective who) {
        if (who == Perspective.CONSENSUS) {
            return 0;
        }
        return perspectives.isEmpty() ? 1 : perspectives.getOrDefault(who, 0.0);
    }
}
