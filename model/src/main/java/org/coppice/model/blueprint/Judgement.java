package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.Source;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The result of a reading with its reasons: a label or the gate that withheld it, the certainty, and the evidence.
 *
 * <p>Build one with {@link #builder}. A reading checks the {@linkplain Gate gates} in their order before it states a label, and
 * keeps each check, also those that it could not make:
 *
 * <pre>{@code
 * Judgement.Builder voice = Judgement.builder("voice", "Whether people speak up", Source.ours("Our handbook"));
 * Optional<TeamScore> score = input.profile().pooled(VOICE);
 * if (score.isEmpty() || score.get().value() instanceof Score.Withheld) {
 *     return voice.failed(Gate.PRIVACY, "the score may not be shown").build();   // the label is withheld at this gate
 * }
 * return voice.passed(Gate.DATA, "the team answered")
 *         .passed(Gate.PRIVACY, "groups of 5 or more")
 *         .notTested(Gate.RESPONSE_RATE, "there is no roster")
 *         .stated("high", "People speak up.")
 *         .certainty("by a fixed cut-off, without a probability")
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Judgement {
    /** The certainty of a label that is withheld. */
    public static final String NOT_KNOWN = "not known";

    private final String id;
    private final String title;
    private final Source source;
    private final Label label;
    private final OptionalDouble sureness;
    private final String certainty;
    private final ImmutableList<GateCheck> gates;
    private final boolean uncalibrated;
    private final ImmutableList<String> notes;
    private final ImmutableList<EvidenceStep> evidence;

    private Judgement(Builder builder, Label label) {
        this.id = builder.id;
        this.title = builder.title;
        this.source = builder.source;
        this.label = label;
        this.sureness = label.stated().isPresent() ? builder.sureness : OptionalDouble.empty();
        this.certainty = label.stated().isPresent() ? builder.certainty : NOT_KNOWN;
        this.gates = ImmutableList.copyOf(builder.gates);
        this.uncalibrated = builder.uncalibrated;
        this.notes = ImmutableList.copyOf(builder.notes);
        this.evidence = ImmutableList.copyOf(builder.evidence);
        Check.id("reading id", id);
        Check.text("the title of reading " + id, title);
        Check.text("the certainty of reading " + id, certainty);
        Check.that(sureness.orElse(1) >= 0 && sureness.orElse(1) <= 1, "a label that is %s sure", sureness);
    }

    /** Returns a builder of a judgement with that id, title and source. */
    public static Builder builder(String id, String title, Source source) {
        return new Builder(id, title, source);
    }

    /** Returns a builder that has all the values of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title, source);
        builder.gates.addAll(gates);
        builder.notes.addAll(notes);
        builder.evidence.addAll(evidence);
        builder.label = label;
        builder.sureness = sureness;
        builder.certainty = certainty;
        builder.uncalibrated = uncalibrated;
        return builder;
    }

    /** Returns the stable id of the reading. */
    public String id() {
        return id;
    }

    /** Returns what the reading is about. */
    public String title() {
        return title;
    }

    /** Returns the place in the paper, or elsewhere, that the reading comes from. */
    public Source source() {
        return source;
    }

    /** Returns the label, or why it is withheld. */
    public Label label() {
        return label;
    }

    /** Returns how likely the label is, 0 to 1, if the strategy computes a probability. */
    public OptionalDouble sureness() {
        return sureness;
    }

    /**
     * Returns the certainty in words: {@code very sure} ({@code sure} in the published view) to {@code unsure} for a probability, otherwise the basis of the label,
     * such as {@code by a fixed cut-off, without a probability}; {@code not known} for a withheld label only.
     */
    public String certainty() {
        return certainty;
    }

    /** Returns the checks of gates, in their order. */
    public ImmutableList<GateCheck> gates() {
        return gates;
    }

    /** Returns whether it uses a cut-off that is our choice and that no data have confirmed. */
    public boolean uncalibrated() {
        return uncalibrated;
    }

    /** Returns what a reader has to know in addition to the label, in sentences. */
    public ImmutableList<String> notes() {
        return notes;
    }

    /** Returns the scores that the reading is computed from, down to questions and their sources. */
    public ImmutableList<EvidenceStep> evidence() {
        return evidence;
    }

    /** Returns whether the label is stated and has that id. */
    public boolean states(String labelId) {
        return label.stated().equals(Optional.of(labelId));
    }

    private List<Object> values() {
        return List.of(id, title, source, label, sureness, certainty, gates, uncalibrated, notes, evidence);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Judgement that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Judgement" + values();
    }

    /**
     * A builder of a judgement.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String id;
        private final String title;
        private final Source source;
        private final List<GateCheck> gates = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<EvidenceStep> evidence = new ArrayList<>();
        private @Nullable Label label;
        private Optional<Label.Withheld> failed = Optional.empty();
        private OptionalDouble sureness = OptionalDouble.empty();
        private String certainty = NOT_KNOWN;
        private boolean uncalibrated;

        private Builder(String id, String title, Source source) {
            this.id = id;
            this.title = title;
            this.source = source;
        }

        /** Adds a gate that is passed; {@code detail} states what was compared with what. */
        public Builder passed(Gate gate, String detail) {
            return check(gate, GateCheck.Outcome.PASSED, detail);
        }

        /** Adds a gate that is passed with a warning. */
        public Builder warned(Gate gate, String detail) {
            return check(gate, GateCheck.Outcome.WARNED, detail);
        }

        /** Adds a gate that could not be checked, with the reason. */
        public Builder notTested(Gate gate, String why) {
            return check(gate, GateCheck.Outcome.NOT_TESTED, why);
        }

        /** Adds a gate that is not passed: the label is withheld, regardless of what is {@linkplain #stated stated}. */
        public Builder failed(Gate gate, String why) {
            return failed(new Label.Withheld(gate, why));
        }

        /** Adds a gate that is not passed, with the questions that would help; the first gate that is not passed is shown. */
        public Builder failed(Label.Withheld withheld) {
            failed = failed.or(() -> Optional.of(withheld));
            return check(withheld.gate(), GateCheck.Outcome.FAILED, withheld.detail());
        }

        private Builder check(Gate gate, GateCheck.Outcome outcome, String detail) {
            return gate(new GateCheck(gate, outcome, detail));
        }

        /** Adds the check of a gate as it was made, for example elsewhere; it does not affect the label. */
        public Builder gate(GateCheck check) {
            gates.add(check);
            return this;
        }

        /** Sets the label for teams that pass the gates. */
        public Builder stated(String labelId, String text) {
            return label(new Label.Stated(labelId, text));
        }

        /** Sets the label, stated or withheld; it adds no gate. */
        public Builder label(Label result) {
            label = result;
            return this;
        }

        /** Sets the probability of the label, 0 to 1, and the certainty in words. */
        public Builder certainty(double probability, String words) {
            sureness = OptionalDouble.of(probability);
            certainty = words;
            return this;
        }

        /** Sets the basis of the label, if the strategy computes no probability for it. */
        public Builder certainty(String words) {
            sureness = OptionalDouble.empty();
            certainty = words;
            return this;
        }

        /** Records that the reading uses a cut-off that is our choice and that no data have confirmed. */
        public Builder uncalibrated() {
            uncalibrated = true;
            return this;
        }

        /** Adds a sentence that a reader has to know in addition to the label. */
        public Builder note(String sentence) {
            notes.add(sentence);
            return this;
        }

        /** Adds a score that the reading is computed from. */
        public Builder evidence(EvidenceStep step) {
            evidence.add(step);
            return this;
        }

        /**
         * Returns the judgement. If its label is withheld, it has no probability, and its certainty is {@link #NOT_KNOWN}.
         *
         * @throws InvalidValueException if {@code id} is not an id, a text is blank, or no label is set and no gate failed
         * @throws IllegalArgumentException if the probability is outside 0 to 1
         */
        public Judgement build() {
            Label result = failed.<Label>map(at -> at).orElse(label);
            if (result == null) {
                throw new InvalidValueException(
                        "reading \"" + id + "\" has no label", "state one, or name the gate that is not passed");
            }
            return new Judgement(this, result);
        }
    }
}
