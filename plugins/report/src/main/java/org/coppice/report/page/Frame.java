package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
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

    /** Returns a page of an edition about a team or a sample. */
    Page page(String edition, Line about, ImmutableList<Line> lead, ImmutableList<Section> sections) {
        Line bank = setting.ofBank(setting.bank().header().title());
        Line heading = words.line("title." + edition, about);
        return new Page(
                edition,
                words.language(),
                heading.plain() + " – " + bank.plain(),
                words.text("skip"),
                bank,
                heading,
                lead,
                sections,
                ImmutableList.of(Line.own(words.text("foot." + edition)), Line.own(words.text("foot.made"))));
    }
}
