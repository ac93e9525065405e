package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.files.answers.AbsenceCode;
import org.coppice.files.answers.AnswerReview;
import org.coppice.files.answers.IdenticalRows;
import org.coppice.files.answers.RowCount;
import org.coppice.files.answers.RowState;
import org.coppice.files.answers.SimilarIds;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Roster;

/**
 * The warnings about the answers of a file: what was assumed, what was left out, and what may be a mistake. In the published view, rows of
 * fewer people than the minimum are not counted, people and absent answers by reason are never counted, and identical rows are not located.
 */
public final class ReviewText {
    private static final int MOST = 5;

    private final AnswerReview review;
    private final Roster roster;
    private final int least; // the smallest number of people that is shown
    private final boolean located; // whether rows are named, which depends on their order
    private final boolean json; // whether the rows are respondents of a list in JSON, which is read without options
    private final ImmutableList.Builder<String> warnings = ImmutableList.builder();

    private ReviewText(AnswerReview review, Roster roster, int least, boolean located, boolean json) {
        this.review = review;
        this.roster = roster;
        this.least = least;
        this.located = located;
        this.json = json;
    }

    /** Returns the warnings for the owner of the file, with the places of the rows. */
    public static ImmutableList<String> located(AnswerReview review) {
        return new ReviewText(review, Roster.NONE, 0, true, false).warnings();
    }

    /** Returns the warnings for the owner of the answers of a team in JSON, with the places of the respondents. */
    public static ImmutableList<String> ofJson(AnswerReview review) {
        return new ReviewText(review, Roster.NONE, 0, true, true).warnings();
    }

    /** Returns the warnings for persons who may see the answers. They do not depend on the order of the rows. */
    public static ImmutableList<String> exact(AnswerReview review, Roster roster) {
        return new ReviewText(review, roster, 0, false, false).warnings();
    }

    /** Returns the warnings for a publication in which numbers of fewer people than the minimum group are not shown. */
    public static ImmutableList<String> published(AnswerReview review, Roster roster, int minimumGroup) {
        return new ReviewText(review, roster, minimumGroup, false, false).warnings();
    }

    /** Returns the warnings about ids alone, for a publication, or with a minimum group of 0 for persons who may see the answers. */
    public static ImmutableList<String> ofIds(AnswerReview review, int minimumGroup) {
        ReviewText text = new ReviewText(review, Roster.NONE, minimumGroup, false, false);
        text.ids();
        return text.warnings.build();
    }

    /** Returns the number of absent answers by reason; empty if there are none. */
    public static Optional<String> absences(AnswerReview review) {
        String reasons = review.absences().entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .map(reason -> number(reason.getValue()) + " " + words(reason.getKey()))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of("absent answers: " + reasons);
    }

    private static String words(Absence reason) {
        return reason.id().replace("dont-know", "don't know").replace('-', ' ');
    }

    private ImmutableList<String> warnings() {
        codes();
        unused();
        rows();
        identical();
        ids();
        review.ids()
                .ofRoster(roster)
                .forEach((listed, answered) -> warnings.add("the roster has team \"" + listed
                        + "\", which looks like team " + quoted(answered.asList())
                        + " of the answers, but has no answers; give --join-ids if they are one team"));
        return warnings.build();
    }

    private void ids() {
        teams();
        respondents();
        confusable();
        apart();
        joined();
    }

    private boolean isExact() {
        return least == 0;
    }

    private void codes() {
        if (review.codes().isEmpty()) {
            return;
        }
        String codes = review.codes().stream()
                .map(code -> "\"" + code.text() + "\" (" + cells(code) + ")")
                .collect(Collectors.joining(", "));
        String code = review.codes().get(0).text();
        boolean na = review.codes().stream().anyMatch(one -> one.text().equals("NA"));
        warnings.add(codes + (review.codes().size() == 1 ? " is" : " are") + " read as skipped"
                + (na ? ", not as \"not applicable\" as in earlier versions" : "")
                + (isExact() ? " (" + absences(review).orElse("absent answers: none") + ")" : "")
                + (json
                        ? "; write null if the question was skipped, and {\"absent\": \"not-applicable\"} if it does not apply"
                        : "; if the question does not apply where this is written, give --absent " + code
                                + "=not-applicable, otherwise --absent " + code + "=skipped"));
    }

