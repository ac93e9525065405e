package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.check.Check;

/**
 * A statement to rate, or a question to answer, on a response scale.
 *
 * @param id the id within its bank; also the name of the column of answers
 * @param text the text that the respondent reads
 * @param scale the id of its response scale
 * @param keys the constructs that it counts towards; none if it is recorded but not scored
 * @param referent about whom it asks
 * @param horizon the time that it asks about
 * @param asked the perspectives that are asked, at least one; for others the question does not apply
 * @param wordings the texts that perspectives read instead of {@code text}
 * @param source where the question comes from
 * @param section the id of the section of the bank that contains it, if there is one
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Question(
        String id,
        String text,
        String scale,
        ImmutableList<Key> keys,
        Referent referent,
        Horizon horizon,
        ImmutableSet<Perspective> asked,
        ImmutableMap<Perspective, String> wordings,
        Optional<String> source,
        Optional<String> section) {
    private static final ImmutableSet<String> RESERVED =
            ImmutableSet.of("NA", "DK", "team", "respondent", "perspective", "wave");

    /**
     * Throws if the id is reserved in answer files, the text is blank, no perspective is asked, or a wording is for a perspective
     * that is not asked.
     */
    public Question {
        Check.id("question id", id);
        Check.valid(
                !RESERVED.contains(id),
                "question id \"%s\" is the name of another column in files of answers",
                "rename the question",
                id);
        Check.text("the text of question " + id, text);
        Check.id("response scale of question " + id, scale);
        section.ifPresent(name -> Check.id("section of question " + id, name));
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
        asked = Sets.immutableEnumSet(asked);
    }

    /** Returns a builder of a question about the team as it is now, asked of all perspectives, with no keys yet. */
    public static Builder builder(String id, String text, String scale) {
        return new Builder(id, text, scale);
    }

    /** Returns the text that a perspective reads. */
    public String wording(Perspective perspective) {
        return wordings.getOrDefault(perspective, text);
    }

    /** Returns this question with other wordings. */
    Question worded(String words, ImmutableMap<Perspective, String> byPerspective) {
        return new Question(id, words, scale, keys, referent, horizon, asked, byPerspective, source, section);
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

        /** Returns the question; throws in the same cases as the record. */
        public Question build() {
            return new Question(id, text, scale, keys.build(), referent, horizon, asked, wordings, source, section);
        }
    }
}
