package org.coppice.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"coppice " + (version == null ? "(not packaged)" : version)};
    }
}
