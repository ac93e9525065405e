package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.coppice.model.TeamKey;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;

/** The page that links all others. */
public final class IndexPage {
    private final Setting setting;
    private final PageWords words;

    /** Creates the page of a setting. */
    public IndexPage(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /**
     * Returns the page.
     *
     * @param sample the addresses of the pages of the sample, by the ids of their editions
     * @param teams the addresses of the pages of each team, by the ids of their editions
     * @param results the address of the results
     */
    public Page of(
            ImmutableMap<String, String> sample,
            ImmutableMap<TeamKey, ImmutableMap<String, String>> teams,
            String results) {
        ImmutableList.Builder<Block> ofTeams = ImmutableList.builder();
        teams.forEach((team, pages) -> ofTeams.add(new Block.Subheading(setting.name(team)), links(pages)));
        return new Page(
                "index",
                words.language(),
                words.text("index.title"),
                words.text("skip"),
                setting.ofBank(setting.bank().header().title()),
                Line.own(words.text("index.title")),
                ImmutableList.of(Line.own(words.text("index.lead"))),
                ImmutableList.of(
                        new Section("all", Line.own(words.text("sample.name")), ImmutableList.of(links(sample))),
                        new Section("teams", Line.own(words.text("index.teams")), ofTeams.build()),
                        new Section(
                                "more",
                                Line.own(words.text("index.more")),
                                ImmutableList.of(
                                        new Block.Links(ImmutableList.of(
                                                new Block.Link(Line.own(words.text("index.json")), results))),
                                        new Block.Paragraph(Line.own(words.text("index.print")))))),
                ImmutableList.of(Line.own(words.text("foot.made"))));
    }

    private Block links(Map<String, String> pages) {
        return new Block.Links(pages.entrySet().stream()
                .map(page -> new Block.Link(Line.own(words.text("edition." + page.getKey())), page.getValue()))
                .collect(ImmutableList.toImmutableList()));
    }
}
