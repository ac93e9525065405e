package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * How much each question counts for its constructs, and each perspective for a pooled figure.
 *
 * @param id the id it is chosen by
 * @param version three numbers
 * @param title what a reader sees
 * @param bank the id of the bank it is made for; empty where it fits any
 * @param questions the weight of a question, in place of the bank's own; questions that are not named keep the bank's
 * @param perspectives the weight of a perspective in a pooled figure: those not named count nothing; where none is named all
 *     count the same
 * @param parameters values for declared parameters of strategies, by name; what the caller sets goes before
 * @param extended the weightings that it extends, the nearest first; none where it stands by itself
 * @since 0.1.0
 */
public record Weighting(
        String id,
        String version,
        String title,
        Optional<String> bank,
        ImmutableMap<String, Double> questions,
        ImmutableMap<Perspective, Double> perspectives,
        ImmutableSortedMap<String, String> parameters,
        ImmutableList<Ancestor> extended) {
    /** The id of the weighting that the host has for any bank. */
    public static final String EQUAL_ID = "equal";

    /** Every question counts as its bank says, every perspective the same. */
    public static final Weighting EQUAL = new Weighting(
            EQUAL_ID,
            "1.0.0",
            "As the bank says, all perspectives the same",
            Optional.empty(),
            ImmutableMap.of(),
            ImmutableMap.of(),
            ImmutableSortedMap.of());

    /** Refuses weights that are negative or not finite, and perspectives that together weigh nothing. */
    public Weighting {
        Check.id("weighting id", id);
        Check.version("weighting " + id, version);
        Check.text("the title of weighting " + id, title);
        questions.forEach((question, w) -> Check.weight("the weight of question \"" + question + "\"", w));
        perspectives.forEach((who, w) -> Check.weight("the weight of perspective \"" + who.id() + "\"", w));
        parameters.keySet().forEach(name -> Check.id("a parameter of weighting " + id, name));
        Check.valid(
                perspectives.isEmpty() || perspectives.values().stream().anyMatch(w -> w > 0),
                "the perspectives of weighting \"%s\" all weigh 0",
                "give one a weight, or leave them out",
                id);
        Check.valid(
                !perspectives.containsKey(Perspective.CONSENSUS),
                "weighting \"%s\" weighs the consensus sheet",
                "it is no respondent and is never pooled: leave it out",
                id);
    }

    /** A weighting that stands by itself. */
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

    /** A weighting of questions for one bank, in which all perspectives count the same. */
    public static Weighting of(
            String id, String version, String title, String bank, ImmutableMap<String, Double> questions) {
        return new Weighting(
                id, version, title, Optional.of(bank), questions, ImmutableMap.of(), ImmutableSortedMap.of());
    }

    /** What the perspective weighs in a pooled figure, 0 or more. */
    public double perspective(Perspective who) {
        if (who == Perspective.CONSENSUS) {
            return 0;
        }
        return perspectives.isEmpty() ? 1 : perspectives.getOrDefault(who, 0.0);
    }
}
