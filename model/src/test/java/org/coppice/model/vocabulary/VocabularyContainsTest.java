package org.coppice.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.model.Construct;
import org.coppice.model.Facet;
import org.junit.jupiter.api.Test;

/** Which constructs a bank names by their ids alone: those that are word for word the vocabulary's. */
class VocabularyContainsTest {
    /** A family of an organisation's own, as code. */
    private enum Ours implements Construct {
        TRUST;

        @Override
        public String id() {
            return "ours.trust";
        }

        @Override
        public String label() {
            return "Trust";
        }

        @Override
        public String definition() {
            return "That people rely on one another.";
        }
    }

    @Test
    void contains_everyWordThatQuestionsCanReach() {
        assertThat(Vocabulary.constructs()).isNotEmpty().allMatch(Vocabulary::contains);
    }

    @Test
    void contains_notAConstructWithAnIdOfTheVocabularyAndOtherWords() {
        TeamStage word = TeamStage.FORMING;
        assertThat(Vocabulary.contains(Facet.of(word.id(), word.label(), word.definition())))
                .isTrue();
        assertThat(Vocabulary.contains(Facet.of(word.id(), "Beginning", word.definition())))
                .isFalse();
        assertThat(Vocabulary.contains(Facet.of(word.id(), word.label(), "Ours.")))
                .isFalse();
    }

    @Test
    void contains_notAFamilyOfAnOrganisation() {
        assertThat(Ours.values()).noneMatch(Vocabulary::contains);
        assertThat(Ours.TRUST.constructId().value()).isEqualTo("ours.trust");
    }
}
