package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.Vocabulary;

/** A bank built as the paper's is, without words: who is asked what about whom, questions of two constructs, and two choices. */
final class PaperBank {
    private static final ImmutableSet<Perspective> STAFF =
            ImmutableSet.of(Perspective.TEAM_MEMBER, Perspective.MANAGER, Perspective.CONSENSUS);
    private static final ImmutableSet<Perspective> ALL = ImmutableSet.copyOf(Perspective.values());

    private final QuestionBank.Builder bank = QuestionBank.builder("paper", "1.0.0", "Like the paper's")
            .scale(ResponseScale.Likert.of("five", 5))
            .scale(new ResponseScale.Choice("need", ImmutableMap.of("skills", "Skills", "people", "People")))
            .scale(new ResponseScale.Choice(
                    "stage",
                    ImmutableMap.of(
                            "forming", "New", "storming", "Arguing", "norming", "Settled", "performing", "Working")));
    private int questions;

    private PaperBank() {}

    static QuestionBank bank() {
        return new PaperBank().build();
    }

    private QuestionBank build() {
        for (PaperConstruct construct : Vocabulary.constructs()) {
            bank.construct(construct);
            ask(rating().asked(asked(construct)).measures(construct.id()));
            ask(rating().asked(asked(construct)).measures(construct.id()));
            ask(rating().asked(asked(construct)).measures(Key.reversed(construct.id())));
        }
        for (LearningCulture culture : LearningCulture.values()) {
            ask(rating().asked(STAFF).measures(culture.id()));
            ask(rating().asked(STAFF).measures(culture.id()).horizon(Horizon.PREFERRED));
            ask(rating().asked(STAFF).measures(culture.id()).about(Referent.ORGANISATION));
        }
        for (AuditHeading heading : AuditHeading.values()) {
            ask(rating().measures(heading.id()).about(Referent.ORGANISATION));
        }
        ask(both(AdairDomain.TASK, Outlook.CO_PROVIDERS, 1));
        ask(both(AdairDomain.TASK, Outlook.PEOPLE, 1));
        ask(both(AdairDomain.TEAM, Outlook.CO_PROVIDERS, 0.5));
        ask(both(AdairDomain.TEAM, Outlook.PEOPLE, 0.5));
        ask(both(AdairDomain.TEAM, Outlook.ORGANISATION, 1));
        ask(both(Outlook.INTERFACE, Outlook.ORGANISATION, 1));
        bank.question(Question.builder("team.2", "Need", "need").asked(STAFF));
        bank.question(Question.builder("team.3", "Stage", "stage").asked(STAFF));
        return bank.build();
    }

    private void ask(Question.Builder question) {
        bank.question(question);
    }

    private Question.Builder rating() {
        questions++;
        return Question.builder("q" + questions, "Statement " + questions, "five");
    }

    private Question.Builder both(Construct one, Construct other, double weight) {
        return rating().asked(ALL)
                .measures(new Key(one.constructId(), false, weight))
                .measures(new Key(other.constructId(), false, weight));
    }

    private static ImmutableSet<Perspective> asked(Construct construct) {
        boolean outside = construct instanceof PersonalisationLevel
                || construct instanceof Outlook
                || construct instanceof AuditHeading
                || construct == Foundation.VALUE_BASE;
        return outside ? ALL : STAFF;
    }
}
