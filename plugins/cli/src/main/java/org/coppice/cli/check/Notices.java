package org.coppice.cli.check;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import org.coppice.cli.text.Words;
import org.coppice.files.bank.FrameSentence;
import org.coppice.files.bank.FrameTexts;
import org.coppice.files.bank.QuestionnaireFrame;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.check.Nearest;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;

/** What may not be as the author of a bank means it, although the bank can be read. */
public final class Notices {
    private static final int MOST_NAMES = 10;

    private Notices() {}

    /** Returns the notice about the sentences that a frame does not have; none if it has all. */
    public static ImmutableList<String> of(QuestionnaireFrame frame) {
        return frame.lacking().isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of("frame " + frame.id() + " in " + frame.language() + " lacks "
                        + Frames.names(frame.lacking()) + "; add them under \"sentences\"");
    }

    /** Returns a notice for each other frame in the same language that has some of the sentences of a frame. */
    public static ImmutableList<String> of(QuestionnaireFrame frame, Collection<QuestionnaireFrame> others) {
        ImmutableList.Builder<String> notices = ImmutableList.builder();
        for (QuestionnaireFrame other : others) {
            List<FrameSentence> both = frame.sentences().keySet().stream()
                    .filter(other.sentences()::containsKey)
                    .toList();
            boolean same = frame.language().equalsIgnoreCase(other.language());
            if (same && frame.id().compareTo(other.id()) < 0 && !both.isEmpty()) {
                notices.add("frames " + frame.id() + " and " + other.id() + " both have " + Frames.names(both) + " in "
                        + frame.language() + ", and a form uses those of one frame; remove them from the other");
            }
        }
        return notices.build();
    }

    /** Returns a notice for each language with texts that are not translated, for a missing blueprint strategy, and for missing scores. */
    public static ImmutableList<String> of(QuestionBank bank, Catalogue catalogue) {
        ImmutableList.Builder<String> notices = ImmutableList.builder();
        for (String language : bank.languages()) {
            ImmutableList<String> lacking = bank.lacking(language);
            if (!lacking.isEmpty()) {
                notices.add("bank " + bank.id() + " in " + language + ": "
                        + Words.count(lacking.size(), "text") + " of "
                        + bank.texts().values().stream()
                                .filter(text -> !text.isBlank())
                                .count()
                        + " not translated, and shown in " + bank.header().language() + ": "
                        + names(lacking.stream().map(path -> name(path, bank)).toList()));
            }
            FrameTexts frame = FrameTexts.of(language, Frames.of(bank.id(), catalogue));
            if (!frame.inEnglish().isEmpty()) {
                notices.add("bank " + bank.id() + ": " + Frames.notice(language, frame));
            }
        }
        bank.header()
                .blueprint()
                .filter(id -> !catalogue.ids(Kind.BLUEPRINT).contains(id))
                .ifPresent(id -> notices.add("bank " + bank.id() + ": its blueprint strategy \"" + id
                        + "\" is not available, so that no blueprint is shown; "
                        + Nearest.to(id, catalogue.ids(Kind.BLUEPRINT))
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("name its plugin with --plugin")));
        TrialScore.notes(bank, Weighting.EQUAL, catalogue)
                .forEach(note -> notices.add("bank " + bank.id() + ": " + note));
        return notices.build();
    }

    /** Returns a notice for each measure that has no score with this weighting, and has one without it. */
    public static ImmutableList<String> of(QuestionBank bank, Weighting weighting, Catalogue catalogue) {
        List<String> without = TrialScore.notes(bank, Weighting.EQUAL, catalogue);
        return TrialScore.notes(bank, weighting, catalogue).stream()
                .filter(note -> !without.contains(note))
                .map(note -> "weighting " + weighting.id() + " for bank " + bank.id() + ": " + note)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the path of a text; a label of a scale has no name, so that it is counted from 1. */
    private static String name(String path, QuestionBank bank) {
        return bank.scales().stream()
                .filter(ResponseScale.Likert.class::isInstance)
                .map(scale -> "scales/" + scale.id() + "/")
                .filter(path::startsWith)
                .findFirst()
                .map(scale -> "label " + (Integer.parseInt(path.substring(scale.length())) + 1) + " of "
                        + scale.substring(0, scale.length() - 1))
                .orElse(path);
    }

    private static String names(List<String> paths) {
        return String.join(", ", paths.subList(0, Math.min(MOST_NAMES, paths.size())))
                + (paths.size() > MOST_NAMES ? " and " + (paths.size() - MOST_NAMES) + " more" : "");
    }
}
