package org.coppice.files.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.model.ConstructId;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** Compares a question of two versions of a bank. */
final class QuestionDiff {
    private static final String PART = "question";

    private final QuestionBank before;
    private final QuestionBank after;
    private final ImmutableList.Builder<Difference> all = ImmutableList.builder();

    QuestionDiff(QuestionBank before, QuestionBank after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the differences. Differences of a question that neither version scores have no effect on scores. */
    ImmutableList<Difference> of(Question was, Question is) {
        words(was, is, "", all);
        scale(was, is);
        keys(was, is);
        plain(
                Effect.BREAKS,
                is,
                Change.ABOUT,
                was.referent().id(),
                is.referent().id());
        plain(
                Effect.BREAKS,
                is,
                Change.HORIZON,
                was.horizon().id(),
                is.horizon().id());
        plain(Effect.SHIFTS, is, Change.ASKED, asked(was), asked(is));
        plain(
                Effect.NONE,
                is,
                Change.SECTION,
                was.section().orElse(""),
                is.section().orElse(""));
        plain(
                Effect.NONE,
                is,
                Change.SOURCE,
                was.source().orElse(""),
                is.source().orElse(""));
        plain(
                Effect.NONE,
                is,
                Change.MIRROR,
                was.mirrors().orElse(""),
                is.mirrors().orElse(""));
        return matter(all.build(), was, is);
    }

    /** Returns the differences of the words only; {@code where} is appended to the id. */
    static ImmutableList<Difference> words(Question was, Question is, String where) {
        ImmutableList.Builder<Difference> all = ImmutableList.builder();
        words(was, is, where, all);
        return matter(all.build(), was, is);
    }

    private static ImmutableList<Difference> matter(ImmutableList<Difference> all, Question was, Question is) {
        boolean scored = !was.keys().isEmpty() || !is.keys().isEmpty();
        return all.stream().map(one -> scored ? one : one.with(Effect.NONE)).collect(ImmutableList.toImmutableList());
    }

    private void plain(Effect effect, Question is, Change change, String was, String now) {
        if (!was.equals(now)) {
            all.add(Difference.of(effect, PART, is.id(), change, was, now));
        }
    }

    /**
     * Compares the text, and for each perspective that both versions ask its wording if either version has one. A wording is identified by
     * its question and perspective.
     */
    private static void words(Question was, Question is, String where, ImmutableList.Builder<Difference> all) {
        words(is.id() + where, was.text(), is.text(), all);
        for (Perspective who : Sets.union(was.wordings().keySet(), is.wordings().keySet())) {
            boolean asked = was.asked().contains(who) && is.asked().contains(who);
            if (asked) {
                words(is.id() + " for " + who.id() + where, was.wording(who), is.wording(who), all);
            }
        }
    }

    private static void words(String id, String was, String is, ImmutableList.Builder<Difference> all) {
        if (!was.equals(is)) {
            double share = Rewording.share(was, is);
            Effect effect = share > Rewording.ANOTHER ? Effect.BREAKS : share > 0 ? Effect.SHIFTS : Effect.NONE;
            all.add(Difference.of(effect, PART, id, Change.WORDS, was, is).withShare(share));
        }
    }

    /** Compares the response scales if their ids differ. Differences between scales with the same id are reported for the scale itself. */
    private void scale(Question was, Question is) {
        ResponseScale old = before.scale(was);
        ResponseScale now = after.scale(is);
        if (!old.id().equals(now.id()) && !ScaleDiff.alike(old, now)) {
            boolean answers = !ScaleDiff.answers(old).equals(ScaleDiff.answers(now));
            all.add(Difference.of(
                    answers ? Effect.BREAKS : Effect.SHIFTS,
                    PART,
                    is.id(),
                    answers ? Change.ANSWERS : Change.LABELS,
                    answers ? ScaleDiff.answers(old) : ScaleDiff.labels(old),
                    answers ? ScaleDiff.answers(now) : ScaleDiff.labels(now)));
        }
    }

    private void keys(Question was, Question is) {
        Map<ConstructId, Key> old = byConstruct(was);
        Map<ConstructId, Key> now = byConstruct(is);
        String gone = list(Sets.difference(old.keySet(), now.keySet()));
        String come = list(Sets.difference(now.keySet(), old.keySet()));
        if (!gone.isEmpty() || !come.isEmpty()) {
            all.add(Difference.of(Effect.BREAKS, PART, is.id(), Change.CONSTRUCT, gone, come));
        }
        now.forEach((construct, key) -> {
            Key before = old.get(construct);
            if (before != null && before.reversed() != key.reversed()) {
                plain(Effect.BREAKS, is, Change.REVERSED, way(before), way(key));
            }
            if (before != null && before.weight() != key.weight()) {
                boolean comesOrGoes = before.weight() == 0 || key.weight() == 0;
                plain(
                        comesOrGoes ? Effect.BREAKS : Effect.SHIFTS,
                        is,
                        Change.WEIGHT,
                        Numbers.text(before.weight()),
                        Numbers.text(key.weight()));
            }
        });
    }

    private static Map<ConstructId, Key> byConstruct(Question question) {
        return question.keys().stream().collect(Collectors.toMap(Key::construct, key -> key, (a, b) -> a));
    }

    private static String way(Key key) {
        return key.reversed() ? "reversed" : "not reversed";
    }

    private static String list(Iterable<ConstructId> ids) {
        return com.google.common.collect.Streams.stream(ids)
                .map(ConstructId::value)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String asked(Question question) {
        return question.asked().size() == Perspective.values().length
                ? "everyone"
                : question.asked().stream().map(Perspective::id).collect(Collectors.joining(", "));
    }
}
