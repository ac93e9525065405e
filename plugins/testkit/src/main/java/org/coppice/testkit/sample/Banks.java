package org.coppice.testkit.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Referent;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.Vocabulary;

/**
 * Arbitraries of valid banks, for your own properties.
 *
 * <pre>{@code
 * @Property
 * void scores_areWithinTheScale(@ForAll("banks") QuestionBank bank) { … }
 *
 * @Provide
 * Arbitrary<QuestionBank> banks() {
 *     return Banks.ofRatings();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Banks {
    private static final String RATING = "rating";
    private static final String SOURCE = "generated for a test";
    private static final int POINTS = 10;

    private Banks() {}

    /**
     * Banks of ratings: one to three facets with one to four questions each, some reversed, with weights ½, 1 or 2, on one scale of two to seven
     * points that starts at 0 or 1; some questions count for the first facet too.
     */
    public static Arbitrary<QuestionBank> ofRatings() {
        return ratings().map(ratings -> ratings.builder().build());
    }

    /** Banks of ratings, some of which also have a choice, a bounded or unbounded number, or points that are distributed between two facets. */
    public static Arbitrary<QuestionBank> ofAllScales() {
        return Combinators.combine(
                        ratings(), Arbitraries.of(false, true), Arbitraries.of(0, 1, 2), Arbitraries.of(false, true))
                .as(Banks::withOtherScales);
    }

    /** A bank of ratings with two questions, one of them reversed, for each construct of the paper that questions can measure. */
    public static QuestionBank ofPaperVocabulary() {
        QuestionBank.Builder bank = QuestionBank.builder(
                        "paper-vocabulary", "1.0.0", "Ratings for the constructs of the paper")
                .scale(ResponseScale.Likert.of(RATING, 5));
        Vocabulary.constructs().forEach(word -> {
            bank.construct(word);
            for (boolean reversed : new boolean[] {false, true}) {
                bank.question(question(word.id() + (reversed ? ".reversed" : ".plain"), RATING)
                        .measures(new Key(word.constructId(), reversed, 1)));
            }
        });
        for (AuditHeading heading : AuditHeading.values()) {
            bank.question(question(heading.id() + ".host", RATING)
                    .about(Referent.ORGANISATION)
                    .measures(heading.id()));
        }
        return bank.build();
    }

    /** A question for a facet; it may count for the first facet too. */
    private record Item(boolean reversed, double weight, boolean alsoFirst) {}

    private record Ratings(int lowest, int points, List<List<Item>> facets) {
        QuestionBank.Builder builder() {
            QuestionBank.Builder bank = QuestionBank.builder("generated", "1.0.0", "Generated for a test")
                    .scale(new ResponseScale.Likert(RATING, lowest, lowest + points - 1, ImmutableList.of()));
            for (int f = 0; f < facets.size(); f++) {
                bank.construct(facet("facet-" + f));
                for (int q = 0; q < facets.get(f).size(); q++) {
                    Item item = facets.get(f).get(q);
                    Question.Builder question = question("f" + f + "-q" + q, RATING)
                            .measures(new Key(ConstructId.of("facet-" + f), item.reversed(), item.weight()));
                    if (f > 0 && item.alsoFirst()) {
                        question.measures(new Key(ConstructId.of("facet-0"), !item.reversed(), 1));
                    }
                    bank.question(question);
                }
            }
            return bank;
        }
    }

    private static Arbitrary<Ratings> ratings() {
        Arbitrary<Item> items = Combinators.combine(
                        Arbitraries.of(false, true), Arbitraries.of(1.0, 1.0, 0.5, 2.0), Arbitraries.of(false, true))
                .as(Item::new);
        return Combinators.combine(
                        Arbitraries.of(1, 0),
                        Arbitraries.integers().between(2, 7),
                        items.list()
                                .ofMinSize(1)
                                .ofMaxSize(4)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as(Ratings::new);
    }

    private static QuestionBank withOtherScales(Ratings ratings, boolean choice, int number, boolean points) {
        QuestionBank.Builder bank = ratings.builder();
        if (choice) {
            bank.scale(new ResponseScale.Choice("choice", ImmutableMap.of("a", "this", "b", "that")))
                    .question(question("choice-1", "choice"));
        }
        if (number > 0) {
            double end = number == 1 ? 10 : Double.POSITIVE_INFINITY;
            bank.scale(new ResponseScale.Numeric("number", 0, end))
                    .construct(facet("number"))
                    .question(question("number-1", "number").measures("number"));
        }
        if (points) {
            bank.scale(new ResponseScale.Points("points", POINTS));
            for (String id : List.of("share-1", "share-2")) {
                bank.construct(facet(id)).question(question(id, "points").measures(id));
            }
        }
        return bank.build();
    }

    private static Facet facet(String id) {
        return Facet.of(id, id, "Generated for a test.");
    }

    private static Question.Builder question(String id, String scale) {
        return Question.builder(id, "We know " + id + ".", scale).source(SOURCE);
    }
}
