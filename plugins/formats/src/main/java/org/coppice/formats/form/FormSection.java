package org.coppice.formats.form;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;

/**
 * Adjacent questions under one heading.
 *
 * @param name the name, which no question has as its id
 * @param section the id of the section of the bank; empty for questions without one
 * @param blocks the questions, by their scales
 */
record FormSection(String name, Optional<String> section, ImmutableList<FormBlock> blocks) {
    static ImmutableList<FormSection> of(QuestionBank bank, List<Question> questions) {
        Set<String> taken = new HashSet<>();
        bank.questionIds().forEach(id -> taken.add(FormNames.folded(id)));
        ImmutableList.Builder<FormSection> sections = ImmutableList.builder();
        for (List<Question> run : runs(questions, FormSection::sectionOf)) {
            Optional<String> id = run.get(0).section();
            OptionalInt choose = id.flatMap(bank::section).map(Section::choose).orElse(OptionalInt.empty());
            ImmutableList.Builder<FormBlock> blocks = ImmutableList.builder();
            for (List<Question> same : runs(run, choose.isPresent() ? one -> "" : Question::scale)) {
                ResponseScale scale = bank.scale(same.get(0));
                blocks.add(new FormBlock(
                        FormNames.fresh(choose.isPresent() ? "list" : "block", taken),
                        scale,
                        ImmutableList.copyOf(same),
                        choose));
            }
            sections.add(new FormSection(FormNames.fresh("section", taken), id, blocks.build()));
        }
        return sections.build();
    }

    private static String sectionOf(Question question) {
        return question.section().orElse("");
    }

    private static List<List<Question>> runs(
            List<Question> questions, java.util.function.Function<Question, String> by) {
        List<List<Question>> runs = new ArrayList<>();
        String before = "";
        for (Question question : questions) {
            if (runs.isEmpty() || !by.apply(question).equals(before)) {
                runs.add(new ArrayList<>());
            }
            before = by.apply(question);
            runs.get(runs.size() - 1).add(question);
        }
        return runs;
    }
}
