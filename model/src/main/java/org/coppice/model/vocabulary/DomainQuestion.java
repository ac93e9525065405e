package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The 28 rows of Table 2: the questions that a community of practice and its leader ask themselves in Adair's domains.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum DomainQuestion implements Term {
    TASK_1(
            new Entry(
                    "row.task-1",
                    "Business planning",
                    "How well the team plans its work and what it needs for it.",
                    Source.paper("Table 2, Achieving the task, 1")),
            AdairDomain.TASK,
            Answer.RATED),
    TASK_2(
            new Entry(
                    "row.task-2",
                    "Clear objectives and priorities",
                    "Whether the team knows what it wants to reach and which developments come first.",
                    Source.paper("Table 2, Achieving the task, 2")),
            AdairDomain.TASK,
            Answer.RATED),
    TASK_3(
            new Entry(
                    "row.task-3",
                    "Quality management",
                    "How well the team looks after the quality of what it does.",
                    Source.paper("Table 2, Achieving the task, 3")),
            AdairDomain.TASK,
            Answer.RATED),
    TASK_4(
            new Entry(
                    "row.task-4",
                    "Performance",
                    "How the team does on its measures, its quality standards and its business objectives.",
                    Source.paper("Table 2, Achieving the task, 4")),
            AdairDomain.TASK,
            Answer.RATED),
    TASK_5(
            new Entry(
                    "row.task-5",
                    "Case management in supervision",
                    "How well supervision handles casework.",
                    Source.paper("Table 2, Achieving the task, 5")),
            AdairDomain.TASK,
            Answer.RATED),
    TASK_6(
            new Entry(
                    "row.task-6",
                    "Multi-disciplinary working",
                    "How well people of several professions work together.",
                    Source.paper("Table 2, Achieving the task, 6")),
            AdairDomain.TASK,
            Answer.RATED),
    TASK_7(
            new Entry(
                    "row.task-7",
                    "Part in service development",
                    "Whether the team takes part in developing services.",
                    Source.paper("Table 2, Achieving the task, 7")),
            AdairDomain.TASK,
            Answer.RATED),
    TASK_8(
            new Entry(
                    "row.task-8",
                    "Part of people who use services",
                    "Whether those who use services take part in planning how these develop.",
                    Source.paper("Table 2, Achieving the task, 8")),
            AdairDomain.TASK,
            Answer.RATED),
    TEAM_1(
            new Entry(
                    "row.team-1",
                    "Recruitment",
                    "How well the team finds and takes on new people.",
                    Source.paper("Table 2, Building and maintaining the team, 1")),
            AdairDomain.TEAM,
            Answer.RATED),
    TEAM_2(
            new Entry(
                    "row.team-2",
                    "Needs in skills and staffing",
                    "Which skills and how many people the team will need, soon and later: an open question, which our bank puts as a choice.",
                    Source.paper("Table 2, Building and maintaining the team, 2")),
            AdairDomain.TEAM,
            Answer.OPEN),
    TEAM_3(
            new Entry(
                    "row.team-3",
                    "The team's stage",
                    "At which stage of development the team is: a choice.",
                    Source.paper("Table 2, Building and maintaining the team, 3")),
            AdairDomain.TEAM,
            Answer.CHOICE),
    TEAM_4A(
            new Entry(
                    "row.team-4a",
                    "Trust and positive regard",
                    "Whether members trust and think well of each other.",
                    Source.paper("Table 2, Building and maintaining the team, 4a")),
            AdairDomain.TEAM,
            Answer.RATED),
    TEAM_4B(
            new Entry(
                    "row.team-4b",
                    "Open to problems and challenge",
                    "Whether trouble can be voiced and practice questioned.",
                    Source.paper("Table 2, Building and maintaining the team, 4b")),
            AdairDomain.TEAM,
            Answer.RATED),
    TEAM_4C(
            new Entry(
                    "row.team-4c",
                    "Leadership that answers and bends",
                    "Whether the leader responds to what is needed and adapts.",
                    Source.paper("Table 2, Building and maintaining the team, 4c")),
            AdairDomain.TEAM,
            Answer.RATED),
    TEAM_4D(
            new Entry(
                    "row.team-4d",
                    "Range of people and roles",
                    "Whether the team has the mix of characters and roles that it needs.",
                    Source.paper("Table 2, Building and maintaining the team, 4d")),
            AdairDomain.TEAM,
            Answer.RATED),
    TEAM_4E(
            new Entry(
                    "row.team-4e",
                    "Ways of working",
                    "Whether the team has procedures and habits that work, also for settling conflict.",
                    Source.paper("Table 2, Building and maintaining the team, 4e")),
            AdairDomain.TEAM,
            Answer.RATED),
    TEAM_4F(
            new Entry(
                    "row.team-4f",
                    "Relations with co-providers",
                    "Whether the team gets on with other services and has settled ways to work with them.",
                    Source.paper("Table 2, Building and maintaining the team, 4f")),
            AdairDomain.TEAM,
            Answer.RATED),
    TEAM_4G(
            new Entry(
                    "row.team-4g",
                    "Relations with people who use services",
                    "Whether the team gets on with those it serves and their carers and has settled ways to work with them.",
                    Source.paper("Table 2, Building and maintaining the team, 4g")),
            AdairDomain.TEAM,
            Answer.RATED),
    TEAM_4H(
            new Entry(
                    "row.team-4h",
                    "Relations with the organisation",
                    "Whether the team gets on with the other parts of its own organisation.",
                    Source.paper("Table 2, Building and maintaining the team, 4h")),
            AdairDomain.TEAM,
            Answer.RATED),
    TEAM_4I(
            new Entry(
                    "row.team-4i",
                    "Continuous team development",
                    "Whether the team keeps on developing itself.",
                    Source.paper("Table 2, Building and maintaining the team, 4i")),
            AdairDomain.TEAM,
            Answer.RATED),
    INDIVIDUAL_1(
            new Entry(
                    "row.individual-1",
                    "Induction and probation",
                    "How well new people are brought in and tried out.",
                    Source.paper("Table 2, Developing the individual, 1")),
            AdairDomain.INDIVIDUAL,
            Answer.RATED),
    INDIVIDUAL_2(
            new Entry(
                    "row.individual-2",
                    "Supervision that develops practice",
                    "How far supervision makes practice better.",
                    Source.paper("Table 2, Developing the individual, 2")),
            AdairDomain.INDIVIDUAL,
            Answer.RATED),
    INDIVIDUAL_3(
            new Entry(
                    "row.individual-3",
                    "Management of training",
                    "How well training is organised.",
                    Source.paper("Table 2, Developing the individual, 3")),
            AdairDomain.INDIVIDUAL,
            Answer.RATED),
    INDIVIDUAL_4(
            new Entry(
                    "row.individual-4",
                    "Continuing professional development",
                    "How far members go on developing as professionals.",
                    Source.paper("Table 2, Developing the individual, 4")),
            AdairDomain.INDIVIDUAL,
            Answer.RATED),
    INDIVIDUAL_5(
            new Entry(
                    "row.individual-5",
                    "Appraisal",
                    "How far appraisal helps a person on.",
                    Source.paper("Table 2, Developing the individual, 5")),
            AdairDomain.INDIVIDUAL,
            Answer.RATED),
    INDIVIDUAL_6(
            new Entry(
                    "row.individual-6",
                    "Qualifying and post-qualifying training",
                    "How good the education before and after qualification is.",
                    Source.paper("Table 2, Developing the individual, 6")),
            AdairDomain.INDIVIDUAL,
            Answer.RATED),
    INDIVIDUAL_7(
            new Entry(
                    "row.individual-7",
                    "Training shared with co-providers",
                    "Whether the team trains together with other services.",
                    Source.paper("Table 2, Developing the individual, 7")),
            AdairDomain.INDIVIDUAL,
            Answer.RATED),
    INDIVIDUAL_8(
            new Entry(
                    "row.individual-8",
                    "Commitment and motivation",
                    "Whether each member is committed and wants to do the work.",
                    Source.paper("Table 2, Developing the individual, 8")),
            AdairDomain.INDIVIDUAL,
            Answer.RATED);

    private final Entry entry;
    private final AdairDomain domain;
    private final Answer answer;

    DomainQuestion(Entry entry, AdairDomain domain, Answer answer) {
        this.entry = entry;
        this.domain = domain;
        this.answer = answer;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns the domain to which it belongs. */
    public AdairDomain domain() {
        return domain;
    }

    /** Returns the way in which it can be answered. */
    public Answer answer() {
        return answer;
    }

    /** The ways in which a row can be answered. */
    public enum Answer {
        /** By rating one or more statements. */
        RATED,
        /** In words; not scored. */
        OPEN,
        /** By choosing one of several options; not scored. */
        CHOICE
    }
}
