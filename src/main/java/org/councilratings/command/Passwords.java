package org.councilratings.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads a password. It is not an argument, because all users of the machine can see arguments. */
final class Passwords {

    private Passwords() {
    }

    /**
     * The password from the keyboard, or one line of standard input.
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
            throw new ParameterException(command, "The standard input has no password");
        }
        return line;
    }
}
