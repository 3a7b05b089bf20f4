package org.councilratings.settings;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.imports.OnConflict;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import io.smallrye.config.ConfigMapping;

/** Every setting is in the catalogue that the start checks, and in docs/settings.md. */
class SettingsTest {

    private static final String PREFIX = "council-ratings.";

    /** Settings that nobody should need, so that the documentation leaves them out. */
    private static final Set<String> INTERNAL = Set.of("council-ratings.h2-options");

    private static final Set<String> LISTED = Settings.ALL.stream().map(Setting::name).filter(name -> name.startsWith(PREFIX))
            .collect(toCollection(TreeSet::new));

    @Test
    void everySettingOfTheConfigurationFilesIsListed() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String file : List.of("application.properties", "application-postgresql.properties")) {
            for (String line : Files.readAllLines(Path.of("src/main/resources", file))) {
                Stream.of(line.split("=")[0].replaceFirst("^%[^.]+[.]", "")).filter(name -> name.startsWith(PREFIX))
                        .forEach(found::add);
            }
        }
        assertTrue(found.size() > 25, found::toString);
        found.removeAll(LISTED);
        assertEquals(Set.of(), found);
    }

    @Test
    void everySettingThatTheCodeReadsIsListed() {
        JavaClasses classes = ArchConfiguration.withThreadLocalScope(configuration -> {
            // What they depend on says nothing about settings.
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.councilratings");
        });
        Set<String> found = new TreeSet<>();
        classes.forEach(type -> Stream.concat(injected(type), mapped(type)).filter(name -> name.startsWith(PREFIX))
                .forEach(found::add));
        assertTrue(found.size() > 25, found::toString);
        found.removeAll(LISTED);
        assertEquals(Set.of(), found);
    }

    private static Stream<String> injected(JavaClass type) {
        return Stream
                .concat(type.getFields().stream().flatMap(field -> field.getAnnotations().stream()),
                        type.getCodeUnits().stream().flatMap(unit -> unit.getParameters().stream())
                                .flatMap(parameter -> parameter.getAnnotations().stream()))
                .filter(annotation -> annotation.getRawType().isEquivalentTo(ConfigProperty.class))
                .map(annotation -> ((JavaAnnotation<?>) annotation).as(ConfigProperty.class).name());
    }

    /** A method that has a body is made of others. */
    private static Stream<String> mapped(JavaClass type) {
        return type.tryGetAnnotationOfType(ConfigMapping.class).stream()
                .flatMap(mapping -> Arrays.stream(type.reflect().getDeclaredMethods())
                        .filter(method -> !method.isDefault() && !method.isSynthetic())
                        .map(method -> mapping.prefix() + "." + method.getName().replaceAll("(?=[A-Z])", "-").toLowerCase()));
    }

    /** Their names and defaults; a setting that the configuration files leave out has a default that is described in words. */
    @Test
    void theDocumentationListsEverySettingWithItsDefault() throws IOException {
        Properties defaults = new Properties();
        for (String file : List.of("application.properties", "application-postgresql.properties")) {
            try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
                defaults.load(reader);
            }
        }
        Set<String> documented = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs/settings.md"))) {
            Matcher row = Pattern.compile("\\| `([a-z.-]+)` \\| (.+?) \\| .+ \\|").matcher(line);
            if (row.matches()) {
                documented.add(row.group(1));
                String value = defaults.getProperty(row.group(1));
                assertTrue(value == null || row.group(2).equals("`" + value + "`"), () -> line + " should say " + value);
            }
        }
        Set<String> expected = Settings.ALL.stream().map(Setting::name).collect(toCollection(TreeSet::new));
        expected.removeAll(INTERNAL);
        assertEquals(expected, documented);
    }

    @Test
    void whatAConflictMayDoIsWhatImportsKnow() {
        Setting onConflict = Settings.ALL.stream().filter(setting -> setting.name().endsWith(".on-conflict")).findFirst()
                .orElseThrow();
        for (OnConflict known : OnConflict.values()) {
            assertTrue(onConflict.rule().isKeptBy(known.name().toLowerCase()), known::name);
        }
    }
}
