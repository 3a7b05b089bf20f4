package org.councilratings.codelist;

import java.util.List;
import java.util.Locale;

/** A value of a code list, an enum. Callers see its {@link #code()} in addresses, JSON and CSV alike. */
public interface CodeListValue {

    /** The name of the enum constant. */
    String name();

    /** The code as callers read and write it: lower snake case, unless the field has a code of its own. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the code means, in words for people. */
    String label();

    /** Every way in which callers may write the value, the code first. */
    default List<String> spellings() {
        return List.of(code());
    }
}
