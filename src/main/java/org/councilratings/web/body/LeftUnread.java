package org.councilratings.web.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the fields that a response has beside those that are written: they are computed, or belong to other records. A record
 * can be sent back as it was read, so they may be there; they are not read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LeftUnread {

    String[] value();
}
