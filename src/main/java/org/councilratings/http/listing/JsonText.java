package org.councilratings.http.listing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A JSON object that is kept as text, and answered as it is. */
public final class JsonText {

    private final String text;

    private JsonText(String text) {
        this.text = text;
    }

    /** The object, or null if there is none. */
    public static JsonText of(String text) {
        return text == null ? null : new JsonText(text);
    }

    @JsonValue
    @JsonRawValue
    public String text() {
        return text;
    }
}
