/**
 * The rules that plugins keep, as tests that their authors inherit.
 *
 * <p>An author writes a class of three lines, such as {@code class OurPluginTest implements PluginContract}, and has every rule of the plugin
 * and of all that it adds as a test: see {@link org.coppice.testkit.PluginContract}, and {@link org.coppice.testkit.DataPluginContract} for a
 * plugin that is data alone. A rule that a strategy is not meant to keep is {@linkplain org.coppice.testkit.Excusable excused by name and with a
 * reason}. {@link org.coppice.testkit.Banks} and {@link org.coppice.testkit.Teams} make banks and answers for properties of one's own, {@link
 * org.coppice.testkit.MadeTeam} a team that is written down.
 *
 * <p>Rules are tried on 200 made samples and more; the same in each run, whatever the machine, the language or the time.
 */
@NullMarked
package org.coppice.testkit;

import org.jspecify.annotations.NullMarked;
