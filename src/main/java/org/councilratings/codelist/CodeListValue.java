package org.councilratings.codelist;

import java.util.List;
import java.util.Locale;

/** A value of a code list (an enum). Clients see its {@link #code()} in addresses, JSON and CSV. */
public interface CodeListValue {

    /** The name of the enum constant. */
    String name();

    /** The code, in lower snake case unless there is an established one. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the code means: the name of the constant in words, unless the value has a label of its own. */
    default String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** All accepted spellings, the code first. */
    default List<String> spellings() {
        return List.of(code());
    }
}
