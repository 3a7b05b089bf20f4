package org.councilratings.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting that an operator can make.
 *
 * @param name as a system property
 * @param rule which values it may have
 * @param example one that is allowed
 * @param isNeeded whether the service has a value of its own for it, so that an empty one is a mistake
 * @param isSecret whether its value must not be shown
 */
record Setting(String name, Rule rule, String example, boolean isNeeded, boolean isSecret) {

    private static final int LONGEST_SHOWN = 100;

    static Setting needed(String name, Rule rule, String example) {
        return new Setting(name, rule, example, true, false);
    }

    static Setting optional(String name, Rule rule, String example) {
        return new Setting(name, rule, example, false, false);
    }

    /** One whose value may have a password in it. */
    static Setting secret(String name, Rule rule, String example) {
        return new Setting(name, rule, example, false, true);
    }

    /** Its name as an environment variable. */
    String variable() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a value, in one line. */
    Optional<String> fault(String value) {
        if (value.isBlank() ? !isNeeded : rule.isKeptBy(value)) {
            return Optional.empty();
        }
        return Optional.of(name + ": " + (isSecret ? "its value" : shown(value)) + " is not " + rule.allowed()
                + "; for example " + example);
    }

    /** A value in quotation marks, on one line. */
    static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", "?");
        return "'" + (line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line) + "'";
    }
}