    /** Whether anybody has a code is shown only to persons who may see the answers. */
    private void unused() {
        if (isExact() && !review.unused().isEmpty()) {
            String codes = review.unused().stream()
                    .map(code -> code.isEmpty() ? "an empty field" : "\"" + code + "\"")
                    .collect(Collectors.joining(", "));
            warnings.add("--absent declares " + codes + ", which no answer is; write the code as the file has it");
        }
    }

    private String cells(AbsenceCode code) {
        return code.rows() < least
                ? "answers of fewer than " + least + " people"
                : code.cells() == 1 ? "1 answer" : number(code.cells()) + " answers";
    }

    private void rows() {
        RowCount blank = review.blank();
        if (blank.count() > 0) {
            warnings.add(rows(blank.count()) + " without an answer " + (isOne(blank.count()) ? "is" : "are")
                    + " not counted as " + (isOne(blank.count()) ? "a person" : "people") + places(blank));
        }
        for (RowState state : review.states()) {
            if (state.chosen()) {
                continue;
            }
            RowCount rows = state.rows();
            String which = " (column \"" + state.header() + "\" is " + state.value() + ")";
            warnings.add(
                    state.leftOut()
                            ? rows(rows.count()) + " of previews or tests" + which
                                    + (isOne(rows.count()) ? " is" : " are") + " left out" + places(rows)
                            : rows(rows.count()) + which
                                    + (isOne(rows.count()) ? " is counted as a person" : " are counted as people")
                                    + ", though the answers are not finished or are doubted"
                                    + places(rows) + "; --only COLUMN!=VALUE leaves such rows out");
        }
        long chosen = review.states().stream()
                .filter(RowState::chosen)
                .mapToLong(state -> state.rows().count())
                .sum();
        if (chosen > 0) {
            warnings.add(rows(chosen) + " of other values " + (isOne(chosen) ? "is" : "are") + " left out by --only");
        }
        RowCount respelled = review.respelled();
        if (respelled.count() > 0) {
            warnings.add("ids " + (json ? "of " : "in ") + rows(respelled.count())
                    + " have invisible characters, unusual blanks or another Unicode form; they are read as they are"
                    + " seen" + places(respelled));
        }
    }

    private String places(RowCount rows) {
        if (!located) {
            return "";
        }
        String first = rows.first().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String places = (rows.count() == 1 ? unit() + " " : unit() + "s ") + first;
        return " (" + places + (rows.count() > rows.first().size() ? ", …" : "") + where() + ")";
    }

    private String unit() {
        return json ? "respondent" : "row";
    }

    private String where() {
        return json ? "" : " below the header";
    }

    private void identical() {
        if (review.identical().isEmpty()) {
            return;
        }
        if (!isExact()) {
            warnings.add(
                    "some rows have the same answers as another row of their team; without a column of respondents,"
                            + " answers that one person submitted twice count as two people, but a group is not shown if it reaches"
                            + " the minimum only with rows that agree in ten answers or more (coppice check shows such rows)");
            return;
        }
        for (IdenticalRows team : review.identical().stream().limit(MOST).toList()) {
            int different = team.people() - team.repeated();
            String rows = team.rows().stream()
                    .map(same -> unit() + "s " + String.join(", ", same.subList(0, Math.min(MOST, same.size())))
                            + (same.size() > MOST ? ", …" : ""))
                    .collect(Collectors.joining("; "));
            warnings.add("team \"" + team.team() + "\", " + team.perspective().label() + ": "
                    + (located ? rows + where() : "some rows")
                    + " have the same answers; without " + (json ? "ids" : "a column")
                    + " of respondents, answers that one person submitted twice"
                    + " count as two people (" + team.people() + " " + unit() + "s, " + different
                    + " of them different)");
        }
        more(review.identical().size(), "team", "identical rows");
    }

    private void teams() {
        ImmutableList<ImmutableMap<String, Integer>> teams = review.ids().teams();
        for (ImmutableMap<String, Integer> spellings :
                teams.stream().limit(MOST).toList()) {
            warnings.add("the teams " + list(spellings)
                    + " look alike but are counted as different teams; give --join-ids if they are one"
                    + (isExact() ? "" : ", since figures of small groups may be hidden that one team would show"));
        }
        more(teams.size(), "team", "ids that look alike");
    }

