package org.councilratings.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.councilratings.council.Council;
import org.councilratings.http.Addresses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Facts for search engines, as JSON-LD in the vocabulary of schema.org. */
final class StructuredData {

    /** In one order, so that the page is the same wherever it is made. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private StructuredData() {
    }

    /** A council as an organisation. */
    static String council(Council council, Addresses addresses) {
        Map<String, Object> facts = of("GovernmentOrganization");
        facts.put("name", council.officialName);
        facts.put("alternateName", council.name);
        facts.put("url", addresses.of("/councils/" + council.slug));
        if (council.website != null) {
            facts.put("sameAs", "https://" + council.website);
        }
        facts.put("identifier", council.gssCode);
        facts.put("areaServed", council.region.label() + ", England");
        return json(facts);
    }

    /** The whole data set. */
    static String dataset(String checkedTo, Addresses addresses) {
        Map<String, Object> facts = of("Dataset");
        facts.put("name", "Inspection ratings of English councils’ services");
        facts.put("description",
                "Every published grade of English councils for children’s services since 2013, by inspection, judgement and day, with what changed and what must improve.");
        facts.put("url", addresses.of("/"));
        facts.put("license", LICENCE);
        facts.put("isAccessibleForFree", true);
        facts.put("temporalCoverage", "2013-11-01/" + checkedTo);
        facts.put("spatialCoverage", "England");
        facts.put("creator", Map.of("@type", "Project", "name", "Council Ratings", "url", addresses.of("/")));
        facts.put("distribution", List.of(download("ratings", addresses), download("inspections", addresses),
                download("rating-history", addresses)));
        return json(facts);
    }

    private static Map<String, Object> download(String list, Addresses addresses) {
        return Map.of("@type", "DataDownload", "name", list, "encodingFormat", "text/csv", "contentUrl",
                addresses.of("/v1/" + list + ".csv"));
    }

    private static Map<String, Object> of(String type) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@context", "https://schema.org");
        facts.put("@type", type);
        return facts;
    }

    /** A script ends at the first {@code </script>}, even inside a string. */
    private static String json(Map<String, Object> facts) {
        try {
            return JSON.writeValueAsString(facts).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
