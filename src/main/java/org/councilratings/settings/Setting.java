package org.councilratings.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting of the service.
 *
 * @param name its name as a system property
 * @param rule which values it can have
 * @param example a value that is allowed
 * @param isNeeded whether it must have a value; the service has a default for it, and an empty value is a mistake
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

    /** An optional setting whose value may contain a password. */
    static Setting secret(String name, Rule rule, String example) {
        return new Setting(name, rule, example, false, true);
    }

    /** Its name as an environment variable. */
    String variable() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Why a value is not allowed, in one line; empty if it is allowed. */
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
