package org.coppice.cli.check;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.cli.text.Words;
import org.coppice.files.bank.FrameSentence;
import org.coppice.files.bank.FrameTexts;
import org.coppice.files.bank.QuestionnaireFrame;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;

/** The frames of questionnaires that plugins contribute. */
public final class Frames {
    private static final int MOST_NAMES = 10;

    private Frames() {}

    /** Returns all frames, those of the plugin of a bank first. */
    public static ImmutableList<QuestionnaireFrame> of(String bank, Catalogue catalogue) {
        Optional<String> own = catalogue.ids(Kind.BANK).contains(bank)
                ? Optional.of(catalogue.plugin(Kind.BANK, bank).id())
                : Optional.empty();
        return catalogue.all(QuestionnaireFrame.KIND).stream()
                .sorted(Comparator.comparing(frame -> own.filter(catalogue
                                .plugin(QuestionnaireFrame.KIND, frame.id())
                                .id()::equals)
                        .isEmpty()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the notice about the sentences that are in English, at least one. */
    public static String notice(String language, FrameTexts frame) {
        return "The form in " + language + " has " + names(frame.inEnglish())
                + " in English; a frame adds them: see coppice new frame";
    }

    static String names(List<FrameSentence> sentences) {
        String first =
                sentences.stream().limit(MOST_NAMES).map(FrameSentence::id).collect(Collectors.joining(", "));
        int more = sentences.size() - MOST_NAMES;
        return Words.count(sentences.size(), "sentence") + " (" + first + (more > 0 ? " and " + more + " more" : "")
                + ")";
    }
}
