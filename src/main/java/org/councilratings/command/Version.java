package org.councilratings.command;

import org.eclipse.microprofile.config.ConfigProvider;

import picocli.CommandLine.IVersionProvider;

/** Says which version of the service this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
                "Council Ratings " + ConfigProvider.getConfig().getValue("quarkus.application.version", String.class) };
    }
}
