package org.coppice.model.profile;

import org.apiguardian.api.API;
import org.coppice.model.bank.DisclosureRule;
import org.coppice.model.check.Check;

/**
 * The smallest numbers of people for which figures are shown: the thresholds of the minimum frequency rule of statistical disclosure
 * control (Hundepool and others 2012, Statistical Disclosure Control, section 5.2).
 *
 * @param group the smallest number of people for any figure, 1 or more; it applies in both views
 * @param spread the smallest number of people for a figure of their spread (standard deviation, interval), {@code group} or more; it
 *     applies in the published view, which gives bands for fewer people
 * @param questions the smallest number of people for figures of single questions, of agreement and of reliability, {@code spread} or more;
 *     it applies in the published view
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Minimums(int group, int spread, int questions) {
    private static final int SPREAD = 10;
    private static final int QUESTIONS = 30;

    /** The default minimums: 5, 10 and 30. */
    public static final Minimums DEFAULT = of(5);

    /** Throws if a minimum is below 1 or below the one before it. */
    public Minimums {
        Check.valid(group >= 1, "the minimum group is %d", "give 1 or more", group);
        Check.valid(
                spread >= group,
                "the minimum for figures of spread is %d",
                "give %2$d, the minimum group, or more",
                spread,
                group);
        Check.valid(
                questions >= spread,
                "the minimum for figures of questions is %d",
                "give %2$d, the minimum for figures of spread, or more",
                questions,
                spread);
    }

    /** Returns the minimums with that minimum group; the other two are the default ones, or equal to it if it is larger. */
    public static Minimums of(int group) {
        return new Minimums(group, Math.max(SPREAD, group), Math.max(QUESTIONS, group));
    }

    /** Returns these minimums with another one for figures of spread; the one for questions is raised to it if it is smaller. */
    public Minimums withSpread(int people) {
        return new Minimums(group, people, Math.max(questions, people));
    }

    /** Returns these minimums with another one for figures of questions. */
    public Minimums withQuestions(int people) {
        return new Minimums(group, spread, people);
    }

    /** Returns the larger of each of the minimums. */
    public Minimums strictest(Minimums other) {
        return new Minimums(
                Math.max(group, other.group), Math.max(spread, other.spread), Math.max(questions, other.questions));
    }

    /** Returns these minimums, raised to those of an organisation; a larger minimum also raises the ones after it. */
    public Minimums strictest(DisclosureRule rule) {
        int people = Math.max(group, rule.minimumGroup().orElse(group));
        int forSpread = Math.max(Math.max(spread, people), rule.minimumSpread().orElse(spread));
        int forQuestions =
                Math.max(Math.max(questions, forSpread), rule.minimumQuestions().orElse(questions));
        return new Minimums(people, forSpread, forQuestions);
    }

    /** Returns whether the published view allows them: 3 people or more, 10 for figures of spread and 20 for those of questions. */
    public boolean publishable() {
        return group >= Recipe.LEAST_PUBLISHED_GROUP && spread >= SPREAD && questions >= 2 * SPREAD;
    }
}
