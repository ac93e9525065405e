package org.coppice.formats.plan;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.formats.plan.AnswerPlan.Role;
import org.coppice.model.Named;
import org.coppice.model.Perspective;

/** Proposes the columns of the team, the respondent, the perspective and the wave. */
final class RoleProposal {
    private final List<ColumnFacts> facts;
    private final Map<String, ProposedColumn> uses;
    private final KnownAnswers known;
    private final AnswerPlan.Builder plan;
    private final List<Doubt> doubts;

    RoleProposal(
            List<ColumnFacts> facts,
            Map<String, ProposedColumn> uses,
            KnownAnswers known,
            AnswerPlan.Builder plan,
            List<Doubt> doubts) {
        this.facts = facts;
        this.uses = uses;
        this.known = known;
        this.plan = plan;
        this.doubts = doubts;
    }

    void propose() {
        for (Role role : List.of(Role.TEAM, Role.RESPONDENT, Role.PERSPECTIVE)) {
            if (!known.columns().containsKey(role.id())) {
                role(role);
            }
        }
        if (known.waves().isPresent()) {
            plan.waves(known.waves().get());
            if (!known.columns().containsKey(Role.WAVE.id())) {
                time();
            }
        } else if (!known.columns().containsKey(Role.WAVE.id())) {
            role(Role.WAVE);
        }
        column(Role.PERSPECTIVE).ifPresent(this::perspectives);
        column(Role.WAVE).ifPresent(this::days);
    }

    private Optional<ColumnFacts> column(Role role) {
        String name = plan.build().roles().get(role);
        return facts.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private void use(ColumnFacts column, String use, String reason, boolean certain) {
        uses.put(column.name(), new ProposedColumn(column.name(), use, reason, certain));
    }

    private void role(Role role) {
        List<ColumnFacts> free = facts.stream()
                .filter(one -> !uses.containsKey(one.name()) && !one.isEmpty())
                .toList();
        List<ColumnFacts> usual = free.stream()
                .filter(one -> RoleNames.usual(role, one.name()) >= 0)
                .sorted(Comparator.comparingInt(one -> RoleNames.usual(role, one.name())))
                .toList();
        if (usual.size() == 1 || (usual.size() > 1 && isPreferred(role, usual))) {
            plan.role(role, usual.get(0).name());
            use(usual.get(0), role.id(), "its name is usual for it", true);
            return;
        }
        List<ColumnFacts> probable = usual.size() > 1
                ? usual
                : free.stream()
                        .filter(one -> RoleNames.isProbable(role, one.name())
                                && !RoleNames.isMetadata(one.name())
                                && (role != Role.TEAM || !isNumbers(one)))
                        .toList();
        if (!probable.isEmpty()) {
            String first = probable.get(0).name();
            doubts.add(new Doubt(
                    (probable.size() == 1
                                    ? "the column \"" + first + "\" may be the "
                                    : "one of the columns "
                                            + String.join(
                                                    ", ",
                                                    probable.stream()
                                                            .map(one -> "\"" + one.name() + "\"")
                                                            .toList())
                                            + " may be the ")
                            + role.id(),
                    "give --columns \"" + role.id() + "=" + first
                            + "\" if it is, or list it under \"ignored\" in the plan"));
            probable.forEach(one -> use(one, role.id() + "?", "its name may mean it", false));
        }
    }

    private static boolean isPreferred(Role role, List<ColumnFacts> usual) {
        return RoleNames.usual(role, usual.get(0).name())
                < RoleNames.usual(role, usual.get(1).name());
    }

    private static boolean isNumbers(ColumnFacts column) {
        return column.values().size() > 2 && column.values().keySet().stream().allMatch(Scales::isNumber);
    }

    /** Chooses the column with the time of the answers. */
    private void time() {
        facts.stream()
                .filter(one -> !uses.containsKey(one.name())
                        && RoleNames.time(one.name()) >= 0
                        && one.values().keySet().stream().anyMatch(FileDates::isDate))
                .min(Comparator.comparingInt(one -> RoleNames.time(one.name())))
                .ifPresentOrElse(
                        column -> {
                            plan.role(Role.WAVE, column.name());
                            use(column, "wave", "it has the time of the answers", true);
                        },
                        () -> doubts.add(new Doubt(
                                "no column is known to have the time of the answers, from which waves follow",
                                "name it: --columns wave=HEADER")));
    }

    private void perspectives(ColumnFacts column) {
        for (String value : column.values().keySet()) {
            String folded = Folded.of(value).replace(' ', '-');
            Optional<Perspective> found = Named.ids(Perspective.class).contains(folded)
                    ? Optional.of(Perspective.of(folded))
                    : java.util.Arrays.stream(Perspective.values())
                            .filter(one -> Folded.of(one.label()).equals(Folded.of(value)))
                            .findFirst();
            if (found.isPresent() && !found.get().id().equals(value)) {
                plan.perspective(value, found.get());
            } else if (found.isEmpty()) {
                doubts.add(new Doubt(
                        "the perspective \"" + value + "\" is not known",
                        "add it under \"perspectives\" in the plan, with one of "
                                + String.join(", ", Named.ids(Perspective.class))));
            }
        }
    }

    /** Asks for the days of waves that are no dates, and for the order of day and month. */
    private void days(ColumnFacts column) {
        EnumSet<WaveRule.DateOrder> possible = EnumSet.allOf(WaveRule.DateOrder.class);
        boolean ordered = false;
        for (String value : column.values().keySet()) {
            EnumSet<WaveRule.DateOrder> orders = FileDates.orders(value);
            if (!orders.isEmpty()) {
                ordered = true;
                possible.retainAll(orders);
            } else if (!FileDates.isDate(value)) {
                doubts.add(new Doubt(
                        "the wave \"" + value + "\" is not a date",
                        "give its day under \"waves\" in the plan, such as: days: {" + PlanYaml.text(value)
                                + ": \"2026-01-15\"}, since waves are ordered by their days; if only the order is known, choose"
                                + " days in that order"));
            }
        }
        if (ordered && possible.size() == 1) {
            plan.waves(plan.build().waves().order(possible.iterator().next()));
        } else if (ordered) {
            doubts.add(new Doubt(
                    "the dates of \"" + column.name() + "\" may have the day or the month first",
                    "add \"dates: day-month-year\" or \"dates: month-day-year\" under \"waves\" in the plan"));
        }
    }
}
