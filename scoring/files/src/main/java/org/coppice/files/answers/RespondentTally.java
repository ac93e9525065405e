package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;

/** Counts what is unusual in the respondents of a team while they are read from JSON. They are counted from 1. */
final class RespondentTally {
    private static final int FIRST = 5;

    private final Map<String, AbsenceCode> codes = new TreeMap<>();
    private final Set<String> ofRespondent = new HashSet<>(); // the codes of the respondent that is read
    private int respondents;
    private final Set<Integer> blank = new TreeSet<>();
    private final Set<Integer> respelled = new TreeSet<>();

    /** Starts the next respondent. */
    void begin() {
        respondents++;
        ofRespondent.clear();
    }

    /** Adds a text that was taken to mean that an answer was skipped. */
    void code(String text) {
        int rows = ofRespondent.add(text) ? 1 : 0;
        codes.merge(
                text,
                new AbsenceCode(text, 1, 1),
                (all, one) -> new AbsenceCode(text, all.cells() + 1, all.rows() + rows));
    }

    /** Adds a respondent who skipped every question. */
    void blank(int respondent) {
        blank.add(respondent);
    }

    /** Adds a respondent whose id is read without what cannot be seen; 0 stands for all, since the id of their team is. */
    void respelled(int respondent) {
        respelled.add(respondent);
    }

    /** Returns what a reader of figures should know about the answers; questions that were not asked are not counted as absent answers. */
    AnswerReview review(TeamAnswers team, ImmutableList<String> notAsked) {
        return AnswerReview.of(
                Sample.of(List.of(team)),
                notAsked,
                ImmutableList.copyOf(codes.values()),
                count(blank),
                count(respelled.contains(0) ? all() : respelled));
    }

    private Set<Integer> all() {
        Set<Integer> all = new TreeSet<>();
        for (int respondent = 1; respondent <= respondents; respondent++) {
            all.add(respondent);
        }
        return all;
    }

    private static RowCount count(Set<Integer> respondents) {
        List<Integer> first = new ArrayList<>(respondents);
        return new RowCount(respondents.size(), ImmutableList.copyOf(first.subList(0, Math.min(FIRST, first.size()))));
    }
}
