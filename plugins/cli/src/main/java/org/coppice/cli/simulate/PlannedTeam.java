package org.coppice.cli.simulate;

/**
 * A team that is to be made up.
 *
 * @param id its id
 * @param kind its kind
 */
record PlannedTeam(String id, TeamKind kind) {}
