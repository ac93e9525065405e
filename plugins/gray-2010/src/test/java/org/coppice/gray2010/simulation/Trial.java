package org.coppice.gray2010.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.coppice.gray2010.Gray2010Plugin;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.CommunityReading;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.PrioritiesReading;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.DomainQuestion;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Calibration;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** Simulates teams under one condition, has them read, and compares the readings with the truth. The same seed results in the same teams. */
final class Trial {
    /** The sizes of the teams, in turn. */
    static final ImmutableList<Integer> SIZES = ImmutableList.of(5, 8, 12, 20, 30);

    private static final int TEAMS_OF_A_BANK = 5;
    private static final int REPEATED = 4;
    private static final double CLEAR = 0.12;
    private static final LocalDate BEFORE = LocalDate.of(2025, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2025, 9, 1);

    private static final double CALIBRATION_ERROR = 0.01;

    private final Random random;
    private final UnaryOperator<AssessmentBuilder> settings;
    private final boolean calibrated;
    private final Figures figures = new Figures();
    private Survey survey;
    private Assessment assessment;

    private Trial(Condition condition, long seed, boolean calibrated, UnaryOperator<AssessmentBuilder> settings) {
        this.random = new Random(seed * 1_000 + condition.ordinal());
        this.calibrated = calibrated;
        this.settings = settings;
        this.survey = new Survey(condition, random);
        this.assessment = assessment();
    }

    /**
     * Returns the figures of a number of teams under a condition.
     *
     * @param calibrated whether a calibration of each simulated bank is in the catalogue
     */
    static Figures of(
            Condition condition, int teams, long seed, boolean calibrated, UnaryOperator<AssessmentBuilder> settings) {
        Trial trial = new Trial(condition, seed, calibrated, settings);
        for (int team = 0; team < teams; team++) {
            if (team > 0 && team % TEAMS_OF_A_BANK == 0) {
                trial.survey = new Survey(condition, trial.random);
                trial.assessment = trial.assessment();
            }
            trial.add(SIZES.get(team % SIZES.size()), team % REPEATED == 0);
        }
        return trial.figures;
    }

    private Assessment assessment() {
        return settings.apply(Assessment.builder(catalogue())
                        .bank(Factor.BANK)
                        .blueprint("gray-2010")
                        .view(View.RESEARCH)
                        .reliability(false))
                .build();
    }

