package org.coppice.scoring.blueprint;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;
import org.coppice.model.blueprint.StuckReading;
import org.coppice.model.vocabulary.AgendaStakeholder;
import org.coppice.model.vocabulary.CommunityAct;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.QualityAct;
import org.coppice.model.vocabulary.SupervisionStrand;

/** The catalogue of actions: the paper's own, in plain words of ours. */
final class Actions {
    private static final Source LEADING =
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice");
    private static final Source INVOLVING = Source.paper("Interagency working and involvement");
    private static final String FLOOR = " Casework stays supervised, and whoever is in induction is led directly.";
    private static final String MANAGER = "the manager";
    private static final String TEAM = "the whole team";

    private Actions() {}

    private static ImmutableList<Action> leadership() {
        return ImmutableList.of(
                Action.of(
                                "lead-by-telling",
                                "Give clear instructions",
                                MANAGER,
                                "each member",
                                "Write down for each task what is to be done, by when, and whom to ask; go through it weekly."
                                        + FLOOR,
                                "Members can say what is expected of them without looking it up.",
                                LEADING,
                                Call.of("style", "telling", "telling-to-selling"),
                                Call.of("stage", "forming"))
                        .unless(Call.of("stage", "performing")),
                Action.of(
                                "lead-by-selling",
                                "Explain decisions and hear objections",
                                MANAGER,
                                TEAM,
                                "Take the next decision to the team meeting, give the reasons, and ask what speaks against it."
                                        + FLOOR,
                                "Objections come up in the meeting and not after it.",
                                LEADING,
                                Call.of("style", "selling", "telling-to-selling", "selling-to-participating"),
                                Call.of("stage", "storming"))
                        .unless(Call.of("stage", "performing")),
                Action.of(
                                "lead-by-participating",
                                "Decide together",
                                MANAGER,
                                TEAM,
                                "Choose one matter of practice that the team decides at its next meeting, and keep to what it decides."
                                        + FLOOR,
                                "Members bring matters to decide without being asked.",
                                LEADING,
                                Call.of(
                                        "style",
                                        "participating",
                                        "selling-to-participating",
                                        "participating-to-delegating"),
                                Call.of("stage", "norming"))
                        .unless(Call.of("stage", "forming")),
                Action.of(
                                "lead-by-delegating",
                                "Hand over, and stay at hand",
                                MANAGER,
                                "those with the most experience of the matter",
                                "Hand over one matter whole, with the right to decide; agree when to look at it together."
                                        + FLOOR,
                                "The matter is settled without a question to the manager.",
                                LEADING,
                                Call.of("style", "delegating"))
                        .unless(Call.of("stage", "forming", "storming")),
                Action.of(
                        "lead-by-person",
                        "Ask each what they need",
                        MANAGER,
                        "each member alone",
                        "In the next supervision ask each: what can you do alone, and where do you want me beside you?"
                                + FLOOR,
                        "Two members with different needs are led in different ways.",
                        LEADING,
                        Call.of("style", "differentiate-by-person", "differentiate")));
    }

    private static ImmutableList<Action> supervision() {
        return ImmutableList.of(
                Action.of(
                        "supervise-for-growth",
                        "Make room for growth in supervision",
                        "supervisors",
                        "those they supervise",
                        "Keep the first third of the next supervision for one question that the supervised person brings.",
                        "Members can name something that they learnt in supervision this month.",
                        SupervisionStrand.DEVELOPMENTAL.source(),
                        Call.of("supervision", "monitoring", "neglected")),
                Action.of(
                                "own-the-standards",
                                "Make the standards your own",
                                MANAGER,
                                TEAM,
                                "Read the standards of supervision together; each member rewrites one so that it fits the team.",
                                "People quote the standards to ask for something, and not only to be checked.",
                                SupervisionStrand.STANDARDS_OWNED.source(),
                                Call.of("supervision", "monitoring", "integrated"))
                        .unless(Call.of("stage", "forming")),
                Action.of(
                        "supervise-the-work-too",
                        "Look at the work in supervision",
                        "supervisors",
                        "those they supervise",
                        "Agree a short list of cases to go through at each meeting, and write down what follows.",
                        "No case goes two months without being looked at.",
                        SupervisionStrand.MONITORING.source(),
                        Call.of("supervision", "neglected")));
    }

