/**
 * Contract tests for plugins, as interfaces that a test class implements.
 *
 * <p>A test class of three lines, such as {@code class OurPluginTest implements PluginContract}, inherits every rule of the plugin and of its
 * contributions as a test: see {@link org.coppice.testkit.PluginContract}, and {@link org.coppice.testkit.DataPluginContract} for a plugin
 * that consists of data files only. A rule that a strategy is not meant to keep is {@linkplain org.coppice.testkit.Excusable excused by name
 * with a reason}. The package {@link org.coppice.testkit.sample} has generators and builders of banks and teams for your own tests.
 *
 * <p>Each rule is checked on up to 200 generated samples, which are the same in each run on every machine.
 */
@NullMarked
package org.coppice.testkit;

import org.jspecify.annotations.NullMarked;
