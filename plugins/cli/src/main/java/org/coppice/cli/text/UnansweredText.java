package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.UnansweredQuestion;

/** The text about questions that some groups of a sample answered and others did not. */
public final class UnansweredText {
    private static final int MOST = 10;

    private UnansweredText() {}

    /** Returns the lines about the figures of a sample; none if all groups answered the same questions. */
    public static ImmutableList<String> of(SampleFigures figures) {
        return of(figures.constructs().stream()
                .flatMap(score -> score.unanswered().stream())
                .distinct()
                .toList());
    }

    /** Returns the lines about these questions, one for each group of teams. */
    static ImmutableList<String> of(Collection<UnansweredQuestion> questions) {
        if (questions.isEmpty()) {
            return ImmutableList.of();
        }
        Map<String, List<String>> byGroup = questions.stream()
                .collect(Collectors.groupingBy(
                        UnansweredText::group,
                        LinkedHashMap::new,
                        Collectors.mapping(UnansweredQuestion::question, Collectors.toList())));
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(
                "Different questions: compare figures that count these questions only with figures of groups that answered them.");
        byGroup.forEach((group, ids) -> lines.add(
                "  Nobody answered " + String.join(", ", ids.stream().distinct().toList()) + ": " + group));
        return lines.build();
    }

    private static String group(UnansweredQuestion question) {
        String of = question.perspective().label() + (question.wave() == null ? "" : " on " + question.wave());
        if (question.everywhere()) {
            return of;
        }
        List<String> teams = question.teams();
        int more = teams.size() - MOST;
        return of + " in " + (teams.size() == 1 ? "team " : "teams ")
                + teams.stream().limit(MOST).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