    private static ImmutableList<Action> community() {
        return ImmutableList.of(
                Action.of(
                        "agree-priorities",
                        "Agree what comes first",
                        MANAGER,
                        TEAM,
                        "Put the first matters of this blueprint on the wall; each member has three votes; start with the winner.",
                        "Asked what comes first, members name the same thing.",
                        CommunityAct.PRIORITIES.source(),
                        new Call(
                                "priorities",
                                one -> one.judgement().label().said().isPresent()),
                        Call.not("community", "learns")),
                Action.of(
                        "agree-philosophy",
                        "Agree what the work stands for",
                        TEAM,
                        "the manager as one of them",
                        "Each brings a case of which they are proud and says why; write down what the reasons have in common.",
                        "The reasons are used when a hard decision is taken.",
                        CommunityAct.PHILOSOPHY.source(),
                        Call.of("superordinate", "mechanistic"),
                        Call.of("stage", "storming", "between-storming-and-norming")),
                Action.of(
                        "reach-understandings",
                        "Find out where views part",
                        "somebody from outside whom all trust",
                        TEAM,
                        "Show the team where its views part, without names, and let small groups say what each side sees.",
                        "Next time members see the team more alike.",
                        CommunityAct.UNDERSTANDINGS.source(),
                        Call.divided("superordinate"),
                        Call.divided("stage"),
                        Call.divided("stuck"),
                        Call.divided("supervision"),
                        Call.of("style", "differentiate-by-person")),
                Action.of(
                        "learn-from-cases",
                        "Learn from cases together",
                        "a member who likes to do it",
                        TEAM,
                        "Keep an hour a month for one case; end it with one thing to keep, put where all can find it.",
                        "A colleague's way of working turns up in somebody else's case.",
                        CommunityStrand.LEARNING.source(),
                        Call.of("community", "exists", "not-yet")));
    }

    private static ImmutableList<Action> cultures() {
        return ImmutableList.of(
                Action.of(
                        "strengthen-professional",
                        "Let members steer their own learning",
                        "each member",
                        "an experienced colleague",
                        "Write down one thing to learn this quarter and ask a colleague to question you about it.",
                        "Members speak of their learning plan as theirs.",
                        LearningCulture.PROFESSIONAL.source(),
                        Call.weakest(LearningCulture.PROFESSIONAL)),
                Action.of(
                        "strengthen-managed",
                        "Tie learning to the service",
                        MANAGER,
                        TEAM,
                        "Choose one aim of the service and ask what the team has to learn to reach it.",
                        "After a training somebody looks at what it changed for the service.",
                        LearningCulture.MANAGED.source(),
                        Call.weakest(LearningCulture.MANAGED)),
                Action.of(
                                "strengthen-humanistic",
                                "Support and challenge one another",
                                TEAM,
                                "the manager as one of them",
                                "End the next meeting with a round: what did I do this week, and what did it mean for others?",
                                "Members tell each other hard things, and stay on good terms.",
                                LearningCulture.HUMANISTIC.source(),
                                Call.weakest(LearningCulture.HUMANISTIC),
                                Call.of("superordinate", "mechanistic"))
                        .unless(Call.of("stage", "forming")),
                Action.of(
                                "strengthen-democratic",
                                "Bring in those who are left out",
                                MANAGER,
                                "those whom a decision concerns and who have no part in it",
                                "List the last five decisions and who was left out of each; invite them to the next one.",
                                "A decision comes out otherwise because somebody new had a part in it.",
                                LearningCulture.DEMOCRATIC.source(),
                                Call.weakest(LearningCulture.DEMOCRATIC))
                        .unless(Call.of("stage", "forming")));
    }

