package org.councilratings.http.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns a list of records into CSV columns, the same ones for each value of a code list: {@code leadership_grade},
 * {@code leadership_status} and so on.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ColumnsFor {

    /** The component with the value of the code list. */
    String each();

    /** The components that become columns. */
    String[] show();
}
