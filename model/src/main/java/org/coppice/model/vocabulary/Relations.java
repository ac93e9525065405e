package org.coppice.model.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The claims of the paper about the terms of the vocabulary, and the claims that we had to add; every claim names its source.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Relations {
    private static final Source LEADING = Source.paper("Leading communities of practice");
    private static final Source CULTURES = Source.paper("Learning cultures and communities");
    private static final Source HISTORY = Source.cited("Tsui (2005)", "Learning cultures and communities");
    private static final Source SKILLS = Source.paper("Understandings and skills");
    private static final Source SUPERVISION = Source.paper("Effective supervision");
    private static final Source INTERAGENCY = Source.paper("Interagency working and involvement");
    private static final Source CLOSURES = Source.cited(
            "Hinshelwood and Manning (1979); Klein (1981); Thompson (1982)", "Learning organisations and communities");
    private static final Source HOST = Source.paper("Learning organisations and communities");
    private static final Source SITUATIONAL =
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice");

    /**
     * The style that each stage calls for. The paper refers to new, experienced and developed teams; the mapping to four stages is
     * ours.
     */
    public static final ImmutableList<Relation<TeamStage, LeadershipStyle>> STYLE_OF_STAGE = ImmutableList.of(
            callsFor(TeamStage.FORMING, LeadershipStyle.TELLING, Source.ours(LEADING.place())),
            callsFor(TeamStage.STORMING, LeadershipStyle.SELLING, Source.ours(LEADING.place())),
            callsFor(TeamStage.NORMING, LeadershipStyle.PARTICIPATING, Source.ours(LEADING.place())),
            callsFor(TeamStage.PERFORMING, LeadershipStyle.DELEGATING, Source.ours(LEADING.place())));

    /** The style that each level of readiness calls for. */
    public static final ImmutableList<Relation<Readiness, LeadershipStyle>> STYLE_OF_READINESS = ImmutableList.of(
            callsFor(Readiness.R1, LeadershipStyle.TELLING, SITUATIONAL),
            callsFor(Readiness.R2, LeadershipStyle.SELLING, SITUATIONAL),
            callsFor(Readiness.R3, LeadershipStyle.PARTICIPATING, SITUATIONAL),
            callsFor(Readiness.R4, LeadershipStyle.DELEGATING, SITUATIONAL));

    /**
     * The levels of personalisation that correspond to each stage. The paper states only that advanced communities go deeper; the
     * ranges are ours.
     */
    public static final ImmutableList<Relation<TeamStage, PersonalisationLevel>> PERSONALISATION_OF_STAGE =
            Arrays.stream(TeamStage.values())
                    .flatMap(stage -> Arrays.stream(PersonalisationLevel.values())
                            .filter(level -> depths(stage).contains(level.depth()))
                            .map(level -> new Relation<>(
                                    stage, RelationKind.GOES_WITH, level, Source.ours(INTERAGENCY.place()))))
                    .collect(ImmutableList.toImmutableList());

    /** The purpose of supervision in each culture; Table 1 states it for two. */
    public static final ImmutableList<Relation<LearningCulture, Term>> SUPERVISION_OF_CULTURE = ImmutableList.of(
            new Relation<>(
                    LearningCulture.PROFESSIONAL,
                    RelationKind.FOCUSES_ON,
                    Concept.PERSONAL_DEVELOPMENT,
                    Principle.PROFESSIONAL_6.source()),
            new Relation<>(
                    LearningCulture.MANAGED,
                    RelationKind.FOCUSES_ON,
                    Concept.CASE_MANAGEMENT,
                    Principle.MANAGED_6.source()),
            new Relation<>(
                    LearningCulture.MANAGED,
                    RelationKind.FOCUSES_ON,
                    Concept.SERVICE_MANAGEMENT,
                    Principle.MANAGED_6.source()));

    /** The claim that good supervision helps a community to grow and is also a result of one. */
    public static final ImmutableList<Relation<Concept, Concept>> MEANS_AND_OUTCOME = ImmutableList.of(
            new Relation<>(
                    Concept.EFFECTIVE_SUPERVISION, RelationKind.MEANS_TO, Concept.COMMUNITY_OF_PRACTICE, SUPERVISION),
            new Relation<>(
                    Concept.EFFECTIVE_SUPERVISION,
                    RelationKind.OUTCOME_OF,
                    Concept.COMMUNITY_OF_PRACTICE,
                    SUPERVISION));

    /** The relations among the cultures, and the relations that make one culture of four. */
    public static final ImmutableList<Relation<Term, Term>> OF_CULTURES = ImmutableList.<Relation<Term, Term>>builder()
            .addAll(toAll(Concept.SUPERORDINATE_CULTURE, RelationKind.ACCOMMODATES, LearningCulture.values(), CULTURES))
            .add(claim(LearningCulture.PROFESSIONAL, RelationKind.MAY_PREVAIL_IN, Concept.TODAY, HISTORY))
            .add(claim(LearningCulture.MANAGED, RelationKind.MAY_PREVAIL_IN, Concept.TODAY, HISTORY))
            .add(claim(LearningCulture.HUMANISTIC, RelationKind.MAY_PREVAIL_IN, Concept.EARLIER, HISTORY))
            .add(claim(LearningCulture.DEMOCRATIC, RelationKind.MAY_PREVAIL_IN, Concept.EARLIER, HISTORY))
            .add(claim(Concept.COMMUNITY_OF_PRACTICE, RelationKind.AT_HOME_IN, LearningCulture.HUMANISTIC, CULTURES))
            .add(claim(Concept.COMMUNITY_OF_PRACTICE, RelationKind.AT_HOME_IN, LearningCulture.DEMOCRATIC, CULTURES))
            .addAll(Stream.of(CultureExemplar.values())
                    .map(one -> claim(one, RelationKind.EXEMPLIFIES, one.culture(), one.source()))
                    .toList())
            .addAll(fromAll(ShapingSkill.values(), RelationKind.SHAPES, Concept.SUPERORDINATE_CULTURE, SKILLS))
            .add(claim(Foundation.VALUE_BASE, RelationKind.DRIVES, Concept.SUPERORDINATE_CULTURE, SKILLS))
            .add(claim(Foundation.VALUE_BASE, RelationKind.LESSENS, Concept.MECHANISTIC_PRACTICE, SKILLS))
            .add(claim(Foundation.REFLECTIVE_LEADERSHIP, RelationKind.SUPPORTS, Concept.SUPERORDINATE_CULTURE, SKILLS))
            .add(claim(Foundation.REFLECTIVE_PRACTICE, RelationKind.SUPPORTS, Concept.SUPERORDINATE_CULTURE, SKILLS))
            .build();

    /** The claims about leading, about the team and about those outside it. */
    public static final ImmutableList<Relation<Term, Term>> OF_TEAMS = ImmutableList.<Relation<Term, Term>>builder()
            .add(claim(Concept.ONE_PERSON, RelationKind.LED_LIKE, CommunityScope.TEAM, SITUATIONAL))
            .add(claim(Concept.BACK_SEAT, RelationKind.AT_ODDS_WITH, Perspective.MANAGER, LEADING))
            .add(claim(Concept.SOFT_ISSUES, RelationKind.BALANCED_WITH, Concept.HARD_ISSUES, LEADING))
            .add(claim(AdairDomain.TASK, RelationKind.SERVES, Concept.HARD_ISSUES, Source.ours(LEADING.place())))
            .add(claim(AdairDomain.TEAM, RelationKind.SERVES, Concept.SOFT_ISSUES, Source.ours(LEADING.place())))
            .add(claim(AdairDomain.INDIVIDUAL, RelationKind.SERVES, Concept.SOFT_ISSUES, Source.ours(LEADING.place())))
            .addAll(Stream.of(DomainOverlap.values())
                    .flatMap(overlap -> overlap.domains().stream()
                            .map(domain -> claim(overlap, RelationKind.JOINS, domain, overlap.source())))
                    .toList())
            .addAll(Stream.of(LeaderAct.values())
                    .map(act -> claim(act, RelationKind.SERVES, act.serves(), act.source()))
                    .toList())
            .add(claim(
                    Concept.COMMUNITY_OF_PRACTICE,
                    RelationKind.DOES_NOT_ENSURE,
                    Concept.LEARNING,
                    Source.cited("Wenger (2006)", "Helping a community learn")))
            .addAll(toAll(
                    Concept.COMMUNITY_OF_PRACTICE,
                    RelationKind.GIVES,
                    CommunityEffect.values(),
                    Source.cited("Wenger (1998)", "Learning organisations and learning cultures")))
            .addAll(toAll(Concept.COMMUNITY_OF_PRACTICE, RelationKind.GIVES, SupervisionGain.values(), SUPERVISION))
            .addAll(fromAll(
                    CommunityCondition.values(),
                    RelationKind.SUPPORTS,
                    Concept.COMMUNITY_OF_PRACTICE,
                    CommunityStrand.CONDITIONS.source()))
            .addAll(fromAll(
                    CommunityAct.values(),
                    RelationKind.SUPPORTS,
                    Concept.COMMUNITY_OF_PRACTICE,
                    CommunityAct.PRIORITIES.source()))
            .add(claim(
                    SupervisionStrand.STANDARDS_OWNED,
                    RelationKind.SUPPORTS,
                    SupervisionStrand.DEVELOPMENTAL,
                    SUPERVISION))
            .add(claim(Concept.INCLUSION, RelationKind.SUPPORTS, Concept.PERSONALISATION, INTERAGENCY))
            .add(claim(Concept.EFFECTIVENESS, RelationKind.SHOWS, Concept.OUTWARD_LOOK, INTERAGENCY))
            .add(claim(TeamStage.FORMING, RelationKind.SHOWS, Concept.INWARD_LOOK, INTERAGENCY))
            .add(claim(TeamStage.PERFORMING, RelationKind.SHOWS, Concept.INCLUSION, INTERAGENCY))
            .add(claim(StuckSign.BLAME, RelationKind.GIVES, StuckSign.COHESION, INTERAGENCY))
            .add(claim(StuckSign.BLAME, RelationKind.COSTS, Concept.EFFECTIVENESS, INTERAGENCY))
            .addAll(fromAll(QualityAct.values(), RelationKind.LESSENS, Concept.INWARD_LOOK, INTERAGENCY))
            .add(claim(
                    Concept.TOKENISM, RelationKind.AT_ODDS_WITH, Concept.INCLUSION, Source.ours(INTERAGENCY.place())))
            .build();

    /** The relations between a community and its host organisation. */
    public static final ImmutableList<Relation<Term, Term>> OF_HOSTS = ImmutableList.<Relation<Term, Term>>builder()
            .addAll(fromAll(HostRisk.values(), RelationKind.RISKS, Concept.CLOSURE, CLOSURES))
            .add(claim(Outlook.INTERFACE, RelationKind.LESSENS, Concept.CLOSURE, HOST))
            .add(claim(Concept.SUPERORDINATE_CULTURE, RelationKind.LESSENS, Concept.CLOSURE, HOST))
            .add(claim(Concept.COMMUNITY_OF_PRACTICE, RelationKind.MEANS_TO, Concept.MICRO_CULTURE, HOST))
            .add(claim(
                    Concept.HOST_ORGANISATION,
                    RelationKind.OFTEN_LACKS,
                    Outlook.UPWARD_LEARNING,
                    Outlook.UPWARD_LEARNING.source()))
            .build();

    /** The domains of theory that help where something is weak. Figure 2 names the domains; what each of them serves is ours. */
    public static final ImmutableList<Relation<Term, Term>> THEORY_OF_WEAKNESS =
            ImmutableList.<Relation<Term, Term>>builder()
                    .addAll(theory(
                            TheoryDomain.GROUPWORK,
                            CommunityStrand.JOINT_PRACTICE,
                            CommunityStrand.TRUST,
                            CommunityStrand.BELONGING,
                            CommunityStrand.EQUALITY,
                            CommunityStrand.RELATIONSHIPS,
                            LearningCulture.HUMANISTIC))
                    .addAll(theory(
                            TheoryDomain.LEADERSHIP,
                            CommunityStrand.POWER_AND_SAFETY,
                            CommunityStrand.SHARED_VISION,
                            Foundation.REFLECTIVE_LEADERSHIP,
                            LearningCulture.DEMOCRATIC))
                    .addAll(theory(
                            TheoryDomain.LEARNING,
                            CommunityStrand.LEARNING,
                            CommunityStrand.INFORMAL_LEARNING,
                            CommunityStrand.INCLUSION,
                            SupervisionStrand.DEVELOPMENTAL,
                            LearningCulture.PROFESSIONAL))
                    .addAll(theory(
                            TheoryDomain.ORGANISATION,
                            CommunityStrand.CONDITIONS,
                            Outlook.INTERFACE,
                            Outlook.UPWARD_LEARNING,
                            LearningCulture.MANAGED))
                    .build();

    /** All relations, in the order above. */
    public static final ImmutableList<Relation<? extends Term, ? extends Term>> ALL =
            ImmutableList.<Relation<? extends Term, ? extends Term>>builder()
                    .addAll(STYLE_OF_STAGE)
                    .addAll(STYLE_OF_READINESS)
                    .addAll(PERSONALISATION_OF_STAGE)
                    .addAll(SUPERVISION_OF_CULTURE)
                    .addAll(MEANS_AND_OUTCOME)
                    .addAll(OF_CULTURES)
                    .addAll(OF_TEAMS)
                    .addAll(OF_HOSTS)
                    .addAll(THEORY_OF_WEAKNESS)
                    .build();

    private Relations() {}

    /** Returns the depths of personalisation that we assume to fit a stage. */
    private static Range<Integer> depths(TeamStage stage) {
        return switch (stage) {
            case FORMING -> Range.closed(0, 1);
            case STORMING -> Range.closed(0, 2);
            case NORMING -> Range.closed(2, 4);
            case PERFORMING -> Range.closed(3, 5);
        };
    }

    private static <F extends Term> Relation<F, LeadershipStyle> callsFor(F from, LeadershipStyle to, Source source) {
        return new Relation<>(from, RelationKind.CALLS_FOR, to, source);
    }

    private static ImmutableList<Relation<Term, Term>> theory(TheoryDomain domain, Term... weak) {
        return Stream.of(weak)
                .map(one -> claim(domain, RelationKind.SERVES, one, Source.ours("Figure 2")))
                .collect(ImmutableList.toImmutableList());
    }

    private static Relation<Term, Term> claim(Term from, RelationKind kind, Term to, Source source) {
        return new Relation<>(from, kind, to, source);
    }

    private static ImmutableList<Relation<Term, Term>> toAll(Term from, RelationKind kind, Term[] to, Source source) {
        return Stream.of(to).map(each -> claim(from, kind, each, source)).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Relation<Term, Term>> fromAll(Term[] from, RelationKind kind, Term to, Source source) {
        return Stream.of(from).map(each -> claim(each, kind, to, source)).collect(ImmutableList.toImmutableList());
    }
}
