package org.coppice.scoring.comparison;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Table;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.QuestionBank;

/**
 * The groups of which one to a few people, fewer than the minimum group, answered some question of a measure. Weights of that question would
 * change the figure of the group by the answers of these people only, so that such figures are not compared.
 */
public final class FewAnswers {
    private final QuestionBank bank;
    private final ImmutableSet<KeyedMeasure> measures;
    private final int least;
    private final Table<TeamKey, Measure, Set<Perspective>> found = HashBasedTable.create();

    /**
     * Creates an empty collection.
     *
     * @param instruments the instruments that are compared, of the same bank
     * @param least the minimum group; with 1, no group is found
     */
    public FewAnswers(List<Instrument> instruments, int least) {
        this.bank = instruments.get(0).bank();
        this.measures = instruments.stream()
                .flatMap(instrument -> instrument.measures().stream())
                .collect(ImmutableSet.toImmutableSet());
        this.least = least;
    }

    /** Returns the same sample; a team is checked when it is read. */
    public Sample checking(Sample sample) {
        return new Sample() {
            @Override
            public ImmutableSortedSet<TeamKey> keys() {
                return sample.keys();
            }

            @Override
            public TeamAnswers team(TeamKey key) {
                return add(sample.team(key));
            }

            @Override
            public Iterable<TeamAnswers> teams() {
                return Iterables.transform(sample.teams(), FewAnswers.this::add);
            }
        };
    }

    private TeamAnswers add(TeamAnswers team) {
        TeamAnswers read = team.part(bank);
        for (Perspective who : read.perspectives()) {
            AnswerBlock group = read.only(who).answers();
            for (KeyedMeasure measure : measures) {
                if (measure.questions().stream().anyMatch(question -> few(group, question))) {
                    who(read.key(), measure.measure()).add(who);
                }
            }
        }
        return team;
    }

    private Set<Perspective> who(TeamKey key, Measure measure) {
        Set<Perspective> known = found.get(key, measure);
        if (known == null) {
            known = EnumSet.noneOf(Perspective.class);
            found.put(key, measure, known);
        }
        return known;
    }

    private boolean few(AnswerBlock group, KeyedQuestion question) {
        int answered = 0;
        for (int row = 0; row < group.size() && answered < least; row++) {
            answered += group.answered(row, question.column()) ? 1 : 0;
        }
        return answered > 0 && answered < least;
    }

    /** Returns whether a group of one of the perspectives was found. */
    boolean any(TeamKey key, Measure measure, Set<Perspective> perspectives) {
        Set<Perspective> groups = found.get(key, measure);
        return groups != null && !Collections.disjoint(groups, perspectives);
    }
}
