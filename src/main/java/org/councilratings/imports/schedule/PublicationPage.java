package org.councilratings.imports.schedule;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that publishes files, such as GOV.UK's of a release: the files of each release have new addresses, and the page's
 * stays.
 */
final class PublicationPage {

    /** The same table in several formats: from the one that says most to the one that says least. */
    private static final List<String> ENDS = List.of(".ods", ".xlsx", ".csv");

    /** What Ofsted calls the files that this service reads, among others on the same page. */
    private static final String OUTCOMES = "inspection outcomes";

    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2} [a-z]+ \\d{4})\\b");
    private static final DateTimeFormatter DAY_FORMAT = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("d MMMM yyyy").toFormatter(Locale.UK);

    private final Document page;

    PublicationPage(Document page) {
        this.page = page;
    }

    /** A file that the page links to. */
    private record Attachment(URI address, String name, String end) {

        /** The table that it has, which others may have in other formats. */
        private String table() {
            String path = address.getPath();
            return path.substring(path.lastIndexOf('/') + 1, path.length() - end.length()).toLowerCase(Locale.ROOT);
        }

        /** The day that its name tells, as in "as at 31 March 2024"; else null. */
        private LocalDate day() {
            Matcher day = DAY.matcher(name);
            LocalDate last = null;
            while (day.find()) {
                try {
                    last = LocalDate.parse(day.group(1), DAY_FORMAT);
                } catch (DateTimeException other) {
                    continue;
                }
            }
            return last;
        }
    }

    /**
     * The address of the newest file.
     *
     * @throws FetchFailure if there is none, or it cannot be known which one it is
     */
    URI newest() throws FetchFailure {
        List<Attachment> attachments = attachments();
        if (attachments.isEmpty()) {
            throw failure("The page has no link to an .ods, .xlsx or .csv file");
        }
        List<Attachment> named = attachments.stream().filter(one -> one.name.contains(OUTCOMES)).toList();
        List<Attachment> newest = newest(named.isEmpty() ? attachments : named);
        if (tables(newest).size() > 1) {
            throw failure("The page links to several files, and their names do not show which is the newest with "
                    + OUTCOMES);
        }
        return ENDS.stream().flatMap(end -> newest.stream().filter(one -> one.end.equals(end))).findFirst()
                .orElseThrow().address;
    }

    /** Those of the last day, if the names of all tell one; else all of them. */
    private static List<Attachment> newest(List<Attachment> attachments) {
        if (tables(attachments).size() == 1 || attachments.stream().map(Attachment::day).anyMatch(Objects::isNull)) {
            return attachments;
        }
        LocalDate last = attachments.stream().map(Attachment::day).max(LocalDate::compareTo).orElseThrow();
        return attachments.stream().filter(one -> one.day().equals(last)).toList();
    }

    private static Set<String> tables(List<Attachment> attachments) {
        return attachments.stream().map(Attachment::table).collect(Collectors.toSet());
    }

    /** A file may be linked to several times: by a picture of it, and by its title. */
    private List<Attachment> attachments() {
        Map<URI, String> names = new LinkedHashMap<>();
        for (Element link : page.select("a[href]")) {
            URI address = address(link);
            if (address != null) {
                names.merge(address, link.text(), (before, more) -> before + " " + more);
            }
        }
        List<Attachment> attachments = new ArrayList<>();
        names.forEach((address, text) -> {
            String path = address.getPath().toLowerCase(Locale.ROOT);
            ENDS.stream().filter(path::endsWith).findFirst().ifPresent(end -> {
                String file = path.substring(path.lastIndexOf('/') + 1, path.length() - end.length());
                String name = (text + " " + file).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
                attachments.add(new Attachment(address, name, end));
            });
        });
        return attachments;
    }

    /** Where a link leads, or null if that is no place in the web. */
    private static URI address(Element link) {
        try {
            URI address = URI.create(link.absUrl("href").replaceFirst("#.*", ""));
            return address.getHost() == null || address.getPath() == null ? null : address;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static FetchFailure failure(String message) {
        return new FetchFailure(message, false, null);
    }
}
