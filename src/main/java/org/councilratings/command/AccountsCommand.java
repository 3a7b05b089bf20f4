package org.councilratings.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.inject.spi.CDI;

import org.councilratings.access.Accounts;
import org.councilratings.settings.SettingsCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages the accounts of editors. With the embedded database, the service must be stopped first. */
@Command(name = "accounts", description = "Manage the accounts of editors. With the embedded database, stop the service first.")
final class AccountsCommand implements Runnable {

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Use put, remove or list");
    }

    @Command(name = "put", description = "Add an account with the role editor, or change its password. You are asked for the password; you can also send it as one line of standard input.")
    int put(@Parameters(paramLabel = "NAME") String name) throws IOException {
        requireDatabase();
        String password = readPassword();
        return HeadlessTask.run(() -> say(accounts().put(name, password) ? "Added the account " + name
                : "Changed the password of " + name));
    }

    @Command(name = "remove", description = "Remove an account.")
    int remove(@Parameters(paramLabel = "NAME") String name) {
        requireDatabase();
        return HeadlessTask.run(() -> {
            if (!accounts().remove(name)) {
                throw new IllegalArgumentException("There is no account " + name);
            }
            say("Removed the account " + name);
        });
    }

    @Command(name = "list", description = "List the names of all accounts.")
    int list() {
        requireDatabase();
        return HeadlessTask.run(() -> accounts().names().forEach(this::say));
    }

    /**
     * The password from the keyboard, or one line of standard input. It is not an argument, because all users of the machine
     * can see arguments.
     */
    private String readPassword() throws IOException {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("Password: "));
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new ParameterException(command.commandLine(), "The standard input has no password");
        }
        return line;
    }

    /** Checks the database before the command asks for a password or creates anything. */
    private void requireDatabase() {
        requireSettings(command).requireSetUp();
    }

    /** The database of the settings, which must be allowed. */
    static ServiceDatabase requireSettings(CommandSpec command) {
        SettingsCheck settings = SettingsCheck.ofThisProcess();
        settings.warnings().forEach(command.commandLine().getErr()::println);
        List<String> faults = settings.faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), faults));
        }
        return ServiceDatabase.of(settings);
    }

    private static Accounts accounts() {
        return CDI.current().select(Accounts.class).get();
    }

    private void say(String sentence) {
        command.commandLine().getOut().println(sentence);
    }
}
