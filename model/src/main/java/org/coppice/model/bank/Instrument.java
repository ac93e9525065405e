package org.coppice.model.bank;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.coppice.model.ConstructId;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Nearest;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.Location;
import org.jspecify.annotations.Nullable;

/**
 * A bank and a weighting that were validated together; combinations that cannot be scored are rejected with the names of their
 * faults. Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Instrument {
    private final QuestionBank bank;
    private final Weighting weighting;
    private final ImmutableList<KeyedMeasure> measures;
    private final ImmutableMap<Measure, KeyedMeasure> byMeasure;
    private final ImmutableSetMultimap<Measure, Perspective> asked;

    private Instrument(QuestionBank bank, Weighting weighting, ImmutableList<KeyedMeasure> measures) {
        this.bank = bank;
        this.weighting = weighting;
        this.measures = measures;
        this.byMeasure = Maps.uniqueIndex(measures, KeyedMeasure::measure);
        this.asked = measures.stream()
                .collect(ImmutableSetMultimap.flatteningToImmutableSetMultimap(
                        KeyedMeasure::measure, keyed -> keyed.asked().stream()));
    }

    /**
     * Creates an instrument. A weighting for a bank also fits the parts of that bank and the banks that extend it; its weights for
     * questions that are not in the part, or that are retired, are ignored.
     *
     * @throws FaultException if the weighting is for another bank, names a question that the bank does not have or leaves a measure
     *     without weight, or if a measure mixes shared-out points with other answers
     */
    public static Instrument of(QuestionBank bank, Weighting weighting) {
        List<Fault> faults = new ArrayList<>();
        QuestionBank whole = bank.whole().orElse(bank);
        ImmutableList<Ancestor> extended = whole.header().extended();
        weighting
                .bank()
                .filter(id -> !id.equals(bank.id())
                        && !id.equals(whole.id())
                        && extended.stream().noneMatch(other -> other.id().equals(id)))
                .ifPresent(id -> faults.add(new Fault(
                        "/for",
                        "weighting \"" + weighting.id() + "\" is made for bank \"" + id + "\", not \"" + bank.id()
                                + "\"",
                        "choose that bank, or a weighting for this one")));
        Supplier<Nearest> known = Suppliers.memoize(() -> Nearest.among(bank.questionIds()));
        weighting.questions().keySet().stream()
                .filter(id -> whole.column(id).isEmpty()
                        && extended.stream().noneMatch(other -> other.retired().contains(id)))
                .forEach(id -> faults.add(new Fault(
                        Location.Pointer.ofName("/questions/" + id),
                        "weighting \"" + weighting.id() + "\": " + Unknown.what("question", id),
                        Unknown.remedy(id, known.get()))));
        ImmutableList.Builder<KeyedMeasure> measures = ImmutableList.builder();
        keyed(bank, weighting).forEach((measure, questions) -> {
            ImmutableList<KeyedQuestion> weighed =
                    questions.stream().filter(q -> q.weight() > 0).collect(ImmutableList.toImmutableList());
            if (weighed.isEmpty()) {
                faults.add(new Fault(
                        "/questions",
                        "all questions of \"" + measure + "\" have weight 0",
                        "give at least one of them a weight above 0"));
            } else if (mixesPoints(weighed)) {
                faults.add(new Fault(
                        "/questions",
                        "\"" + measure + "\" mixes shared-out points with other answers",
                        "measure it with one kind of response scale"));
            } else {
                measures.add(new KeyedMeasure(measure, weighed));
            }
        });
        if (!faults.isEmpty()) {
            throw new FaultException("instrument " + bank.id() + " + " + weighting.id(), faults);
        }
        return new Instrument(bank, weighting, measures.build());
    }

    /** Returns the bank. */
    public QuestionBank bank() {
        return bank;
    }

    /** Returns the weighting. */
    public Weighting weighting() {
        return weighting;
    }

    /** Returns the measures in the order of the bank's constructs; each has at least one question with a weight above 0. */
    public ImmutableList<KeyedMeasure> measures() {
        return measures;
    }

    /** Returns the questions of a measure, if the instrument has it. */
    public Optional<KeyedMeasure> measure(Measure measure) {
        return Optional.ofNullable(byMeasure.get(measure));
    }

    /**
     * Returns whether figures of a measure of a bank, such as norms, apply to this instrument: the bank is that of the instrument, or the bank
     * of which that is a part, and the measure has the same questions with the same weights in both.
     *
     * @param bankId the id of the bank
     * @since 0.1.0
     */
    public boolean measuresAs(String bankId, Measure measure) {
        QuestionBank meant = bankId.equals(bank.id()) ? bank : bank.whole().orElse(bank);
        return bankId.equals(meant.id()) && weights(meant, measure).equals(weights(measure));
    }

    private static ImmutableMap<String, Double> weights(QuestionBank bank, Measure measure) {
        ImmutableMap.Builder<String, Double> weights = ImmutableMap.builder();
        for (Question question : bank.questions()) {
            if (question.referent() == measure.referent() && question.horizon() == measure.horizon()) {
                question.keys().stream()
                        .filter(key -> key.construct().equals(measure.construct()) && key.weight() > 0)
                        .mapToDouble(Key::weight)
                        .forEach(weight -> weights.put(question.id(), weight));
            }
        }
        return weights.buildOrThrow();
    }

    private ImmutableMap<String, Double> weights(Measure measure) {
        return measure(measure).stream()
                .flatMap(keyed -> keyed.questions().stream())
                .collect(ImmutableMap.toImmutableMap(of -> of.question().id(), KeyedQuestion::weight));
    }

    /**
     * Returns whether a perspective is asked enough of a measure, as defined by {@link KeyedMeasure#asked}; a measure that a
     * strategy created itself counts as asked of all perspectives.
     */
    public boolean asks(Measure measure, Perspective who) {
        return !asked.containsKey(measure) || asked.containsEntry(measure, who);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Instrument other && bank.equals(other.bank) && weighting.equals(other.weighting);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bank, weighting);
    }

    @Override
    public String toString() {
        return bank + ", weighting " + weighting.id();
    }

    private static Map<Measure, List<KeyedQuestion>> keyed(QuestionBank bank, Weighting weighting) {
        Map<ConstructId, Map<Measure, List<KeyedQuestion>>> keyed = new LinkedHashMap<>();
        bank.constructs().forEach(construct -> keyed.put(construct.constructId(), new LinkedHashMap<>()));
        for (int column = 0; column < bank.questions().size(); column++) {
            Question question = bank.questions().get(column);
            for (Key key : question.keys()) {
                double weight = weighting.questions().getOrDefault(question.id(), key.weight());
                keyed.getOrDefault(key.construct(), new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Measure(key.construct(), question.referent(), question.horizon()),
                                m -> new ArrayList<>())
                        .add(new KeyedQuestion(column, question, bank.scale(question), key.reversed(), weight));
            }
        }
        Map<Measure, List<KeyedQuestion>> inOrder = new LinkedHashMap<>();
        keyed.values().forEach(inOrder::putAll);
        return inOrder;
    }

    private static boolean mixesPoints(ImmutableList<KeyedQuestion> questions) {
        long scales = questions.stream().map(KeyedQuestion::scale).distinct().count();
        return scales > 1 && questions.stream().anyMatch(q -> q.scale() instanceof ResponseScale.Points);
    }
}
