package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.files.records.BankRecord;
import org.coppice.files.records.MeasureRecord;
import org.coppice.files.records.QuestionRecord;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.Pointer;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.jspecify.annotations.Nullable;

/**
 * Makes the questions of a bank. A faulty part is replaced by a placeholder, so that the rest of the question is still checked. A bank with
 * a fault is never made, so that no placeholder is visible outside this package.
 */
final class Questions {
    private static final String STAND_IN_TEXT = "?";

    private final FileDraft<BankRecord> draft;
    private final Parts parts;
    private final String standInScale;

    /** Creates a maker of questions; {@code standInScale} is an id that no response scale of the bank has. */
    Questions(FileDraft<BankRecord> draft, Parts parts, String standInScale) {
        this.draft = draft;
        this.parts = parts;
        this.standInScale = standInScale;
    }

    /** Returns the question at an index of the list; {@code said} is null if the file has none there. */
    Question question(int index, @Nullable QuestionRecord said) {
        String at = "/questions/" + index;
        String standIn = "question." + index;
        if (said == null || draft.findings().has(at)) {
            return Question.builder(standIn, STAND_IN_TEXT, standInScale).build();
        }
        Question.Builder bare = Question.builder(
                draft.sound(at + "/id", said.id()).orElse(standIn),
                draft.sound(at + "/text", said.text()).orElse(STAND_IN_TEXT),
                draft.sound(at + "/scale", said.scale()).orElse(standInScale));
        keys(at + "/measures", said.measures()).forEach(bare::measures);
        draft.sound(at + "/about", said.about())
                .flatMap(about -> draft.made(at + "/about", () -> Named.of(Referent.class, "about", about)))
                .ifPresent(bare::about);
        draft.sound(at + "/horizon", said.horizon())
                .flatMap(horizon -> draft.made(at + "/horizon", () -> Named.of(Horizon.class, "horizon", horizon)))
                .ifPresent(bare::horizon);
        draft.sound(at + "/source", said.source()).ifPresent(bare::source);
        draft.sound(at + "/section", said.section()).ifPresent(bare::section);
        draft.sound(at + "/mirrors", said.mirrors()).ifPresent(bare::mirrors);
        return draft.made(at, bare::build)
                .map(question -> withPeople(at, question, said))
                .orElseGet(() ->
                        Question.builder(standIn, STAND_IN_TEXT, standInScale).build());
    }

    private Question withPeople(String at, Question question, QuestionRecord said) {
        Question asked = draft.sound(at + "/asked", said.asked())
                .flatMap(ids -> draft.made(at + "/asked", () -> perspectives(ids)))
                .or(() -> draft.findings().touches(at + "/asked") ? Optional.empty() : parts.asked(said.section()))
                .flatMap(who -> draft.made(at + "/asked", () -> with(question, who, ImmutableMap.of())))
                .orElse(question);
        return draft.sound(at + "/wordings", said.wordings())
                .flatMap(words -> draft.made(at + "/wordings", () -> with(asked, asked.asked(), wordings(words))))
                .orElse(asked);
    }

    private static Question with(Question q, ImmutableSet<Perspective> asked, ImmutableMap<Perspective, String> words) {
        return q.toBuilder().asked(asked).wordings(words).build();
    }

    private ImmutableList<Key> keys(String at, @Nullable List<MeasureRecord> said) {
        ImmutableList.Builder<Key> keys = ImmutableList.builder();
        if (said != null) {
            for (int i = 0; i < said.size(); i++) {
                key(Pointer.child(at, i), said.get(i)).ifPresent(keys::add);
            }
        }
        return keys.build();
    }

    private Optional<Key> key(String at, @Nullable MeasureRecord said) {
        if (said == null) {
            return Optional.empty();
        }
        boolean reversed = draft.sound(at + "/reversed", said.reversed()).orElse(false);
        double weight = draft.sound(at + "/weight", said.weight()).orElse(1.0);
        return draft.sound(at + "/construct", said.construct())
                .flatMap(id -> draft.made(at, () -> new Key(ConstructId.of(id), reversed, weight)));
    }

    static ImmutableSet<Perspective> perspectives(List<String> ids) {
        EnumSet<Perspective> all = EnumSet.noneOf(Perspective.class);
        ids.forEach(id -> all.add(perspective(id)));
        return ImmutableSet.copyOf(all);
    }

    private static ImmutableMap<Perspective, String> wordings(Map<String, String> words) {
        ImmutableMap.Builder<Perspective, String> all = ImmutableMap.builder();
        words.forEach((id, text) -> all.put(perspective(id), text));
        return all.buildOrThrow();
    }

    static Perspective perspective(String id) {
        return Named.of(Perspective.class, "perspective", id);
    }
}
