package org.councilratings.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the service, from its jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] { "Council Ratings " + Version.class.getPackage().getImplementationVersion() };
    }
}