    private static ImmutableList<Action> outward() {
        return ImmutableList.of(
                Action.of(
                                "quality-circle",
                                "Meet at the boundary",
                                "two members",
                                "two people of the service with which things go wrong most often",
                                "Meet once a month over one thing that goes wrong between you, and try one change.",
                                "The same trouble comes up less often, on both sides.",
                                QualityAct.QUALITY_CIRCLES.source(),
                                Call.of("outlook", "inward"),
                                Call.of("stuck", "at-risk", "stuck"),
                                Call.blindSpot())
                        .unless(Call.of("stage", "forming")),
                Action.of(
                        "next-process",
                        "Ask who takes the work on",
                        "each member",
                        "those who take their work on",
                        "Ask one of them this week: what do you get from us that costs you time?",
                        "Handovers come back with fewer questions.",
                        QualityAct.NEXT_PROCESS.source(),
                        Call.of("outlook", "inward", "in-between")),
                Action.of(
                                "own-part-first",
                                "Look for the own part first",
                                MANAGER,
                                TEAM,
                                "Take one trouble that is laid at others' door and ask what the team itself could do otherwise.",
                                "In meetings the word \"we\" comes before the word \"they\".",
                                INVOLVING,
                                Call.of("stuck", "at-risk", "stuck"))
                        .unless(new Call("stuck", one -> one instanceof StuckReading stuck && stuck.contested())),
                Action.of(
                                "include-people",
                                "Plan with people who use services",
                                MANAGER,
                                "people who use services and their carers",
                                "Invite two of them to plan one piece of work with the team from the start, and pay their way.",
                                "Something is done otherwise because they said so, and they can say what.",
                                INVOLVING,
                                Call.shallow(2),
                                Call.againstStage("behind"))
                        .unless(Call.of("stage", "forming"), Call.againstStage("ahead")),
                Action.of(
                        "test-the-say",
                        "See whether people's say counts",
                        MANAGER,
                        "people who use services",
                        "Ask three of them which decision they changed; where none is named, start there.",
                        "They name a decision.",
                        INVOLVING,
                        Call.againstStage("ahead"),
                        Call.blindSpot()));
    }

    private static ImmutableList<Action> host() {
        return ImmutableList.of(
                Action.of(
                        "manage-the-interface",
                        "Look after the ties to the organisation",
                        MANAGER,
                        "the manager above",
                        "Agree what the organisation has to see from the team, and show it before it is asked for.",
                        "Demands from above come with time to answer them.",
                        Outlook.INTERFACE.source(),
                        Call.hostRisk()),
                Action.of(
                        "teach-upwards",
                        "Tell the organisation what the team has learnt",
                        MANAGER,
                        "other teams and those above",
                        "Write one page on something that works, with its figures, and offer to show it to another team.",
                        "Another team tries it.",
                        Outlook.UPWARD_LEARNING.source(),
                        Call.of("organisation", "team-stronger-supported", "team-stronger-unresolved")));
    }

    private static ImmutableList<Action> agenda() {
        return ImmutableList.of(
                Action.of(
                        "agenda-in-house",
                        "Bring it into in-house training",
                        MANAGER,
                        "those who plan training in the organisation",
                        "Ask for one training that the team attends together, on how groups learn.",
                        "The team uses something of it in its own meetings.",
                        AgendaStakeholder.IN_HOUSE.source(),
                        Call.of("community", "exists", "not-yet")),
                Action.of(
                        "agenda-leadership",
                        "Learn to lead groups",
                        MANAGER,
                        "a leadership course after qualifying",
                        "Choose a course that teaches work with groups, and bring a matter of this team to it.",
                        "Members notice that meetings are led otherwise.",
                        AgendaStakeholder.LEADERSHIP_PATHWAY.source(),
                        Call.of("stage", "storming", "mixed"),
                        Call.of("style", "differentiate-by-person", "differentiate")),
                Action.of(
                        "agenda-enabling-others",
                        "Learn to help others learn",
                        "supervisors",
                        "the specialist unit on helping others to learn",
                        "One supervisor takes part and tries one thing from it in each supervision.",
                        "Those who are supervised say that they think for themselves more.",
                        AgendaStakeholder.ENABLING_OTHERS.source(),
                        Call.of("supervision", "monitoring", "neglected")),
                Action.of(
                        "agenda-degree",
                        "Take students in",
                        TEAM,
                        "those who teach the degree",
                        "Offer a placement in which the student takes part in how the team learns.",
                        "A student tells the team something that it did not know.",
                        AgendaStakeholder.DEGREE.source(),
                        Call.of("community", "learns")));
    }

    /** All of them, in the order in which they stand where nothing else tells. */
    static ImmutableList<Action> all() {
        return ImmutableList.<Action>builder()
                .addAll(leadership())
                .addAll(community())
                .addAll(supervision())
                .addAll(outward())
                .addAll(cultures())
                .addAll(host())
                .addAll(agenda())
                .build();
    }
}