    private void respondents() {
        List<SimilarIds.Respondents> teams = review.ids().respondents();
        for (SimilarIds.Respondents team : teams.stream().limit(MOST).toList()) {
            ImmutableList<String> first = team.ids().get(0).keySet().asList();
            int n = team.ids().size();
            warnings.add("team \"" + team.team() + "\": the ids of " + (isExact() ? count(n, "person") : "some people")
                    + " are written in several ways, such as \"" + first.get(0) + "\" and \""
                    + first.get(1)
                    + "\", and are counted as different people, also from wave to wave; "
                    + (json ? "write one id" : "give --join-ids") + " if they are the same people");
        }
        more(teams.size(), "team", "respondents' ids that look alike");
    }

    private void confusable() {
        String advice =
                " differ in letters and digits that are easily confused (l, I and 1; O and 0), and are counted as"
                        + " different %s; --join-ids does not join them, so that mistyped ids have to be corrected";
        review.ids().confusableTeams().stream()
                .limit(MOST)
                .forEach(teams ->
                        warnings.add("the teams " + quoted(teams) + String.format(Locale.ROOT, advice, "teams")));
        review.ids().confusableRespondents().entrySet().stream()
                .limit(MOST)
                .forEach(team -> warnings.add("team \"" + team.getKey() + "\": ids of people, such as "
                        + quoted(team.getValue()) + "," + String.format(Locale.ROOT, advice, "people")));
    }

    private void apart() {
        ImmutableMap<String, ImmutableList<String>> teams = review.ids().apart();
        teams.entrySet().stream()
                .limit(MOST)
                .forEach(team -> warnings.add("team \"" + team.getKey()
                        + "\": no respondent's id occurs in both of two waves, but ids such as "
                        + quoted(team.getValue())
                        + " may be of the same people; write ids in the same way in each wave, since change is otherwise"
                        + " computed as of different people"));
        more(teams.size(), "team", "ids that are written differently in two waves");
    }

    private void joined() {
        ImmutableMap<String, String> teams = review.ids().joinedTeams();
        if (!teams.isEmpty()) {
            warnings.add("teams are joined, since --join-ids is given: " + pairs(teams));
        }
        Map<String, Map<String, String>> respondents =
                review.ids().joinedRespondents().rowMap();
        respondents.entrySet().stream()
                .limit(MOST)
                .forEach(team -> warnings.add("team \"" + team.getKey() + "\": ids of respondents are joined, since"
                        + " --join-ids is given: " + pairs(team.getValue())));
        more(respondents.size(), "team", "ids of respondents that are joined");
    }

    private static String pairs(Map<String, String> joined) {
        return joined.entrySet().stream()
                        .limit(MOST)
                        .map(one -> "\"" + one.getKey() + "\" is read as \"" + one.getValue() + "\"")
                        .collect(Collectors.joining(", "))
                + (joined.size() > MOST ? ", …" : "");
    }

    private void more(int found, String what, String why) {
        if (found > MOST) {
            warnings.add(count(found - MOST, "more " + what) + (found - MOST == 1 ? " has " : " have ") + why);
        }
    }

    private String list(Map<String, Integer> spellings) {
        return isExact()
                ? list(spellings.entrySet().stream()
                        .map(one -> "\"" + one.getKey() + "\" (" + count(one.getValue(), "person") + ")")
                        .toList())
                : quoted(spellings.keySet());
    }

    private static String quoted(Collection<String> ids) {
        return list(ids.stream().map(id -> "\"" + id + "\"").toList());
    }

    private static String list(List<String> all) {
        List<String> named = all.subList(0, Math.min(MOST, all.size()));
        return named.size() == 1
                ? named.get(0)
                : String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.get(named.size() - 1);
    }

    private boolean isOne(long n) {
        return n == 1 && n >= least;
    }

    private String rows(long n) {
        return n < least ? "fewer than " + least + " rows" : count(n, unit());
    }

    private static String count(long n, String what) {
        return number(n) + " " + (n == 1 ? what : what.equals("person") ? "people" : what + "s");
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
