package org.coppice.cli.codebook;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.Measure;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.Question;

/**
 * The measurement model of a bank in the syntax of lavaan (and of JASP and blavaan): a factor for each measure. The questions are answered
 * as in the file of answers, so that a reversed question has a negative loading.
 */
public record LavaanModel(Codebook book) {
    private static final int FEWEST = 3;

    /** Writes the model. */
    public void write(Writer out) throws IOException {
        out.write("# " + book.bank().header().title().replaceAll("\\s+", " ") + "\n# " + book.source() + "\n");
        out.write(
                "# A factor for each measure. Copy the lines of the measures that your model has; a whole bank is too large for one.\n");
        out.write("# The items are the answers as they are in the file: a reversed question loads negatively.\n");
        shared(out); // not at the end: lavaan reads a comment without a line end as a formula
        Map<Measure, String> factors = factors();
        for (KeyedMeasure keyed : book.measures()) {
            String reversed = ids(keyed.questions().stream().filter(KeyedQuestion::reversed));
            int size = keyed.questions().size();
            out.write("\n# " + keyed.measure() + (reversed.isEmpty() ? "" : "; reversed: " + reversed) + "\n");
            if (size < FEWEST) {
                out.write("# It has " + size + (size == 1 ? " question" : " questions")
                        + ": as a model of its own it is not identified.\n");
            }
            out.write(factors.get(keyed.measure()) + " =~ "
                    + keyed.questions().stream()
                            .map(one -> name(one.question().id()))
                            .collect(Collectors.joining(" + "))
                    + "\n");
        }
    }

    private static String ids(Stream<KeyedQuestion> questions) {
        return questions.map(one -> one.question().id()).collect(Collectors.joining(", "));
    }

    /** Names the measures that share questions. */
    private void shared(Writer out) throws IOException {
        Map<String, String> sets = new TreeMap<>();
        for (Question question : book.ranged()) {
            String measures = book.measures().stream()
                    .filter(keyed -> keyed.questions().stream()
                            .anyMatch(one -> one.question().equals(question)))
                    .map(keyed -> keyed.measure().toString())
                    .collect(Collectors.joining(", "));
            if (measures.contains(",")) {
                sets.merge(measures, question.id(), (a, b) -> a + ", " + b);
            }
        }
        if (!sets.isEmpty()) {
            out.write("\n# Measures that share questions, which in one model are items of several factors:\n");
            for (Map.Entry<String, String> set : sets.entrySet()) {
                out.write("# " + set.getKey() + ": " + set.getValue() + "\n");
            }
        }
    }

    /** Returns a name of a factor for each measure, different from one another and from the items. */
    private Map<Measure, String> factors() {
        Set<String> taken = book.questions().stream().map(one -> name(one.id())).collect(Collectors.toSet());
        Map<Measure, String> factors = new LinkedHashMap<>();
        for (KeyedMeasure keyed : book.measures()) {
            String factor =
                    name(keyed.measure().toString().replaceAll("[ ()]+", " ").strip());
            while (!taken.add(factor)) {
                factor += "_f";
            }
            factors.put(keyed.measure(), factor);
        }
        return factors;
    }

    /** Returns an id as R's make.names writes it, which read.csv does as well. */
    private static String name(String id) {
        String name = id.replaceAll("[^\\p{L}\\p{N}._]", ".");
        return name.matches("(\\p{L}|\\.(?!\\d)).*") ? name : "X" + name;
    }
}
