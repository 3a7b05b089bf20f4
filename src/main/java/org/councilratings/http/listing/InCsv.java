package org.councilratings.http.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a component of a record appears in CSV, if it is not simply its own column. Say one of the three. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface InCsv {

    /** Whether CSV leaves it out. */
    boolean omitted() default false;

    /** For a list of records: the component of each that is shown, all in one cell, separated by spaces. */
    String oneCellOf() default "";

    /**
     * For a list of records: the component with the value of a code list. Each value of it has the columns of
     * {@link #show}: {@code red_price}, {@code red_size} and so on.
     */
    String each() default "";

    /** The components that become columns for {@link #each} value. */
    String[] show() default {};
}
