package org.councilratings.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an operator can do besides running the service. */
@Command(name = "council-ratings", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Without a command the service is started.", subcommands = {
        AccountsCommand.class, ImportCommand.class })
public final class Commands implements Runnable {

    @Spec
    CommandSpec command;

    private Commands() {
    }

    /** Does what some arguments say, and returns the code with which the process is to end. */
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
}
