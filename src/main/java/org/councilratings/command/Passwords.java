package org.councilratings.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Asks for a password; it is no argument, because those are seen by everyone on the machine. */
final class Passwords {

    private Passwords() {
    }

    /**
     * The password that is typed, or one line of what a pipe gives.
     *
     * @throws ParameterException if there is none
     */
    static String read(CommandLine command) throws IOException {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("Password: "));
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new ParameterException(command, "There is no password on the standard input");
        }
        return line;
    }
}
