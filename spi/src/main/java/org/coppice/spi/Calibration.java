package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.bank.VersionRange;
import org.coppice.model.check.Check;
import org.coppice.model.digest.Digested;
import org.jspecify.annotations.Nullable;

/**
 * A calibration of a bank: how easy the questions of its measures are to agree with, from a study. With it, scores of different measures can be
 * compared with each other and with an absolute value.
 *
 * <p>The easiness of a measure is the score, as a share of its range, by which its questions raise the score of a team above that on questions of
 * average difficulty; below 0 for difficult questions. Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Calibration implements Digested {
    private final String id;
    private final String bank;
    private final VersionRange versions;
    private final String source;
    private final ImmutableMap<Measure, Easiness> measures;

    /**
     * The easiness of the questions of a measure.
     *
     * @param value the easiness, from −1 to 1
     * @param error its standard error, 0 or more
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Easiness(double value, double error) {
        /** Throws if the easiness is outside −1 to 1 or the error outside 0 to 1. */
        public Easiness {
            Check.valid(value >= -1 && value <= 1, "an easiness is %s", "give a number from -1 to 1", value);
            Check.valid(error >= 0 && error <= 1, "the error of an easiness is %s", "give a number from 0 to 1", error);
        }
    }

    private Calibration(Builder builder) {
        this.id = Check.id("calibration id", builder.id);
        this.bank = Check.id("bank id", builder.bank);
        this.versions = builder.versions;
        this.source = Check.text("the source of calibration " + id, builder.source);
        this.measures = builder.measures.buildOrThrow();
        Check.valid(!measures.isEmpty(), "calibration \"%s\" has no measure", "give it one", id);
    }

    /** Returns a builder of a calibration of all versions of a bank; its source and measures have to be set. */
    public static Builder builder(String id, String bank) {
        return new Builder(id, bank);
    }

    /** Returns the stable id. */
    public String id() {
        return id;
    }

    /** Returns the id of the bank. */
    public String bank() {
        return bank;
    }

    /** Returns the versions of the bank to which it applies. */
    public VersionRange versions() {
        return versions;
    }

    /** Returns the study. */
    public String source() {
        return source;
    }

    /** Returns the easiness of the measures, at least one. */
    public ImmutableMap<Measure, Easiness> measures() {
        return measures;
    }

    /** Returns the easiness of a measure; empty if the study did not estimate it. */
    public Optional<Easiness> of(Measure measure) {
        return Optional.ofNullable(measures.get(measure));
    }

    /** Returns whether it applies to a version of a bank. */
    public boolean appliesTo(String bankId, String version) {
        return bank.equals(bankId) && versions.contains(version);
    }

    @Override
    public ImmutableMap<String, ?> content() {
        return ImmutableMap.of(
                "id",
                id,
                "bank",
                bank,
                "versions",
                versions.text(),
                "source",
                source,
                "measures",
                measures.entrySet().stream()
                        .map(one -> ImmutableMap.of(
                                "construct",
                                one.getKey().construct().value(),
                                "referent",
                                one.getKey().referent().id(),
                                "horizon",
                                one.getKey().horizon().id(),
                                "easiness",
                                one.getValue().value(),
                                "error",
                                one.getValue().error()))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Calibration that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, bank, measures);
    }

    @Override
    public String toString() {
        return "calibration " + id + " of " + bank;
    }

    /**
     * A builder of a calibration.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String id;
        private final String bank;
        private VersionRange versions = new VersionRange(">=0.0.0");
        private String source = "";
        private final ImmutableMap.Builder<Measure, Easiness> measures = ImmutableMap.builder();

        private Builder(String id, String bank) {
            this.id = id;
            this.bank = bank;
        }

        /** Sets the versions of the bank to which it applies. The default is all. */
        public Builder versions(VersionRange range) {
            versions = range;
            return this;
        }

        /** Sets the study. */
        public Builder source(String study) {
            source = study;
            return this;
        }

        /** Adds the easiness of a measure, with its standard error. */
        public Builder measure(Measure measure, double easiness, double error) {
            measures.put(measure, new Easiness(easiness, error));
            return this;
        }

        /** Returns the calibration. */
        public Calibration build() {
            return new Calibration(this);
        }
    }
}
