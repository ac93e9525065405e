package org.coppice.cli.simulate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;

/** Scores in [0, 1] of rows of answers on five points. */
final class Scores {
    private Scores() {}

    /** A question that counts, by its column. */
    record Counts(int column, Key key) {}

    /** The questions that count towards a measure and that the perspective is asked. */
    static List<Counts> counting(QuestionBank bank, Measure measure, Perspective who) {
        return Stream.iterate(0, column -> column + 1)
                .limit(bank.questions().size())
                .filter(column -> bank.questions().get(column).asked().contains(who))
                .flatMap(column -> keys(bank.questions().get(column), measure).map(key -> new Counts(column, key)))
                .toList();
    }

    static List<Double> of(List<Counts> counting, List<List<String>> rows) {
        return rows.stream().flatMap(row -> score(row, counting).stream()).toList();
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    static double deviation(List<Double> values) {
        double mean = mean(values);
        double squares =
                values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (values.size() - 1));
    }

    private static Stream<Key> keys(Question question, Measure measure) {
        return question.keys().stream()
                .filter(key -> LatentModel.measure(question, key).equals(measure));
    }

    private static Optional<Double> score(List<String> row, List<Counts> counting) {
        double sum = 0;
        double weights = 0;
        int answered = 0;
        for (Counts counts : counting) {
            String answer = row.get(counts.column());
            if (answer.length() == 1) {
                double unit = (Integer.parseInt(answer) - 1) / 4.0;
                sum += counts.key().weight() * (counts.key().reversed() ? 1 - unit : unit);
                weights += counts.key().weight();
                answered++;
            }
        }
        return answered > 0 && answered * 2 >= counting.size() ? Optional.of(sum / weights) : Optional.empty();
    }
}
