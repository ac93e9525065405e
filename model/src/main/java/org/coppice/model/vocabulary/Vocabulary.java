package org.coppice.model.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.Term;

/**
 * The vocabulary of the paper: all terms, by family.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Vocabulary {
    private static final ImmutableList<Family> FAMILIES = ImmutableList.of(
            family("learning-culture", "Learning cultures", LearningCulture.values()),
            family("culture-exemplar", "Exemplars of the cultures", CultureExemplar.values()),
            family("culture-aspect", "Aspects of the professional and managed cultures", CultureAspect.values()),
            family("culture-facet", "Facets of every culture", CultureFacet.values()),
            family("principle", "Principles", Principle.values()),
            family(
                    "culture-trait",
                    "Each culture by facet",
                    CultureTrait.values().toArray(Term[]::new)),
            family("adair-domain", "Adair's domains", AdairDomain.values()),
            family("domain-overlap", "Overlaps of the domains", DomainOverlap.values()),
            family("domain-question", "Questions of the domains", DomainQuestion.values()),
            family("domain-importance", "Importance", DomainImportance.values()),
            family("staffing-need", "What the team will need", StaffingNeed.values()),
            family("team-stage", "Stages of a team", TeamStage.values()),
            family("readiness-part", "Parts of readiness", ReadinessPart.values()),
            family("readiness", "Levels of readiness", Readiness.values()),
            family("leadership-style", "Styles of leadership", LeadershipStyle.values()),
            family("personalisation-level", "Levels of personalisation", PersonalisationLevel.values()),
            family("foundation", "What overlays the cultures", Foundation.values()),
            family("shaping-skill", "Skills that shape one culture of four", ShapingSkill.values()),
            family("leader-capability", "What a leader needs", LeaderCapability.values()),
            family("community-element", "What makes a community of practice", CommunityElement.values()),
            family("community-strand", "The community of practice", CommunityStrand.values()),
            family("community-condition", "Conditions of a community", CommunityCondition.values()),
            family("community-act", "Acts that build a community", CommunityAct.values()),
            family("leader-role", "Roles of a leader", LeaderRole.values()),
            family("leader-act", "An act for each condition and role", LeaderAct.values()),
            family("community-scope", "Reach of a community", CommunityScope.values()),
            family("community-effect", "What else a community does", CommunityEffect.values()),
            family("supervision-strand", "Supervision", SupervisionStrand.values()),
            family("supervision-gain", "What supervision gains", SupervisionGain.values()),
            family("outlook", "Outlook", Outlook.values()),
            family("quality-act", "Acts against looking inward", QualityAct.values()),
            family("stuck-sign", "Signs of a stuck team", StuckSign.values()),
            family("audit-heading", "Headings of a learning organisation", AuditHeading.values()),
            family("rival-reading", "Why team and organisation differ", RivalReading.values()),
            family("host-risk", "Risk from the host", HostRisk.values()),
            family("theory-domain", "Domains of theory", TheoryDomain.values()),
            family("agenda-stakeholder", "Stakeholders of the learning agenda", AgendaStakeholder.values()),
            family("concept", "Ideas of the paper", Concept.values()),
            family("perspective", "Who answers", Perspective.values()),
            family("referent", "About whom", Referent.values()),
            family("horizon", "Which time", Horizon.values()));

    private static final ImmutableMap<String, Term> TERMS = Maps.uniqueIndex(
            FAMILIES.stream().flatMap(family -> family.terms().stream()).collect(ImmutableList.toImmutableList()),
            Term::id);

    private Vocabulary() {}

    /** Returns the families; the terms of each are in their own order. */
    public static ImmutableList<Family> families() {
        return FAMILIES;
    }

    /** Returns all terms, family by family. */
    public static ImmutableList<Term> terms() {
        return TERMS.values().asList();
    }

    /** Returns the term with that id, if there is one. */
    public static Optional<Term> term(String id) {
        return Optional.ofNullable(TERMS.get(id));
    }

    /** Returns the terms that questions can measure. */
    public static ImmutableList<PaperConstruct> constructs() {
        return terms().stream()
                .filter(PaperConstruct.class::isInstance)
                .map(PaperConstruct.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the term with that id, if there is one and questions can measure it. */
    public static Optional<PaperConstruct> construct(String id) {
        return term(id).filter(PaperConstruct.class::isInstance).map(PaperConstruct.class::cast);
    }

    /** Returns whether a construct equals a term of the vocabulary in every word; a bank then refers to it by its id alone. */
    public static boolean contains(Construct construct) {
        return construct(construct.id())
                .filter(word -> word.label().equals(construct.label())
                        && word.definition().equals(construct.definition()))
                .isPresent();
    }

    private static Family family(String id, String label, Term... terms) {
        return new Family(id, label, ImmutableList.copyOf(terms));
    }
}
