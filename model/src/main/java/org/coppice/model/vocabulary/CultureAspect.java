package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The nine aspects on which the professional and the managed culture correspond, in the order of Table 1.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum CultureAspect implements Term {
    STANDARDS(new Entry(
            "aspect.standards", "Standards", "Who sets the standards of practice.", Source.ours("Table 1, row 1"))),
    RESPONSIBILITY(new Entry(
            "aspect.responsibility",
            "Responsibility for learning",
            "Who answers for what is learned.",
            Source.ours("Table 1, row 2"))),
    COMPETENCE(new Entry(
            "aspect.competence",
            "How competence is judged",
            "By whom, and against what, competence is judged.",
            Source.ours("Table 1, row 3"))),
    DRIVER(new Entry(
            "aspect.driver",
            "Driver and emphasis",
            "What sets learning going, and what it stresses.",
            Source.ours("Table 1, row 4"))),
    EVALUATION(new Entry(
            "aspect.evaluation",
            "Evaluation",
            "What shows whether learning was worth it.",
            Source.ours("Table 1, row 5"))),
    SUPERVISION(new Entry(
            "aspect.supervision",
            "Focus of supervision",
            "What supervision attends to.",
            Source.ours("Table 1, row 6"))),
    SANCTIONS(new Entry(
            "aspect.sanctions",
            "Sanctions",
            "What follows when practice falls short, and who decides.",
            Source.ours("Table 1, row 7"))),
    METHODS(new Entry("aspect.methods", "Methods", "By which means people learn.", Source.ours("Table 1, row 8"))),
    CONTRIBUTORS(new Entry(
            "aspect.contributors",
            "Who contributes",
            "Who brings learning to others, and on what terms.",
            Source.ours("Table 1, row 9")));

    private final Entry entry;

    CultureAspect(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
