package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coppice.formats.plan.AnswerPlan.Role;

/** The names by which columns with a role are known. */
final class RoleNames {
    /** The names that have one meaning, in the order in which they are preferred. */
    private static final ImmutableMap<Role, ImmutableList<String>> USUAL = ImmutableMap.of(
            Role.TEAM,
            ImmutableList.of(
                    "team",
                    "team name",
                    "team id",
                    "teamname",
                    "teamid",
                    "name of team",
                    "name of the team",
                    "your team",
                    "equipe",
                    "équipe",
                    "equipo",
                    "squadra",
                    "zespół",
                    "tým",
                    "tiimi"),
            Role.RESPONDENT,
            ImmutableList.of(
                    "respondent",
                    "respondent id",
                    "respondentid",
                    "response id",
                    "responseid",
                    "record id",
                    "participant",
                    "participant id",
                    "participantid",
                    "person",
                    "person id",
                    "uuid",
                    "instanceid",
                    "key",
                    "id"),
            Role.PERSPECTIVE,
            ImmutableList.of("perspective"),
            Role.WAVE,
            ImmutableList.of("wave"));

    /** The names that probably mean a role, if no column has one of its own. */
    private static final ImmutableMap<Role, ImmutableSet<String>> PROBABLE = ImmutableMap.of(
            Role.TEAM,
            ImmutableSet.of(
                    "team",
                    "department",
                    "dept",
                    "unit",
                    "group",
                    "division",
                    "squad",
                    "branch",
                    "abteilung",
                    "gruppe",
                    "service",
                    "équipe",
                    "equipo"),
            Role.PERSPECTIVE,
            ImmutableSet.of("role", "perspective", "rolle", "rôle"),
            Role.WAVE,
            ImmutableSet.of("wave", "round", "period", "occasion", "timepoint", "welle", "event"));

    /** The columns that tools write besides answers, by their names without signs. */
    private static final ImmutableSet<String> METADATA = ImmutableSet.of(
            // Qualtrics
            "startdate",
            "enddate",
            "status",
            "ipaddress",
            "progress",
            "duration in seconds",
            "finished",
            "recordeddate",
            "responseid",
            "recipientlastname",
            "recipientfirstname",
            "recipientemail",
            "externalreference",
            "externaldatareference",
            "locationlatitude",
            "locationlongitude",
            "distributionchannel",
            "userlanguage",
            "q recaptchascore",
            // LimeSurvey
            "id",
            "submitdate",
            "date submitted",
            "lastpage",
            "last page",
            "startlanguage",
            "start language",
            "seed",
            "date started",
            "datestamp",
            "date last action",
            "ipaddr",
            "ip address",
            "refurl",
            "referrer url",
            "token",
            "access code",
            "total time",
            "interviewtime",
            // REDCap
            "record id",
            "redcap event name",
            "redcap repeat instrument",
            "redcap repeat instance",
            "redcap survey identifier",
            "redcap data access group",
            "complete",
            "event name",
            "repeat instrument",
            "repeat instance",
            "survey identifier",
            "survey timestamp",
            // forms of Google and Microsoft
            "timestamp",
            "zeitstempel",
            "horodateur",
            "marca temporal",
            "email address",
            "username",
            "score",
            "start time",
            "completion time",
            "last modified time",
            "startzeit",
            "fertigstellungszeit",
            "email",
            "e mail",
            "name",
            "language",
            // SurveyMonkey
            "respondent id",
            "collector id",
            "date created",
            "date modified",
            "first name",
            "last name",
            "custom data 1",
            "custom 1",
            // Kobo and ODK
            "submissiondate",
            "start",
            "end",
            "today",
            "deviceid",
            "key",
            "instanceid",
            "instancename",
            "meta instanceid",
            "meta instancename",
            "meta rootuuid",
            "uuid",
            "submission time",
            "validation status",
            "notes",
            "submitted by",
            "version",
            "tags",
            "index",
            "submitterid",
            "submittername",
            "attachmentspresent",
            "attachmentsexpected",
            "reviewstate",
            "edits",
            "formversion",
            "devicephonenum",
            "subscriberid",
            "simid",
            "parent table name",
            "parent index");

    /** The columns with the time of an answer, in the order in which they are preferred. */
    private static final ImmutableList<String> TIMES = ImmutableList.of(
            "recordeddate",
            "enddate",
            "submitdate",
            "date submitted",
            "completion time",
            "fertigstellungszeit",
            "end date",
            "date modified",
            "submission time",
            "submissiondate",
            "end",
            "timestamp",
            "zeitstempel",
            "horodateur",
            "marca temporal",
            "survey timestamp",
            "datestamp",
            "date created",
            "date",
            "day",
            "time",
            "datum",
            "startdate",
            "start time",
            "start");

    private RoleNames() {}

    /** Returns the names that a header may contain: itself, and what a group or a text decorates; as words. */
    static Set<String> names(String header) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Folded.words(header));
        IdShapes.of(header).keySet().forEach(id -> names.add(Folded.words(id)));
        names.add(Folded.words(IdShapes.textOf(header)));
        return names;
    }

    /** Returns how much a header is preferred for a role, from 0; -1 if it has not the role's usual name. */
    static int usual(Role role, String header) {
        return best(USUAL.getOrDefault(role, ImmutableList.of()), header);
    }

    /** Returns whether a header may name a role. */
    static boolean isProbable(Role role, String header) {
        ImmutableSet<String> words = PROBABLE.getOrDefault(role, ImmutableSet.of());
        return List.of(Folded.words(header.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "))
                        .split(" "))
                .stream()
                .anyMatch(words::contains);
    }

    /** Returns whether a tool writes a column with that header besides answers. */
    static boolean isMetadata(String header) {
        return names(header).stream().anyMatch(METADATA::contains)
                || header.endsWith("_complete")
                || header.startsWith("_")
                || header.equals("Complete?");
    }

    /** Returns how much a header is preferred as the time of an answer, from 0; -1 if it is no time. */
    static int time(String header) {
        return best(TIMES, header);
    }

    private static int best(ImmutableList<String> known, String header) {
        return names(header).stream()
                .mapToInt(known::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(-1);
    }
}
