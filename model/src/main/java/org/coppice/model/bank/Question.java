package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.check.Check;

/**
 * A statement to rate, or a question to answer, on a response scale.
 *
 * @param id the id within its bank; the column of the answers
 * @param text what the respondent reads
 * @param scale the id of the response scale it is answered on
 * @param keys the constructs it counts for; none where it is kept and not scored
 * @param referent about whom it asks
 * @param horizon which time it asks about
 * @param asked who is asked, at least one perspective; for others it does not apply
 * @param wordings what a perspective reads instead of {@code text}
 * @param source where it comes from
 * @param section the id of the section of the bank that it stands in, if it stands in one
 * @since 0.1.0
 */
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

    /** Refuses an id that means something else in a file of answers, a blank text, nobody asked, and a wording for those who are not asked. */
    public Question {
        Check.id("question id", id);
        Check.valid(
                !RESERVED.contains(id),
                "question id \"%s\" means something else in a file of answers",
                "rename the question",
                id);
        Check.text("the text of question " + id, text);
        Check.id("response scale of question " + id, scale);
        section.ifPresent(name -> Check.id("section of question " + id, name));
        Check.valid(
                !asked.isEmpty(), "question \"%s\" is asked of nobody", "name a perspective or leave the list out", id);
        ImmutableSet<Perspective> others =
                Sets.difference(wordings.keySet(), asked).immutableCopy();
        Check.valid(
                others.isEmpty(),
                "question \"%s\" has a wording for %s, not among those asked",
                "ask them too or remove the wording",
                id,
                others.stream().map(Perspective::id).collect(Collectors.joining(", ")));
        wordings.forEach((who, words) -> Check.text("the wording of question " + id + " for " + who.id(), words));
        asked = Sets.immutableEnumSet(asked);
    }

    /** A question about the team as it is now, asked of all perspectives, scored for nothing yet. */
    public static Builder builder(String id, String text, String scale) {
        return new Builder(id, text, scale);
    }

    /** What a perspective reads. */
    public String wording(Perspective perspective) {
        return wordings.getOrDefault(perspective, text);
    }

    /** The same question in other words. */
    Question worded(String words, ImmutableMap<Perspective, String> byPerspective) {
        return new Question(id, words, scale, keys, referent, horizon, asked, byPerspective, source, section);
    }

    /** Builds a question; every setter replaces what was there, {@link #measures} adds. */
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

        /** Counts towards the construct with weight 1. */
        public Builder measures(String construct) {
            return measures(Key.of(construct));
        }

        /** Counts as the key says. */
        public Builder measures(Key key) {
            keys.add(key);
            return this;
        }

        /** About whom it asks. */
        public Builder about(Referent whom) {
            referent = whom;
            return this;
        }

        /** Which time it asks about. */
        public Builder horizon(Horizon time) {
            horizon = time;
            return this;
        }

        /** Who is asked. */
        public Builder asked(Iterable<Perspective> whom) {
            asked = ImmutableSet.copyOf(whom);
            return this;
        }

        /** What perspectives read instead of the text. */
        public Builder wordings(Map<Perspective, String> words) {
            wordings = ImmutableMap.copyOf(words);
            return this;
        }

        /** Where it comes from. */
        public Builder source(String where) {
            source = Optional.of(where);
            return this;
        }

        /** The section that it stands in. */
        public Builder section(String id) {
            section = Optional.of(id);
            return this;
        }

        /** The question; refuses what the record refuses. */
        public Question build() {
            return new Question(id, text, scale, keys.build(), referent, horizon, asked, wordings, source, section);
        }
    }
}
