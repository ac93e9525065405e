package org.coppice.files.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.bank.DisclosureRule;
import org.coppice.model.bank.Weighting;

/**
 * Compares two versions of a weighting.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class WeightingDiff {
    private static final String WHOLE = "weighting";
    private static final String OF_BANK = "the weight in the bank";
    private static final double ROUNDING = 1e-9;

    private WeightingDiff() {}

    /**
     * Returns the differences between two versions. Comparability breaks if the weight of a question or a perspective changes from or to 0,
     * or if the id or the bank changes. Scores may shift if another weight or the value of a parameter changes. Another minimum changes what is shown and no score.
     */
    public static VersionDiff of(Weighting before, Weighting after) {
        ImmutableList.Builder<Difference> all = ImmutableList.builder();
        if (!before.id().equals(after.id())) {
            all.add(Difference.of(Effect.BREAKS, WHOLE, after.id(), Change.ID, before.id(), after.id()));
        }
        if (!before.bank().equals(after.bank())) {
            all.add(Difference.of(
                    Effect.BREAKS,
                    WHOLE,
                    after.id(),
                    Change.BANK,
                    before.bank().orElse(""),
                    after.bank().orElse("")));
        }
        if (!before.title().equals(after.title())) {
            all.add(Difference.of(Effect.NONE, WHOLE, after.id(), Change.HEADER, before.title(), after.title()));
        }
        questions(before.questions(), after.questions(), all);
        perspectives(before, after, all);
        for (String name : names(before.parameters(), after.parameters())) {
            String was = before.parameters().getOrDefault(name, "");
            String is = after.parameters().getOrDefault(name, "");
            if (!was.equals(is)) {
                all.add(Difference.of(Effect.SHIFTS, "parameter", name, Change.PARAMETER, was, is));
            }
        }
        disclosure(before.disclosure(), after.disclosure(), all);
        return new VersionDiff(WHOLE, after.id(), before.version(), after.version(), all.build());
    }

    /** Compares the stricter minimums, which change what is shown and no score. */
    private static void disclosure(DisclosureRule before, DisclosureRule after, ImmutableList.Builder<Difference> all) {
        minimum("minimum-group", before.minimumGroup(), after.minimumGroup(), all);
        minimum("minimum-spread", before.minimumSpread(), after.minimumSpread(), all);
        minimum("minimum-questions", before.minimumQuestions(), after.minimumQuestions(), all);
    }

    private static void minimum(
            String name, OptionalInt before, OptionalInt after, ImmutableList.Builder<Difference> all) {
        if (!before.equals(after)) {
            all.add(Difference.of(Effect.NONE, "disclosure", name, Change.MINIMUM, text(before), text(after)));
        }
    }

    private static String text(OptionalInt people) {
        return people.isPresent() ? Integer.toString(people.getAsInt()) : "";
    }

    private static void questions(
            Map<String, Double> before, Map<String, Double> after, ImmutableList.Builder<Difference> all) {
        for (String id : names(before, after)) {
            Optional<Double> was = Optional.ofNullable(before.get(id));
            Optional<Double> is = Optional.ofNullable(after.get(id));
            if (!was.equals(is)) {
                boolean comesOrGoes = was.equals(Optional.of(0.0)) || is.equals(Optional.of(0.0));
                all.add(Difference.of(
                        comesOrGoes ? Effect.BREAKS : Effect.SHIFTS,
                        "question",
                        id,
                        Change.WEIGHT,
                        was.map(Numbers::text).orElse(OF_BANK),
                        is.map(Numbers::text).orElse(OF_BANK)));
            }
        }
    }

    /** Compares the perspectives by their shares of the total weight; doubling all weights is no difference. */
    private static void perspectives(Weighting before, Weighting after, ImmutableList.Builder<Difference> all) {
        for (Perspective who : Perspective.values()) {
            double was = share(before, who);
            double is = share(after, who);
            if (Math.abs(was - is) > ROUNDING) {
                all.add(Difference.of(
                        was == 0 || is == 0 ? Effect.BREAKS : Effect.SHIFTS,
                        "perspective",
                        who.id(),
                        Change.WEIGHT,
                        percent(was),
                        percent(is)));
            }
        }
    }

    private static double share(Weighting weighting, Perspective who) {
        double all = Arrays.stream(Perspective.values())
                .mapToDouble(weighting::perspective)
                .sum();
        return weighting.perspective(who) / all;
    }

    private static String percent(double share) {
        return Numbers.text(Math.round(share * 1000) / 10.0) + "%";
    }

    private static Set<String> names(Map<String, ?> before, Map<String, ?> after) {
        return new TreeSet<>(Sets.union(before.keySet(), after.keySet()));
    }
}
