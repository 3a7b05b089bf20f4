package org.councilratings.http.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a record in a request differs from the same record in a response. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InRequests {

    /** The fields that a request must have; a response has all of them. */
    String[] required() default {};

    /**
     * Fields that only a response has: they are computed, or belong to other records. A record can be sent back as it was read,
     * so they may be there; they are not read.
     */
    String[] unread() default {};
}
