package org.councilratings.http.listing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A JSON object as text, which is sent unchanged. */
public final class JsonText {

    private final String text;

    private JsonText(String text) {
        this.text = text;
    }

    /** The object, or null for null. */
    public static JsonText of(String text) {
        return text == null ? null : new JsonText(text);
    }

    @JsonValue
    @JsonRawValue
    public String text() {
        return text;
    }
}
