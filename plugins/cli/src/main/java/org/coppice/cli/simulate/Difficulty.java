package org.coppice.cli.simulate;

import org.coppice.model.Measure;

/**
 * How much questions, and measures as wholes, differ in how easily they are agreed with. The differences are drawn from normal
 * distributions, once for a seed, and are the same for all people.
 *
 * @param questions the standard deviation between the questions of a measure, in the unit of the latent answer, 0 to 10
 * @param measures the standard deviation between measures, 0 to 10
 */
public record Difficulty(double questions, double measures) {
    /** No differences. */
    public static final Difficulty NONE = new Difficulty(0, 0);

    /** Throws if a standard deviation is outside its range. */
    public Difficulty {
        Population.sd("the standard deviation of the difficulty of questions", questions);
        Population.sd("the standard deviation of the difficulty of measures", measures);
    }

    /** Returns by how much the latent answer to a question is lowered, before it is mirrored. */
    double of(ModelQuestion question, LatentModel model, long seed) {
        double sum = 0;
        if (questions > 0) {
            sum += questions
                    * Draws.of(seed, "question " + question.question().id()).normal();
        }
        if (measures > 0) {
            for (ModelQuestion.Pull pull : question.pulls()) {
                sum += (pull.against() ? -1 : 1)
                        * measures
                        * measure(pull.factor(), model, seed)
                        / question.pulls().size();
            }
        }
        return sum;
    }

    private static double measure(int factor, LatentModel model, long seed) {
        if (factor >= model.measures().size()) {
            return 0; // a question without a construct is a measure of its own
        }
        Measure measure = model.measures().get(factor);
        return Draws.of(seed, "measure " + measure).normal();
    }
}
