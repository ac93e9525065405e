package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The concepts that the paper's argument connects.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Concept implements Term {
    COMMUNITY_OF_PRACTICE(new Entry(
            "concept.community-of-practice",
            "Community of practice",
            "People who share a concern for their work, take part in it together and so get better at it.",
            Source.cited("Wenger (2006)", "Learning organisations and learning cultures"))),
    LEARNING_ORGANISATION(new Entry(
            "concept.learning-organisation",
            "Learning organisation",
            "An organisation that moves its teams and people to go on learning, mostly from the top.",
            Source.paper("Learning organisations and learning cultures"))),
    SUPERORDINATE_CULTURE(new Entry(
            "concept.superordinate-culture",
            "Super-ordinate culture",
            "A culture that makes room for all four learning cultures at once.",
            Source.paper("Learning cultures and communities"))),
    MECHANISTIC_PRACTICE(new Entry(
            "concept.mechanistic-practice",
            "Mechanistic practice",
            "Practice that follows procedures and targets without regard for the people concerned.",
            Source.ours("Understandings and skills"))),
    EFFECTIVE_SUPERVISION(new Entry(
            "concept.effective-supervision",
            "Effective supervision",
            "Supervision that makes practice and the people in it better.",
            Source.ours("Effective supervision"))),
    CASE_MANAGEMENT(new Entry(
            "concept.case-management",
            "Case management",
            "Looking after the work with each person and family.",
            Source.ours("Leading communities of practice"))),
    HOST_ORGANISATION(new Entry(
            "concept.host-organisation",
            "Host organisation",
            "The organisation that the team belongs to, with its hierarchy and demands.",
            Source.paper("Learning organisations and communities"))),
    MICRO_CULTURE(new Entry(
            "concept.micro-culture",
            "Micro-culture",
            "Good communal practice in one team of an organisation that does not favour it.",
            Source.paper("Learning organisations and communities"))),
    CLOSURE(new Entry(
            "concept.closure",
            "Being seen as a threat",
            "An empowered team is taken for a danger by those above and is brought to an end.",
            Source.paper("Learning organisations and communities"))),
    INWARD_LOOK(new Entry(
            "concept.inward-look",
            "Looking inward",
            "A young team minds its own bonds and norms, and answers little to those outside.",
            Source.paper("Interagency working and involvement"))),
    EFFECTIVENESS(new Entry(
            "concept.effectiveness",
            "Effectiveness",
            "What the team achieves for those it serves.",
            Source.ours("Interagency working and involvement"))),
    TOKENISM(new Entry(
            "concept.tokenism",
            "Tokenism",
            "People are asked but nothing depends on what they say.",
            Source.beyond("Arnstein (1969)", "Interagency working and involvement"))),
    INCLUSION(new Entry(
            "concept.inclusion",
            "Inclusion in the community",
            "People who use services belong to the community that learns.",
            Source.paper("Interagency working and involvement"))),
    LEARNING(new Entry(
            "concept.learning",
            "Learning",
            "Knowing, being able or being more than before, together or alone.",
            Source.ours("Helping a community learn"))),
    BACK_SEAT(new Entry(
            "concept.back-seat",
            "Taking a back seat",
            "Leading by waiting for the lead to come from the team.",
            Source.paper("Leading communities of practice"))),
    ONE_PERSON(new Entry(
            "concept.one-person",
            "One person",
            "A single member of staff, who is led by the same reasoning as a team.",
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice"))),
    SOFT_ISSUES(new Entry(
            "concept.soft-issues",
            "Attention to soft issues",
            "Feelings, relations and taking part.",
            Source.ours("Leading communities of practice"))),
    HARD_ISSUES(new Entry(
            "concept.hard-issues",
            "Attention to hard issues",
            "Plans, tasks, measures and resources.",
            Source.ours("Leading communities of practice"))),
    TODAY(new Entry(
            "concept.today",
            "Social work today",
            "Social work at the time of the paper.",
            Source.paper("Learning cultures and communities"))),
    EARLIER(new Entry(
            "concept.earlier",
            "Social work earlier",
            "Social work in the decades before.",
            Source.cited("Tsui (2005)", "Learning cultures and communities"))),
    PERSONAL_DEVELOPMENT(new Entry(
            "concept.personal-development",
            "Personal development",
            "A person's own growth in the profession.",
            Source.ours("Table 1, Professional, 6"))),
    SERVICE_MANAGEMENT(new Entry(
            "concept.service-management",
            "Service management",
            "Running the service well.",
            Source.ours("Table 1, Managed, 6"))),
    PERSONALISATION(new Entry(
            "concept.personalisation",
            "Personalisation",
            "Services that fit each person, who has a say in them; the paper cites Carr (2008) for its degrees.",
            Source.ours("Interagency working and involvement"))),
    OUTWARD_LOOK(new Entry(
            "concept.outward-look",
            "Looking outward",
            "A team heeds what people outside it need, and lets them in.",
            Source.paper("Interagency working and involvement")));

    private final Entry entry;

    Concept(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
