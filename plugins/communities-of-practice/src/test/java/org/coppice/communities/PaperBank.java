package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;

/** The bank as a host finds it. */
final class PaperBank {
    static final String ID = "communities-of-practice";
    static final Catalogue CATALOGUE = Catalogue.load(PaperBank.class.getClassLoader());
    static final QuestionBank BANK = CATALOGUE.get(Kind.BANK, ID);

    private PaperBank() {}

    static List<Question> section(String id) {
        List<Question> questions = BANK.questions().stream()
                .filter(question -> question.section().equals(Optional.of(id)))
                .toList();
        assertThat(questions).as("section " + id).isNotEmpty();
        return questions;
    }

    static List<Question> asked(Perspective who) {
        return BANK.questions().stream()
                .filter(question -> question.asked().contains(who))
                .toList();
    }

    /** The passage of the paper that a question serves. */
    static String place(Question question) {
        return question.source().orElseThrow();
    }
}
