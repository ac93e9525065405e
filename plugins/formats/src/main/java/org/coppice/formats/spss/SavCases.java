package org.coppice.formats.spss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.coppice.formats.bytes.UnreadableException;

/** A cursor over the cases of a data file. */
final class SavCases implements AutoCloseable {
    private static final int ELEMENT = 8;
    private static final int SEGMENT = 255;

    private final SavData data;
    private final SavDictionary dictionary;
    private final double[] numbers;
    private final byte[][] texts;
    private int number;

    SavCases(SavData data, SavDictionary dictionary) {
        this.data = data;
        this.dictionary = dictionary;
        this.numbers = new double[dictionary.variables.size()];
        this.texts = new byte[numbers.length][];
    }

    /** Moves to the next case. Returns false if there is none. */
    boolean next() throws IOException {
        for (int i = 0; i < numbers.length; i++) {
            SavVariable variable = dictionary.variables.get(i);
            if (!data.next()) {
                if (i > 0) {
                    throw incomplete();
                }
                if (number < dictionary.cases) {
                    throw new UnreadableException(
                            "the file has " + number + " cases, but its header says " + dictionary.cases,
                            "save it again with the program that wrote it");
                }
                return false;
            }
            if (variable.isText()) {
                texts[i] = bytes(variable);
            } else {
                numbers[i] = data.number();
            }
        }
        number++;
        return true;
    }

    /** Returns the number of the case, from 1. */
    int number() {
        return number;
    }

    /** Returns the number that a variable has in this case. */
    double value(int variable) {
        return numbers[variable];
    }

    /** Returns the cell of a variable in this case; empty if the value is missing for the program. */
    String text(int variable) {
        SavVariable of = dictionary.variables.get(variable);
        if (of.isText()) {
            return dictionary.text(texts[variable]).stripTrailing();
        }
        double value = numbers[variable];
        return value == -Double.MAX_VALUE || Double.isNaN(value) ? "" : of.text(value);
    }

    @Override
    public void close() throws IOException {
        data.close();
    }

    /** Reads a text, of which a part of 255 bytes is stored in as many elements as it needs. The first of them is read already. */
    private byte[] bytes(SavVariable variable) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(variable.width + ELEMENT);
        boolean read = true;
        for (int segment = 0; segment < variable.segments; segment++) {
            int width = variable.segmentWidths.get(segment);
            for (int at = 0; at < width; at += ELEMENT) {
                if (!read && !data.next()) {
                    throw incomplete();
                }
                read = false;
                text.write(data.bytes(), 0, Math.min(ELEMENT, Math.min(SEGMENT, width) - at));
            }
        }
        return Arrays.copyOf(text.toByteArray(), Math.min(text.size(), variable.width));
    }

    private IOException incomplete() {
        return new UnreadableException(
                "the file ends within case " + (number + 1), "save it again with the program that wrote it");
    }
}
