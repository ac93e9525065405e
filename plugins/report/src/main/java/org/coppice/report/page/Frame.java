package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import org.coppice.model.TeamKey;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;

/** What is above and below the sections of each page. */
final class Frame {
    private final Setting setting;
    private final PageWords words;

    Frame(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /** Returns a page of an edition about a team. */
    Page page(String edition, TeamKey team, ImmutableList<Line> lead, ImmutableList<Section> sections) {
        return page(edition, words.line("title." + edition, setting.name(team)), lead, sections);
    }

    /** Returns a page of an edition about a sample. */
    Page page(String edition, ImmutableList<Line> lead, ImmutableList<Section> sections) {
        return page(edition, Line.own(words.text("title.sample." + edition)), lead, sections);
    }

    private Page page(String edition, Line heading, ImmutableList<Line> lead, ImmutableList<Section> sections) {
        Line bank = setting.ofBank(setting.bank().header().title());
        return new Page(
                edition,
                words.language(),
                heading.plain() + " – " + bank.plain(),
                words.text("skip"),
                bank,
                heading,
                lead,
                sections,
                edition.equals("easy-read")
                        ? ImmutableList.of(Line.own(words.text("foot." + edition)))
                        : ImmutableList.of(Line.own(words.text("foot." + edition)), Line.own(words.text("foot.made"))));
    }
}
