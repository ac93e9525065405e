package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The five headings under which a team or an organisation is audited as a learning team or organisation.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum AuditHeading implements PaperConstruct {
    STRUCTURE(new Entry(
            "audit.structure",
            "Structure",
            "How it is built and who may decide.",
            Source.cited("SCIE (2004)", "The future of communities"))),
    CULTURE(new Entry(
            "audit.culture",
            "Culture",
            "What is usual and valued in it.",
            Source.cited("SCIE (2004)", "The future of communities"))),
    INFORMATION(new Entry(
            "audit.information",
            "Information systems",
            "How knowledge is kept and reaches those who need it.",
            Source.cited("SCIE (2004)", "The future of communities"))),
    PEOPLE(new Entry(
            "audit.people",
            "Human-resource practices",
            "How its people are chosen, looked after and developed.",
            Source.cited("SCIE (2004)", "The future of communities"))),
    LEADERSHIP(new Entry(
            "audit.leadership",
            "Leadership",
            "How it is led towards learning.",
            Source.cited("SCIE (2004)", "The future of communities")));

    private final Entry entry;

    AuditHeading(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
