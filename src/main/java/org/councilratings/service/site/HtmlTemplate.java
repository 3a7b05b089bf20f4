package org.councilratings.service.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;

/** HTML with {@code ${name}} placeholders. */
final class HtmlTemplate {

    private final String text;

    private HtmlTemplate(String text) {
        this.text = text;
    }

    /** The template {@code /site/{name}.html} on the class path. */
    static HtmlTemplate named(String name) {
        try (InputStream in = HtmlTemplate.class.getResourceAsStream("/site/" + name + ".html")) {
            return new HtmlTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The template with every placeholder filled. Values are escaped unless they are {@link Html}. */
    Html fill(Map<String, ?> values) {
        // Placeholders inside values are not replaced.
        StringSubstitutor filler = new StringSubstitutor(name -> markup(values.get(name)));
        filler.setDisableSubstitutionInValues(true);
        filler.setEnableUndefinedVariableException(true);
        return new Html(filler.replace(text));
    }

    private static String markup(Object value) {
        return value instanceof Html html ? html.markup() : StringEscapeUtils.escapeHtml4(Objects.toString(value, null));
    }
}
