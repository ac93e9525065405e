package org.coppice.files.bank;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.records.FrameRecord;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Pointer;
import org.coppice.files.tree.Records;

/**
 * A reader of frames of questionnaires in YAML and JSON. The schema is the resource {@code org/coppice/files/frame.schema.json}; it lists the
 * sentences. All faults of a file are reported together, each with its position.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class FrameFile {
    private FrameFile() {}

    /**
     * Reads a frame from a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}.
     *
     * @throws InputException with everything that is wrong, also if the file cannot be read
     */
    public static QuestionnaireFrame read(Path file) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES));
    }

    /**
     * Reads a frame from the content of a file.
     *
     * @param name the name of the file, used in messages; its extension determines the format
     * @throws InputException with everything that is wrong
     */
    public static QuestionnaireFrame parse(String name, byte[] content) {
        FileDraft<FrameRecord> draft = FileDraft.read(FileKind.FRAME, Records::frame, name, content);
        Map<FrameSentence, String> sentences = new EnumMap<>(FrameSentence.class);
        Optional.ofNullable(draft.said().sentences()).orElse(Map.of()).forEach((id, text) -> {
            String pointer = Pointer.child("/sentences", id);
            draft.sound(pointer, text)
                    .ifPresent(sound -> draft.made(pointer, () -> {
                                FrameSentence sentence = QuestionnaireFrame.sentence(id);
                                QuestionnaireFrame.check(sentence, sound);
                                return sentence;
                            })
                            .ifPresent(sentence -> sentences.put(sentence, sound)));
        });
        draft.findings().throwIfAny();
        return QuestionnaireFrame.of(draft.said().frame(), draft.said().language(), sentences);
    }

    /** Returns a frame file in YAML with all sentences in English, to be translated into a language. */
    public static String template(String id, String language) {
        StringBuilder yaml =
                new StringBuilder("# The fixed sentences of questionnaires. Translate them; keep the words in braces."
                        + " A sentence that is removed is shown in English.\n");
        yaml.append("frame: ")
                .append(id)
                .append("\nlanguage: ")
                .append(language)
                .append("\nsentences:\n");
        for (FrameSentence sentence : FrameSentence.values()) {
            yaml.append("  ")
                    .append(sentence.id())
                    .append(": \"")
                    .append(sentence.label())
                    .append("\"\n");
        }
        return yaml.toString();
    }
}