    private Catalogue catalogue() {
        if (!calibrated) {
            return Catalogue.of(new Gray2010Plugin());
        }
        Calibration.Builder calibration =
                Calibration.builder("simulated", Factor.BANK.id()).source("Simulated");
        Factor.ALL.stream()
                .filter(factor -> !factor.row())
                .forEach(factor -> calibration.measure(factor.measure(), survey.easiness(factor), CALIBRATION_ERROR));
        Contribution contribution =
                Contribution.builder().calibration(calibration.build()).build();
        return Catalogue.of(new Gray2010Plugin(), new Plugin() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor("calibration", "1.0.0", "Calibration", Contract.NUMBER);
            }

            @Override
            public Contribution contribution() {
                return contribution;
            }
        });
    }

    /** Adds a team; whatever needs further surveys of the team only if {@code repeated}. */
    private void add(int members, boolean repeated) {
        double[] traits = survey.traits();
        Truth truth = Truth.of(survey, traits);
        Survey.People people = survey.new People(members);
        TeamAnswers answers = people.answers(traits, traits, BEFORE);
        Blueprint blueprint = assessment.blueprint(answers);
        figures.teams.add(true);
        cultures(truth, reading(blueprint, SuperordinateReading.class));
        stage(truth, blueprint.reading("stage").orElseThrow().judgement());
        style(truth, blueprint.reading("style").orElseThrow().judgement());
        level(truth, reading(blueprint, PersonalisationReading.class));
        outlook(truth, reading(blueprint, OutlookReading.class));
        stuck(truth, blueprint.reading("stuck").orElseThrow().judgement());
        organisation(truth, reading(blueprint, OrganisationReading.class));
        supervision(truth, blueprint.reading("supervision").orElseThrow());
        community(truth, reading(blueprint, CommunityReading.class));
        coverage(truth, blueprint, members);
        quality(blueprint);
        if (!repeated) {
            return;
        }
        priorities(truth, traits, reading(blueprint, PrioritiesReading.class), members);
        blindSpot(traits, members);
        changes(traits, people, answers, blueprint, members);
    }

    private static <R extends Reading> R reading(Blueprint blueprint, Class<R> type) {
        return blueprint.readings().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String said(Judgement judgement) {
        return judgement.label().stated().orElse("");
    }

    private void cultures(Truth truth, SuperordinateReading reading) {
        List<LearningCulture> ranked = truth.ranked(List.of(LearningCulture.values()));
        boolean led = !reading.leading().isEmpty()
                && reading.leading().size() < 4
                && !said(reading.judgement()).equals("mechanistic");
        if (led) {
            figures.label("set of cultures", !reading.leading().contains(ranked.get(0)));
        }
        if (led && reading.leading().size() == 1) {
            figures.label("one culture leads", !reading.leading().contains(ranked.get(0)));
        }
        reading.weakest().ifPresent(one -> figures.label("culture rated lowest", one != ranked.get(3)));
        if (truth.lead(ranked) >= CLEAR) {
            figures.power("one culture leads", led && reading.leading().equals(ImmutableSet.of(ranked.get(0))));
        }
        if (truth.lag(ranked) >= CLEAR) {
            figures.power("culture rated lowest", reading.weakest().equals(Optional.of(ranked.get(3))));
        }
        double gap = truth.team(LearningCulture.MANAGED)
                - (truth.team(LearningCulture.HUMANISTIC) + truth.team(LearningCulture.DEMOCRATIC)) / 2;
        double values = truth.team(org.coppice.model.vocabulary.Foundation.VALUE_BASE);
        if (said(reading.judgement()).equals("mechanistic")) {
            figures.label("mechanistic", !(gap > 0.2 && values < 0.5));
        }
    }

    private void stage(Truth truth, Judgement judgement) {
        List<TeamStage> ranked = truth.ranked(List.of(TeamStage.values()));
        String top = ranked.get(0).id().replace("stage.", "");
        String label = said(judgement);
        boolean one = Stream.of(TeamStage.values())
                .anyMatch(stage -> stage.id().replace("stage.", "").equals(label));
        if (one) {
            figures.label("one stage", !label.equals(top));
        }
        if (label.startsWith("between-")) {
            figures.label("two stages", !label.contains(top));
        }
        if (truth.lead(ranked) >= CLEAR) {
            figures.power("one stage", label.equals(top));
        }
    }

    private void style(Truth truth, Judgement judgement) {
        boolean able = truth.team(ReadinessPart.ABILITY) >= 0.65;
        boolean willing = truth.team(ReadinessPart.WILLINGNESS) >= 0.65;
        String ready = able ? willing ? "delegating" : "participating" : willing ? "selling" : "telling";
        TeamStage stage = truth.ranked(List.of(TeamStage.values())).get(0);
        String staged =
                List.of("telling", "selling", "participating", "delegating").get(stage.ordinal());
        String label = said(judgement).replace("style.", "");
        if (List.of("telling", "selling", "participating", "delegating").contains(label)) {
            figures.label("one style", !label.equals(ready) && !label.equals(staged));
            if (label.equals("delegating")) {
                figures.label("delegating", !ready.equals(label) && !staged.equals(label));
            }
        }
        if (ready.equals(staged)
                && Math.abs(truth.team(ReadinessPart.ABILITY) - 0.65) > CLEAR
                && Math.abs(truth.team(ReadinessPart.WILLINGNESS) - 0.65) > CLEAR) {
            figures.power("one style", label.equals(ready));
        }
    }

    private void level(Truth truth, PersonalisationReading reading) {
        if (reading.likely().isEmpty()) {
            return;
        }
        PersonalisationLevel level = PersonalisationLevel.values()[truth.level()];
        if (reading.likely().size() == 1) {
            figures.label("one level", !reading.likely().contains(level));
        }
        figures.label("90 % set of levels", !reading.likely().contains(level));
        if (truth.levelMargin() >= 0.08) {
            figures.power("one level", reading.likely().equals(ImmutableSet.of(level)));
        }
    }

    private void outlook(Truth truth, OutlookReading reading) {
        String label = said(reading.judgement());
        if (label.equals("outward")) {
            figures.label("outward", truth.outlook() < 0.6);
        }
        if (label.equals("inward")) {
            figures.label("inward", truth.outlook() > 0.4);
        }
        if (label.equals("in-between")) {
            figures.label("in between", truth.outlook() >= 0.6 || truth.outlook() <= 0.4);
        }
        if (truth.outlook() >= 0.6 + CLEAR) {
            figures.power("outward", label.equals("outward"));
        }
        figures.blindSpots += reading.blindSpots().size();
    }

    private void stuck(Truth truth, Judgement judgement) {
        boolean stuck =
                truth.team(StuckSign.BLAME) >= 0.6 && truth.team(StuckSign.COHESION) >= 0.5 && truth.outlook() <= 0.4;
        String label = said(judgement);
        if (label.equals("not-at-risk")) {
            figures.label("no sign of stuck", stuck);
        }
        if (label.equals("at-risk")) {
            figures.label("at risk", !stuck);
        }
        figures.power("no sign of stuck", label.equals("not-at-risk"));
    }

    private void organisation(Truth truth, OrganisationReading reading) {
        double difference = truth.teamMinusHost();
        String label = said(reading.judgement());
        if (label.startsWith("team-stronger")) {
            figures.label("team stronger", difference < 0.1);
            figures.label("loyalty or optimism", label.endsWith("loyalty-or-optimism"));
        }
        if (label.equals("alike")) {
            figures.label("no material difference", Math.abs(difference) >= 0.1);
        }
        if (difference >= 0.1 + CLEAR / 2) {
            figures.power("team stronger", label.startsWith("team-stronger"));
        }
        Optional<String> risk = Stream.of("low", "elevated or high", "elevated", "high")
                .filter(one -> reading.judgement().notes().stream()
                        .anyMatch(note -> note.startsWith("The risk from the organisation is " + one + " (")))
                .findFirst();
        boolean agrees = risk.filter(one -> List.of(one.split(" or ")).contains(truth.hostRisk()))
                .isPresent();
        risk.ifPresent(one -> figures.label(
                one.equals("low") ? "host risk low" : "host risk elevated, high, or one of them", !agrees));
        if (truth.riskMargins().stream().allMatch(margin -> Math.abs(margin) >= 0.1)) {
            figures.power(truth.hostRisk().equals("low") ? "host risk low" : "host risk elevated or high", agrees);
        }
    }

    private void supervision(Truth truth, Reading reading) {
        double developmental = truth.team(SupervisionStrand.DEVELOPMENTAL);
        double monitoring = truth.team(SupervisionStrand.MONITORING);
        String quarter = developmental >= 0.5
                ? monitoring >= 0.5 ? "integrated" : "developmental"
                : monitoring >= 0.5 ? "monitoring" : "neglected";
        String label = said(reading.judgement());
        boolean named = !label.isEmpty() && !label.equals("unclear");
        if (named) {
            figures.label("quarter of supervision", !label.equals(quarter));
        }
        ImmutableSet<String> truths = ImmutableSet.of(
                developmental >= 0.5 ? "It helps practice to grow (" : "It does little for growth (",
                monitoring >= 0.5 ? "It checks the work (" : "It does little to check the work (");
        List<Boolean> sides = reading.judgement().notes().stream()
                .filter(note ->
                        note.startsWith("It helps") || note.startsWith("It checks") || note.startsWith("It does"))
                .map(note -> truths.stream().noneMatch(note::startsWith))
                .toList();
        sides.forEach(isFalse -> figures.label("one side of supervision", isFalse));
        if (Math.min(Math.abs(developmental - 0.5), Math.abs(monitoring - 0.5)) >= CLEAR) {
            figures.power("quarter of supervision", label.equals(quarter));
            figures.power("quarter or one side of supervision", named ? label.equals(quarter) : sides.contains(false));
        }
    }

    private void community(Truth truth, CommunityReading reading) {
        boolean exists = truth.team(CommunityStrand.JOINT_PRACTICE) >= 0.6;
        boolean learns = exists && truth.team(CommunityStrand.LEARNING) >= 0.6;
        switch (said(reading.judgement())) {
            case "exists" -> figures.label("community exists", !exists);
            case "learns" -> figures.label("community learns", !learns);
            case "not-yet" -> figures.label("no community yet", exists);
            default -> {}
        }
        List<CommunityStrand> ranked = truth.ranked(List.of(CommunityStrand.values()));
        boolean found = reading.weakest().contains(ranked.get(ranked.size() - 1));
        if (!reading.weakest().isEmpty()) {
            figures.label(reading.weakest().size() == 1 ? "weakest strand, one" : "weakest strand, one of two", !found);
        }
        if (truth.lag(ranked) >= CLEAR) {
            figures.power("weakest strand, one", found && reading.weakest().size() == 1);
            figures.power("weakest strand, one or two", found);
        }
        if (Math.min(truth.team(CommunityStrand.JOINT_PRACTICE), truth.team(CommunityStrand.LEARNING)) >= 0.6 + CLEAR) {
            figures.power("community learns", said(reading.judgement()).equals("learns"));
        }
        reading.present().forEach((strand, p) -> {
            if (p >= 0.8) {
                figures.label("strand present", truth.team(strand) < 0.6);
            }
            if (truth.team(strand) >= 0.6 + CLEAR) {
                figures.power("strand present", p >= 0.8);
            }
        });
        if (truth.team(CommunityStrand.JOINT_PRACTICE) >= 0.6 + CLEAR) {
            figures.power(
                    "community exists or learns",
                    said(reading.judgement()).equals("exists")
                            || said(reading.judgement()).equals("learns"));
        }
    }

    private void coverage(Truth truth, Blueprint blueprint, int members) {
        String size = String.format(java.util.Locale.ROOT, "members, n = %d", members);
        CommunityReading community = reading(blueprint, CommunityReading.class);
        for (Finding finding : community.related()) {
            covers(size, finding.interval(), truth.team(strand(finding.id())));
        }
        OutlookReading outlook = reading(blueprint, OutlookReading.class);
        for (Finding finding : outlook.facets()) {
            for (Outlook facet : Outlook.values()) {
                if (facet.id().equals(finding.id())) {
                    covers(size, finding.interval(), truth.team(facet));
                }
            }
        }
        outlook.mean().ifPresent(mean -> covers("outlook", mean.interval(), truth.outlook()));
        for (Finding finding : blueprint.reading("supervision").orElseThrow().related()) {
            for (SupervisionStrand strand : List.of(SupervisionStrand.DEVELOPMENTAL, SupervisionStrand.MONITORING)) {
                if (strand.id().equals(finding.id())) {
                    covers(size, finding.interval(), truth.team(strand));
                }
            }
        }
        for (Finding finding : reading(blueprint, PersonalisationReading.class).related()) {
            for (PersonalisationLevel level : PersonalisationLevel.values()) {
                if (level.id().equals(finding.id())) {
                    covers("people who use services", finding.interval(), truth.team(level));
                }
            }
        }
    }

    private static CommunityStrand strand(String id) {
        return Stream.of(CommunityStrand.values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void covers(String group, Interval interval, double score) {
        if (interval instanceof Interval.Between between) {
            Figures.rate(figures.covered, group).add(between.lower() <= score && score <= between.upper());
        }
    }

    private void quality(Blueprint blueprint) {
        figures.flagged.add(blueprint.reading("stage").orElseThrow().judgement().gates().stream()
                .anyMatch(check -> check.gate() == Gate.ANSWER_QUALITY
                        && (check.outcome() == GateCheck.Outcome.WARNED
                                || check.outcome() == GateCheck.Outcome.FAILED)));
    }

    private void priorities(Truth truth, double[] traits, PrioritiesReading reading, int members) {
        List<Integer> rows = new ArrayList<>();
        for (int k = 0; k < Factor.ALL.size(); k++) {
            if (Factor.ALL.get(k).row()) {
                rows.add(k);
            }
        }
        rows.sort((a, b) -> Double.compare(truth.scores()[a], truth.scores()[b]));
        Set<String> first = new HashSet<>();
        rows.subList(0, 3).forEach(k -> first.add(Factor.ALL.get(k).source()));
        Set<String> named = named(reading);
        named.forEach(one -> figures.priorities.add(first.contains(source(one))));
        figures.prioritiesNamed += named.size();
        figures.priorityTeams++;
        Set<String> others = named(reading(
                assessment.blueprint(survey.new People(members).answers(traits, traits, BEFORE)),
                PrioritiesReading.class));
        if (!named.isEmpty() && !others.isEmpty()) {
            named.forEach(one -> figures.shared.add(others.contains(one)));
        }
    }

    private static Set<String> named(PrioritiesReading reading) {
        Set<String> named = new HashSet<>();
        reading.judgement().label().stated().ifPresent(label -> {
            for (Rank rank : reading.ranks()) {
                if (reading.judgement().label().toString().contains(rank.label())) {
                    named.add(rank.id());
                }
            }
        });
        return named;
    }

    private static String source(String row) {
        return Stream.of(DomainQuestion.values())
                .filter(one -> one.id().equals(row))
                .map(one -> one.source().place())
                .findFirst()
                .orElseThrow();
    }

    /** A team of which people of other services see less cooperation than its members do. */
    private void blindSpot(double[] traits, int members) {
        double[] outside = traits.clone();
        for (int k = 0; k < outside.length; k++) {
            outside[k] -= Factor.ALL.get(k).measure().equals(Factor.team(Outlook.CO_PROVIDERS)) ? 1.2 : 0;
        }
        figures.power(
                "blind spot of .30",
                reading(
                                assessment.blueprint(survey.new People(members).answers(traits, outside, BEFORE)),
                                OutlookReading.class)
                        .blindSpots()
                        .stream()
                        .anyMatch(spot -> spot.id().contains("co-provider")));
    }

    private void changes(double[] traits, Survey.People people, TeamAnswers before, Blueprint blueprint, int members) {
        changed("same people", people.answers(traits, traits, AFTER), before, blueprint, Set.of());
        changed("other people", survey.new People(members).answers(traits, traits, AFTER), before, blueprint, Set.of());
        double mood = 0.25 * random.nextGaussian();
        double[] moody = traits.clone();
        double[] better = traits.clone();
        Set<Measure> improved = new HashSet<>();
        for (int k = 0; k < moody.length; k++) {
            moody[k] += mood;
            Measure measure = Factor.ALL.get(k).measure();
            if (measure.equals(Factor.team(Outlook.ORGANISATION))
                    || measure.equals(Factor.team(CommunityStrand.LEARNING))) {
                better[k] += 0.8;
                improved.add(measure);
            }
        }
        changed("a mood of the day", people.answers(moody, moody, AFTER), before, blueprint, Set.of());
        changed("two measures .20 better", people.answers(better, better, AFTER), before, blueprint, improved);
    }

    private void changed(
            String what, TeamAnswers after, TeamAnswers before, Blueprint blueprint, Set<Measure> improved) {
        Set<String> calling = new HashSet<>();
        blueprint.recommendations().forEach(one -> calling.addAll(one.calledForBy()));
        Set<List<Object>> compared = new HashSet<>();
        blueprint.readings().stream()
                .filter(reading -> calling.contains(reading.id()))
                .flatMap(reading -> reading.judgement().evidence().stream())
                .map(EvidenceStep::score)
                .filter(score -> score.perspective().isPresent())
                .forEach(score -> compared.add(
                        List.of(score.measure(), score.perspective().orElseThrow())));
        Set<List<Object>> moved = new HashSet<>();
        assessment.blueprint(after, before).followed().stream()
                .flatMap(followUp -> followUp.moved().stream())
                .forEach(movement -> moved.add(List.of(movement.measure(), movement.perspective())));
        for (List<Object> one : compared) {
            boolean really = improved.contains((Measure) one.get(0)) && one.get(1) == Perspective.TEAM_MEMBER;
            if (really) {
                figures.power("change of .20", moved.contains(one));
            } else if (improved.isEmpty()) {
                Figures.rate(figures.changed, what).add(moved.contains(one));
            }
        }
    }
}
