package org.councilratings.http.entry;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.exchange.Representation;
import org.councilratings.http.listing.Listing;

/**
 * All addresses of the service and their methods (RFC 9110, section 10.2.1), from the declarations of the resources. The
 * framework does not know the addresses of formats, and confuses the methods of nested addresses.
 */
@Singleton
class KnownAddresses {

    private static final String API = "/v1/";

    /** The framework ignores what follows it in a segment, so the same resource would have many addresses. */
    private static final char PARAMETERS = ';';

    @Inject
    BeanManager beans;

    private List<KnownAddress> all;

    /** The addresses that end with a slash. */
    private Set<String> folders;

    @PostConstruct
    void find() {
        Map<String, Found> byTemplate = new TreeMap<>();
        List<Method> methods = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass).distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).toList();
        methods.forEach(method -> httpMethod(method).ifPresent(http -> byTemplate
                .computeIfAbsent(template(method), template -> new Found()).add(http, method)));
        folders = methods.stream().filter(KnownAddresses::isFolder).map(KnownAddresses::template).collect(Collectors.toSet());
        all = byTemplate.entrySet().stream().map(found -> found.getValue().at(found.getKey()))
                .sorted(Comparator.comparingInt(KnownAddress::literals).reversed()).toList();
    }

    /** The one form of a path. */
    String canonical(String path) {
        String canonical = CanonicalPath.of(path);
        return path.endsWith("/") && folders.contains(canonical) ? canonical + "/" : canonical;
    }

    /**
     * The known address of a path. An address with an id may or may not exist.
     *
     * @param path normalised and encoded
     */
    Optional<KnownAddress> at(String path) {
        Optional<Representation> named = path.startsWith(API) ? Representation.bySuffix(path) : Optional.empty();
        if (named.isPresent()) {
            String list = path.substring(0, path.length() - named.get().suffix().length());
            return fitting(list).filter(KnownAddress::isList).map(KnownAddress::asFile);
        }
        return fitting(withoutSlash(path));
    }

    private Optional<KnownAddress> fitting(String path) {
        return path.indexOf(PARAMETERS) < 0 ? all.stream().filter(known -> known.matches(path)).findFirst() : Optional.empty();
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class)).filter(Objects::nonNull).map(HttpMethod::value).findFirst();
    }

    private static boolean isFolder(Method method) {
        Path below = method.getAnnotation(Path.class);
        return below != null && below.value().endsWith("/");
    }

    private static String template(Method method) {
        Path below = method.getAnnotation(Path.class);
        String resource = method.getDeclaringClass().getAnnotation(Path.class).value();
        return withoutSlash(("/" + resource + "/" + (below == null ? "" : below.value())).replaceAll("/{2,}", "/"));
    }

    /** A slash at the end makes no difference. */
    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The methods of a template, from all resources that declare it. */
    private static final class Found {

        private final Map<String, List<MediaType>> bodies = new HashMap<>();
        private boolean isList;

        private void add(String http, Method method) {
            isList |= method.getReturnType() == Listing.class;
            bodies.merge(http, bodiesOf(method), (some, others) -> Stream.concat(some.stream(), others.stream()).toList());
        }

        private KnownAddress at(String template) {
            return KnownAddress.of(template, isList, Map.copyOf(bodies));
        }

        private static List<MediaType> bodiesOf(Method method) {
            Consumes read = method.getAnnotation(Consumes.class);
            return read == null ? List.of() : Stream.of(read.value()).map(MediaType::valueOf).toList();
        }
    }
}
