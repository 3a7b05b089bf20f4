package org.councilratings.command;

import picocli.CommandLine.IVersionProvider;

/** Says which version of the service this is, as its jar has it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] { "Council Ratings " + Version.class.getPackage().getImplementationVersion() };
    }
}
