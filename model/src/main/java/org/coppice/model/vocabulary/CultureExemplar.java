package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The exemplar that the paper gives of each learning culture. The definitions are ours.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum CultureExemplar implements Term {
    GENERAL_SOCIAL_CARE_COUNCIL(
            new Entry(
                    "exemplar.general-social-care-council",
                    "General Social Care Council",
                    "The body that registered social workers in England and asked them to go on learning.",
                    Source.paper("Table 1, Professional")),
            LearningCulture.PROFESSIONAL),
    INVESTORS_IN_PEOPLE(
            new Entry(
                    "exemplar.investors-in-people",
                    "Investors in People",
                    "A standard for organisations that tie the training of their staff to their plans.",
                    Source.paper("Table 1, Managed")),
            LearningCulture.MANAGED),
    THERAPEUTIC_COMMUNITIES(
            new Entry(
                    "exemplar.therapeutic-communities",
                    "Therapeutic communities",
                    "Groups of people who live or meet together and help each other to change.",
                    Source.paper("Table 1, Humanistic")),
            LearningCulture.HUMANISTIC),
    TOTAL_QUALITY_MANAGEMENT(
            new Entry(
                    "exemplar.total-quality-management",
                    "Total Quality Management",
                    "Everyone who does the work takes part in making it better, whatever their rank.",
                    Source.paper("Table 1, Democratic")),
            LearningCulture.DEMOCRATIC);

    private final Entry entry;
    private final LearningCulture culture;

    CultureExemplar(Entry entry, LearningCulture culture) {
        this.entry = entry;
        this.culture = culture;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns the culture that it exemplifies. */
    public LearningCulture culture() {
        return culture;
    }
}
