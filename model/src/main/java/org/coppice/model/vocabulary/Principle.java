package org.coppice.model.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * The 26 principles of Table 1, each in our own words.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Principle implements Term {
    PROFESSIONAL_1(
            new Entry(
                    "principle.professional-1",
                    "A college sets standards",
                    "A college of the profession says what good practice is, and its members belong to it throughout their careers.",
                    Source.paper("Table 1, Professional, 1")),
            LearningCulture.PROFESSIONAL,
            1,
            CultureAspect.STANDARDS,
            Alignment.EXACT),
    PROFESSIONAL_2(
            new Entry(
                    "principle.professional-2",
                    "Learning is one's own",
                    "Each professional answers for what they learn and how they grow.",
                    Source.paper("Table 1, Professional, 2")),
            LearningCulture.PROFESSIONAL,
            2,
            CultureAspect.RESPONSIBILITY,
            Alignment.EXACT),
    PROFESSIONAL_3(
            new Entry(
                    "principle.professional-3",
                    "Judged by experienced peers",
                    "Seasoned colleagues judge competence by what they know of a person's work.",
                    Source.paper("Table 1, Professional, 3")),
            LearningCulture.PROFESSIONAL,
            3,
            CultureAspect.COMPETENCE,
            Alignment.EXACT),
    PROFESSIONAL_4(
            new Entry(
                    "principle.professional-4",
                    "Career, practice, values",
                    "A person's own plans for career and practice set learning going; the values of the profession carry it.",
                    Source.paper("Table 1, Professional, 4")),
            LearningCulture.PROFESSIONAL,
            4,
            CultureAspect.DRIVER,
            Alignment.EXACT),
    PROFESSIONAL_5(
            new Entry(
                    "principle.professional-5",
                    "Evaluated by growth",
                    "Learning is judged by how the professional has grown.",
                    Source.paper("Table 1, Professional, 5")),
            LearningCulture.PROFESSIONAL,
            5,
            CultureAspect.EVALUATION,
            Alignment.EXACT),
    PROFESSIONAL_6(
            new Entry(
                    "principle.professional-6",
                    "Supervision for the person",
                    "Supervision attends to the growth of the person.",
                    Source.paper("Table 1, Professional, 6")),
            LearningCulture.PROFESSIONAL,
            6,
            CultureAspect.SUPERVISION,
            Alignment.EXACT),
    PROFESSIONAL_7(
            new Entry(
                    "principle.professional-7",
                    "Peers withdraw accreditation",
                    "The last sanction is to lose accreditation; peers decide on it.",
                    Source.paper("Table 1, Professional, 7")),
            LearningCulture.PROFESSIONAL,
            7,
            CultureAspect.SANCTIONS,
            Alignment.EXACT),
    PROFESSIONAL_8(
            new Entry(
                    "principle.professional-8",
                    "Dialogue, reflection, education",
                    "Talking with a colleague, thinking critically about practice and study are the main roads to growth.",
                    Source.paper("Table 1, Professional, 8")),
            LearningCulture.PROFESSIONAL,
            8,
            CultureAspect.METHODS,
            Alignment.EXACT),
    PROFESSIONAL_9(
            new Entry(
                    "principle.professional-9",
                    "A duty to contribute",
                    "Helping colleagues to grow is a duty owed to the profession.",
                    Source.paper("Table 1, Professional, 9")),
            LearningCulture.PROFESSIONAL,
            9,
            CultureAspect.CONTRIBUTORS,
            Alignment.EXACT),
    MANAGED_1(
            new Entry(
                    "principle.managed-1",
                    "Managers set standards",
                    "Managers decide what quality means and set its standards.",
                    Source.paper("Table 1, Managed, 1")),
            LearningCulture.MANAGED,
            1,
            CultureAspect.STANDARDS,
            Alignment.EXACT),
    MANAGED_2(
            new Entry(
                    "principle.managed-2",
                    "Learning is the line manager's",
                    "The line manager answers for what staff learn.",
                    Source.paper("Table 1, Managed, 2")),
            LearningCulture.MANAGED,
            2,
            CultureAspect.RESPONSIBILITY,
            Alignment.EXACT),
    MANAGED_3(
            new Entry(
                    "principle.managed-3",
                    "Judged against standards",
                    "Appraisal, or a check against written standards, shows who is competent.",
                    Source.paper("Table 1, Managed, 3")),
            LearningCulture.MANAGED,
            3,
            CultureAspect.COMPETENCE,
            Alignment.EXACT),
    MANAGED_4(
            new Entry(
                    "principle.managed-4",
                    "Business need and cost",
                    "The needs of the service and the case for the cost set learning going.",
                    Source.paper("Table 1, Managed, 4")),
            LearningCulture.MANAGED,
            4,
            CultureAspect.DRIVER,
            Alignment.EXACT),
    MANAGED_5(
            new Entry(
                    "principle.managed-5",
                    "Evaluated by results",
                    "Learning is judged by business results and by the difference it makes to the service.",
                    Source.paper("Table 1, Managed, 5")),
            LearningCulture.MANAGED,
            5,
            CultureAspect.EVALUATION,
            Alignment.EXACT),
    MANAGED_6(
            new Entry(
                    "principle.managed-6",
                    "Supervision for cases",
                    "Supervision attends to cases and to the running of the service.",
                    Source.paper("Table 1, Managed, 6")),
            LearningCulture.MANAGED,
            6,
            CultureAspect.SUPERVISION,
            Alignment.EXACT),
    MANAGED_7(
            new Entry(
                    "principle.managed-7",
                    "Management sanctions",
                    "Sanctions are a manager's: promotion, reward or a capability procedure.",
                    Source.paper("Table 1, Managed, 7")),
            LearningCulture.MANAGED,
            7,
            CultureAspect.SANCTIONS,
            Alignment.EXACT),
    MANAGED_8(
            new Entry(
                    "principle.managed-8",
                    "Many methods, by need and cost",
                    "Many ways to learn are on offer, chosen by need and price.",
                    Source.paper("Table 1, Managed, 8")),
            LearningCulture.MANAGED,
            8,
            CultureAspect.METHODS,
            Alignment.EXACT),
    MANAGED_9(
            new Entry(
                    "principle.managed-9",
                    "Hired trainers",
                    "Trainers and consultants are hired; the tie is a commercial one.",
                    Source.paper("Table 1, Managed, 9")),
            LearningCulture.MANAGED,
            9,
            CultureAspect.CONTRIBUTORS,
            Alignment.EXACT),
    HUMANISTIC_1(
            new Entry(
                    "principle.humanistic-1",
                    "Free through reflection",
                    "People become freer by looking at what they do, at what follows for others and at what they could choose instead; the community holds them up and holds them to account.",
                    Source.paper("Table 1, Humanistic, 1")),
            LearningCulture.HUMANISTIC,
            1,
            null,
            Alignment.NONE),
    HUMANISTIC_2(
            new Entry(
                    "principle.humanistic-2",
                    "Natural, and moved by the group",
                    "Learning comes naturally to people, and the pull of a group can be put to use for personal change.",
                    Source.paper("Table 1, Humanistic, 2")),
            LearningCulture.HUMANISTIC,
            2,
            null,
            Alignment.NONE),
    HUMANISTIC_3(
            new Entry(
                    "principle.humanistic-3",
                    "Competence in living",
                    "To be competent is to live well and to become who one can be.",
                    Source.paper("Table 1, Humanistic, 3")),
            LearningCulture.HUMANISTIC,
            3,
            CultureAspect.COMPETENCE,
            Alignment.PARTIAL),
    HUMANISTIC_4(
            new Entry(
                    "principle.humanistic-4",
                    "Personal and social needs",
                    "What a person needs and what those around them need set learning going together; they cannot be pulled apart.",
                    Source.paper("Table 1, Humanistic, 4")),
            LearningCulture.HUMANISTIC,
            4,
            CultureAspect.DRIVER,
            Alignment.EXACT),
    DEMOCRATIC_1(
            new Entry(
                    "principle.democratic-1",
                    "Power relations addressed",
                    "Skill and invention grow once the uses of power that keep some people out of decisions are dealt with.",
                    Source.paper("Table 1, Democratic, 1")),
            LearningCulture.DEMOCRATIC,
            1,
            null,
            Alignment.NONE),
    DEMOCRATIC_2(
            new Entry(
                    "principle.democratic-2",
                    "Natural, and wanted for control",
                    "Learning comes naturally to people, yet power in society tries to turn it into a means of control.",
                    Source.paper("Table 1, Democratic, 2")),
            LearningCulture.DEMOCRATIC,
            2,
            null,
            Alignment.NONE),
    DEMOCRATIC_3(
            new Entry(
                    "principle.democratic-3",
                    "Freed groups add capability",
                    "Groups that are set free add to what a society or an organisation is able to do and learn.",
                    Source.paper("Table 1, Democratic, 3")),
            LearningCulture.DEMOCRATIC,
            3,
            CultureAspect.COMPETENCE,
            Alignment.PARTIAL),
    DEMOCRATIC_4(
            new Entry(
                    "principle.democratic-4",
                    "The social good",
                    "Learning ought to serve what is good for society.",
                    Source.paper("Table 1, Democratic, 4")),
            LearningCulture.DEMOCRATIC,
            4,
            CultureAspect.DRIVER,
            Alignment.EXACT);

    private static final ImmutableList<CultureFacet> FACETS =
            ImmutableList.of(CultureFacet.PROCESS, CultureFacet.THEORY, CultureFacet.OUTCOME, CultureFacet.OBJECTIVE);

    private final Entry entry;
    private final LearningCulture culture;
    private final int number;
    private final @Nullable CultureAspect aspect;
    private final Alignment alignment;

    Principle(Entry entry, LearningCulture culture, int number, @Nullable CultureAspect aspect, Alignment alignment) {
        this.entry = entry;
        this.culture = culture;
        this.number = number;
        this.aspect = aspect;
        this.alignment = alignment;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns the culture to which it belongs. */
    public LearningCulture culture() {
        return culture;
    }

    /** Returns its row in the culture's half of Table 1, from 1. */
    public int number() {
        return number;
    }

    /** Returns the degree to which its row corresponds to the rows of the professional and managed cultures. */
    public Alignment alignment() {
        return alignment;
    }

    /**
     * Returns the aspect on which it corresponds to other cultures; empty for the first two rows of the humanistic and democratic
     * cultures.
     */
    public Optional<CultureAspect> aspect() {
        return Optional.ofNullable(aspect);
    }

    /** Returns the facet that it states; only the rows of the humanistic and democratic cultures state one each. */
    public Optional<CultureFacet> facet() {
        return culture == LearningCulture.PROFESSIONAL || culture == LearningCulture.MANAGED
                ? Optional.empty()
                : Optional.of(FACETS.get(number - 1));
    }
}
