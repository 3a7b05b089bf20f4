package org.councilratings.council;

import org.councilratings.codelist.CodeListValue;

/** How alike a council and its statistical neighbour are, in the Department for Education's words. */
public enum Closeness implements CodeListValue {
    EXTREMELY_CLOSE,
    VERY_CLOSE,
    CLOSE,
    SOMEWHAT_CLOSE,
    NOT_CLOSE
}
