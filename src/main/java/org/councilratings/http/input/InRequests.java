package org.councilratings.http.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a record in a request differs from the record in a response. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InRequests {

    /** Required fields in requests. Responses have all fields. */
    String[] required() default {};

    /**
     * Fields that are ignored in requests because they are computed or belong to other records. So clients can send a record
     * back as they received it.
     */
    String[] ignored() default {};
}
