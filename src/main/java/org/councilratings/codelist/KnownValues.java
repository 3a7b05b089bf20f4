package org.councilratings.codelist;

import java.util.List;
import java.util.Map;

/**
 * The values of code lists: the constants of enums, and what the data set defines. It never changes; other data make another
 * one.
 *
 * @param ofData the values that the data set defines, by their type, in order
 */
public record KnownValues(Map<Class<?>, List<? extends CodeListValue>> ofData) {

    /** Only the constants of enums. */
    public static final KnownValues OF_ENUMS = new KnownValues(Map.of());

    /** Where the values come from: the database, or before there is one the data set that comes with the service. */
    public interface Source {

        KnownValues values();
    }

    /** The values of a type in order; none for a type that is no code list, or that the data set does not define. */
    public List<? extends CodeListValue> of(Class<?> type) {
        if (!CodeListValue.class.isAssignableFrom(type)) {
            return List.of();
        }
        return type.isEnum() ? List.of((CodeListValue[]) type.getEnumConstants()) : ofData.getOrDefault(type, List.of());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
