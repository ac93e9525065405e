package org.coppice.cli.simulate;

/**
 * A team to simulate.
 *
 * @param id its id
 * @param kind its kind
 */
record PlannedTeam(String id, TeamKind kind) {}
