package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A statement to rate, or a question to answer, on a response scale.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Question {
    private static final ImmutableSet<String> RESERVED =
            ImmutableSet.of("NA", "DK", "team", "respondent", "perspective", "wave");

    private final String id;
    private final String text;
    private final String scale;
    private final ImmutableList<Key> keys;
    private final Referent referent;
    private final Horizon horizon;
    private final ImmutableSet<Perspective> asked;
    private final ImmutableMap<Perspective, String> wordings;
    private final Optional<String> source;
    private final Optional<String> section;
    private final Optional<String> mirrors;

    private Question(Builder builder) {
        this.id = builder.id;
        this.text = builder.text;
        this.scale = builder.scale;
        this.keys = builder.keys.build();
        this.referent = builder.referent;
        this.horizon = builder.horizon;
        this.asked = Sets.immutableEnumSet(builder.asked);
        this.wordings = builder.wordings;
        this.source = builder.source;
        this.section = builder.section;
        this.mirrors = builder.mirrors;
        Check.id("question id", id);
        Check.valid(
                !RESERVED.contains(id),
                "question id \"%s\" is the name of another column in files of answers",
                "rename the question",
                id);
        Check.text("the text of question " + id, text);
        Check.id("response scale of question " + id, scale);
        section.ifPresent(name -> Check.id("section of question " + id, name));
        mirrors.ifPresent(name -> Check.id("mirrored question of question " + id, name));
        Check.valid(
                !asked.isEmpty(),
                "question \"%s\" is asked of no perspective",
                "name a perspective, or leave the list out to ask all",
                id);
        ImmutableSet<Perspective> others =
                Sets.difference(wordings.keySet(), asked).immutableCopy();
        Check.valid(
                others.isEmpty(),
                "question \"%s\" has a wording for %s, which is not asked",
                "ask this perspective too, or remove the wording",
                id,
                others.stream().map(Perspective::id).collect(Collectors.joining(", ")));
        wordings.forEach((who, words) -> Check.text("the wording of question " + id + " for " + who.id(), words));
    }

    /** Returns a builder of a question about the team as it is now, asked of all perspectives, with no keys yet. */
    public static Builder builder(String id, String text, String scale) {
        return new Builder(id, text, scale);
    }

    /** Returns the id within its bank; also the name of the column of answers. */
    public String id() {
        return id;
    }

    /** Returns the text that the respondent reads. */
    public String text() {
        return text;
    }

    /** Returns the id of its response scale. */
    public String scale() {
        return scale;
    }

    /** Returns the constructs that it counts towards; none if it is recorded but not scored. */
    public ImmutableList<Key> keys() {
        return keys;
    }

    /** Returns about whom it asks. */
    public Referent referent() {
        return referent;
    }

    /** Returns the time that it asks about. */
    public Horizon horizon() {
        return horizon;
    }

    /** Returns the perspectives that are asked, at least one; for others the question does not apply. */
    public ImmutableSet<Perspective> asked() {
        return asked;
    }

    /** Returns the texts that perspectives read instead of {@code text}. */
    public ImmutableMap<Perspective, String> wordings() {
        return wordings;
    }

    /** Returns where the question comes from. */
    public Optional<String> source() {
        return source;
    }

    /** Returns the id of the section of the bank that contains it, if there is one. */
    public Optional<String> section() {
        return section;
    }

    /**
     * Returns the id of the question whose opposite this question says: both measure the same construct, one of them reversed, so that their
     * answers show how far a respondent agrees with everything.
     */
    public Optional<String> mirrors() {
        return mirrors;
    }

    /** Returns the text that a perspective reads. */
    public String wording(Perspective perspective) {
        return wordings.getOrDefault(perspective, text);
    }

    /** Returns a builder that has all the values of this question; {@link Builder#measures} adds to its keys. */
    public Builder toBuilder() {
        return copy(text);
    }

    private Builder copy(String words) {
        Builder copy = new Builder(id, words, scale);
        copy.keys.addAll(keys);
        copy.referent = referent;
        copy.horizon = horizon;
        copy.asked = asked;
        copy.wordings = wordings;
        copy.source = source;
        copy.section = section;
        copy.mirrors = mirrors;
        return copy;
    }

    /** Returns this question as it is in a bank with these questions: without its mirror if that is not one of them. */
    Question among(java.util.Collection<String> questions) {
        Builder copy = copy(text);
        copy.mirrors = mirrors.filter(questions::contains);
        return copy.build();
    }

    /** Returns this question asked of fewer perspectives. */
    Question askedOf(ImmutableSet<Perspective> fewer) {
        Builder copy = copy(text);
        copy.asked = Sets.immutableEnumSet(Sets.intersection(asked, fewer));
        copy.wordings = ImmutableMap.copyOf(com.google.common.collect.Maps.filterKeys(wordings, fewer::contains));
        return copy.build();
    }

    /** Returns this question with other wordings. */
    Question worded(String words, ImmutableMap<Perspective, String> byPerspective) {
        return copy(words).wordings(byPerspective).build();
    }

    private List<Object> values() {
        return List.of(id, text, scale, keys, referent, horizon, asked, wordings, source, section, mirrors);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Question that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Question" + values();
    }

    /** A builder of a question; every setter replaces the previous value, while {@link #measures} adds a key. */
    public static final class Builder {
        private final String id;
        private final String text;
        private final String scale;
        private final ImmutableList.Builder<Key> keys = ImmutableList.builder();
        private Referent referent = Referent.TEAM;
        private Horizon horizon = Horizon.NOW;
        private ImmutableSet<Perspective> asked = Sets.immutableEnumSet(java.util.EnumSet.allOf(Perspective.class));
        private ImmutableMap<Perspective, String> wordings = ImmutableMap.of();
        private Optional<String> source = Optional.empty();
        private Optional<String> section = Optional.empty();
        private Optional<String> mirrors = Optional.empty();

        private Builder(String id, String text, String scale) {
            this.id = id;
            this.text = text;
            this.scale = scale;
        }

        /** Adds a key for the construct with weight 1. */
        public Builder measures(String construct) {
            return measures(Key.of(construct));
        }

        /** Adds a key. */
        public Builder measures(Key key) {
            keys.add(key);
            return this;
        }

        /** Sets about whom the question asks. */
        public Builder about(Referent whom) {
            referent = whom;
            return this;
        }

        /** Sets the time that the question asks about. */
        public Builder horizon(Horizon time) {
            horizon = time;
            return this;
        }

        /** Sets the perspectives that are asked. */
        public Builder asked(Iterable<Perspective> whom) {
            asked = ImmutableSet.copyOf(whom);
            return this;
        }

        /** Sets the texts that perspectives read instead of the text. */
        public Builder wordings(Map<Perspective, String> words) {
            wordings = ImmutableMap.copyOf(words);
            return this;
        }

        /** Sets where the question comes from. */
        public Builder source(String where) {
            source = Optional.of(where);
            return this;
        }

        /** Sets the section that contains the question. */
        public Builder section(String id) {
            section = Optional.of(id);
            return this;
        }

        /** Sets the question whose opposite the question says. */
        public Builder mirrors(String question) {
            mirrors = Optional.of(question);
            return this;
        }

        /**
         * Returns the question.
         *
         * @throws InvalidValueException if the id is reserved in answer files, the text is blank, no perspective is asked, or a wording is
         *     for a perspective that is not asked
         */
        public Question build() {
            return new Question(this);
        }
    }
}
