package org.councilratings.settings;

import java.util.regex.Pattern;

/**
 * The authority of {@code tag:} URIs (RFC 4151): a domain name or e-mail address, a comma, and a date on which the owner had
 * it.
 * It is not the address of the service, because permanent ids must outlive that.
 */
public final class TagAuthority {

    private static final String DOMAIN = "[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*";
    private static final Pattern FORM = Pattern
            .compile("([a-z0-9._-]+@)?" + DOMAIN + ",\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private final String authority;

    private TagAuthority(String authority) {
        this.authority = authority;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException if the text is malformed
     */
    public static TagAuthority of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("council-ratings.feed.tag-authority: '" + text
                    + "' is not a domain name or e-mail address in lower case, a comma,"
                    + " and a year, month or day (RFC 4151), like 'ratings.example,2026'");
        }
        return new TagAuthority(text);
    }

    /**
     * The permanent id of something with a permanent name. The name must consist of characters allowed in the path of a URI.
     */
    public String tag(String name) {
        return "tag:" + authority + ":" + name;
    }
}
