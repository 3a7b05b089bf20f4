package org.councilratings.codelist;

import java.util.List;
import java.util.Locale;

/**
 * A value of a code list: a constant of an enum, or a value that the data set defines. Clients see its {@link #code()} in
 * addresses, JSON and CSV.
 */
public interface CodeListValue {

    /** The code, in lower snake case unless there is an established one. An enum has the names of its constants. */
    default String code() {
        return constant().toLowerCase(Locale.ROOT);
    }

    /** What the code means: the name of the constant in words, unless the value has a label of its own. */
    default String label() {
        return constant().charAt(0) + constant().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** All accepted spellings, the code first. */
    default List<String> spellings() {
        return List.of(code());
    }

    private String constant() {
        return ((Enum<?>) this).name();
    }
}
