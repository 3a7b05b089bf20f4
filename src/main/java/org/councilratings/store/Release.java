package org.councilratings.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The running program. Its name changes with its version, code and the settings that responses contain, because these change
 * responses without a change of data.
 */
@ApplicationScoped
public class Release {

    private static final String OUR_SETTINGS = "council-ratings.";

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @Inject
    Config config;

    @Inject
    Clock clock;

    private String name;

    @PostConstruct
    void find() throws URISyntaxException {
        name = version + "-" + Long.toHexString(code()) + "-" + Integer.toHexString(settings());
    }

    /** The same on all replicas with the same code and settings. */
    public String name() {
        return name;
    }

    /** The checksum of the jar of this class. In development mode there is none, and every start counts as a new release. */
    private long code() throws URISyntaxException {
        Path place = Path.of(Release.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Files.isRegularFile(place) ? checksum(place) : clock.millis();
    }

    private static long checksum(Path jar) {
        CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(jar), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return checksum.getValue();
    }

    private int settings() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(setting -> setting.startsWith(OUR_SETTINGS))
                .collect(TreeSet<String>::new,
                        (all, setting) -> all.add(setting + "=" + config.getConfigValue(setting).getValue()),
                        TreeSet::addAll)
                .hashCode();
    }
}
