package org.coppice.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.coppice.files.result.VocabularyPlace;
import org.coppice.model.Term;
import org.coppice.model.vocabulary.Family;
import org.coppice.model.vocabulary.Relation;
import org.coppice.model.vocabulary.Relations;
import org.coppice.model.vocabulary.Vocabulary;

/** The text of the vocabulary of the paper: its words by family, and their relations. */
public final class VocabularyText {
    private VocabularyText() {}

    public static void write(Writer out) throws IOException {
        for (Family family : Vocabulary.families()) {
            out.write(family.label() + "\n");
            for (Term word : family.terms()) {
                out.write("  " + word.id() + "  " + word.label() + "\n");
                out.write(Paragraph.of("      ", word.definition()));
                String place = VocabularyPlace.of(word).entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining("; "));
                if (!place.isEmpty()) {
                    out.write(Paragraph.of("      ", place));
                }
                out.write(Paragraph.of("      ", "(" + word.source() + ")"));
            }
            out.write("\n");
        }
        out.write("Relations\n");
        for (Relation<?, ?> relation : Relations.ALL) {
            out.write(Paragraph.of("  ", relation + "."));
            out.write(Paragraph.of("      ", "(" + relation.source() + ")"));
        }
    }
}
