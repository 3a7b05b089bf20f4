package org.councilratings.http.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a list of records columns of CSV: for each value of a code list the same few columns, named
 * {@code leadership_grade}, {@code leadership_status} and so on.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ColumnsFor {

    /** The component of the list's records that has the value of the code list. */
    String each();

    /** The components of the list's records that become columns. */
    String[] show();
}
