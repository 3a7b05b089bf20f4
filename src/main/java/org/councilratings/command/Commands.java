package org.councilratings.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands for operators. */
@Command(name = "council-ratings", mixinStandardHelpOptions = true, versionProvider = Commands.Version.class, description = "Without a command, starts the service.", subcommands = {
        AccountsCommand.class,
        BackupCommand.class })
public final class Commands implements Runnable {

    @Spec
    CommandSpec command;

    private Commands() {
    }

    /** Runs a command and returns the exit code. */
    public static int execute(String... arguments) {
        return new CommandLine(new Commands()).setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println(failure.getMessage());
            return line.getCommandSpec().exitCodeOnExecutionException();
        }).execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "A command is missing");
    }

    /** The version of the service, from its jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] { "Council Ratings " + Commands.class.getPackage().getImplementationVersion() };
        }
    }
}
