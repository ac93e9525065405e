package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Construct;
import org.coppice.model.Term;

/**
 * A term of the paper that questions can measure. A bank refers to it by its id alone.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public sealed interface PaperConstruct extends Construct, Term
        permits AdairDomain,
                AuditHeading,
                CommunityCondition,
                CommunityStrand,
                DomainImportance,
                DomainOverlap,
                Foundation,
                LeaderCapability,
                LeaderRole,
                LearningCulture,
                Outlook,
                PersonalisationLevel,
                ReadinessPart,
                StaffingNeed,
                StuckSign,
                SupervisionGain,
                SupervisionStrand,
                TeamStage {
    @Override
    default String definition() {
        return Term.super.definition();
    }
}
