package org.councilratings.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Properties;

import org.councilratings.database.DatabaseUrl.UnusableDatabaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** How the address of a database is read. What comes out is read by the driver itself, not by a second opinion of ours. */
class DatabaseUrlTest {

    private static final String SECRET = "s3cret";

    /** The settings as Quarkus reads them, expressions and all. */
    private static SmallRyeConfig settings(String address) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withDefaultValues(DatabaseUrl.of(address).settings()).build();
    }

    private static String jdbcUrl(String address) {
        return settings(address).getValue("quarkus.datasource.jdbc.url", String.class);
    }

    private static Properties driver(String address) {
        return Driver.parseURL(jdbcUrl(address), new Properties());
    }

    @ParameterizedTest
    @CsvSource({ "postgresql://db.example:5433/ratings, db.example, 5433, ratings",
            "postgres://db.example/ratings, db.example, 5432, ratings",
            "jdbc:postgresql://db.example/ratings, db.example, 5432, ratings",
            "postgresql://[2001:db8::7]:5433/ratings, [2001:db8::7], 5433, ratings",
            "postgresql://[::1]/ratings, [::1], 5432, ratings",
            "'postgresql://a.example:5433,b.example,[::1]:5434/ratings', 'a.example,b.example,[::1]', '5433,5432,5434', ratings",
            "postgresql://127.0.0.1/council%20ratings%2B, 127.0.0.1, 5432, council ratings+" })
    void theDriverFindsTheSameDatabase(String address, String hosts, String ports, String database) {
        Properties found = driver(address);
        assertEquals(hosts, found.getProperty("PGHOST"));
        assertEquals(ports, found.getProperty("PGPORT"));
        assertEquals(database, found.getProperty("PGDBNAME"));
    }

    @ParameterizedTest
    @CsvSource({ "postgresql://ratings:p%40ss%2F%3Aword%25%20x@h/d, ratings, p@ss/:word% x",
            "postgresql://rat%40ings:a+b@h/d, rat@ings, a+b", "postgresql://ratings:a:b@c@h/d, ratings, a:b@c",
            "postgresql://ratings:$%7Bhome%7D\\@h/d, ratings, ${home}\\",
            "postgresql://ratings:a\\$b$$%7Bc%7D\\$%7Bd%7D@h/d, ratings, a\\$b$${c}\\${d}",
            "postgresql://h/d?user=ratings&password=a%26b, ratings, a&b",
            "jdbc:postgresql://h/d?user=ratings&password=a+b, ratings, a b",
            "jdbc:postgresql://ratings:secret@h/d, ratings, secret", "postgresql://ratings:%C3%A9@h/d, ratings, é" })
    void userAndPasswordAreDecodedAndKeptOutOfTheAddress(String address, String user, String password) {
        SmallRyeConfig settings = settings(address);
        assertEquals(user, settings.getValue("quarkus.datasource.username", String.class));
        assertEquals(password, settings.getValue("quarkus.datasource.password", String.class));
        assertTrue(jdbcUrl(address).endsWith("://h/d"), jdbcUrl(address));
    }

    @Test
    void whatIsNotGivenIsLeftToOtherSettings() {
        assertEquals(Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://h/d"),
                DatabaseUrl.of("postgresql://h/d").settings());
        assertFalse(DatabaseUrl.of("postgresql://ratings@h/d").settings().containsKey("quarkus.datasource.password"));
    }

    @Test
    void parametersAreKept() {
        Properties found = driver(
                "postgresql://h/d?sslmode=verify-full&sslrootcert=/a%20b&options=-c%20search_path=x+$y&&flag");
        assertEquals("verify-full", found.getProperty("sslmode"));
        assertEquals("/a b", found.getProperty("sslrootcert"));
        assertEquals("-c search_path=x+$y", found.getProperty("options"));
        assertEquals("", found.getProperty("flag"));
        assertEquals("-c a=b", driver("jdbc:postgresql://h/d?options=-c+a=b").getProperty("options"));
    }

    @ParameterizedTest
    @CsvSource({ "connect_timeout=7, connectTimeout, 7", "application_name=x, ApplicationName, x",
            "channel_binding=require, channelBinding, require", "gssencmode=disable, gssEncMode, disable",
            "target_session_attrs=read-write, targetServerType, primary",
            "target_session_attrs=prefer-standby, targetServerType, preferSecondary",
            "target_session_attrs=any, targetServerType, any", "targetServerType=primary, targetServerType, primary" })
    void namesOfPostgresqlsToolsBecomeTheDrivers(String parameter, String name, String value) {
        assertEquals(value, driver("postgresql://h/d?" + parameter).getProperty(name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "mysql://u:s3cret@h/d", "postgresql:u:s3cret@h/d", "u:s3cret@h/d", "s3cret",
            "postgresql://u:s3cret@/d", "postgresql://u:s3cret@h:0/d", "postgresql://u:s3cret@h:65536/d",
            "postgresql://u:s3cret@h:x/d", "postgresql://u:s3cret@h,/d", "postgresql://u:s3cret@::1/d",
            "postgresql://u:s3cret@a b/d", "postgresql://u:s3cret/@h/d", "postgresql://u:s3cret#@h/d",
            "postgresql://u:s3cret%@h/d", "postgresql://u:s3cret%zz@h/d", "postgresql://h/d?password=s3cret%",
            "postgresql://u:s3cret@%2Fvar%2Frun/d", "postgresql://u:s3cret@h/d/e", "jdbc:h2:mem:s3cret" })
    void whatCannotBeUsedIsRefusedWithoutQuotingIt(String address) {
        String reason = assertThrows(UnusableDatabaseUrl.class, () -> DatabaseUrl.of(address)).getMessage();
        assertTrue(reason.matches("DATABASE_URL .*\\."), reason);
        assertFalse(reason.contains(SECRET), reason);
    }

    @Test
    void itsTextHasNoPassword() {
        assertEquals("h:1/d", DatabaseUrl.of("postgresql://u:s3cret@h:1/d").toString());
    }
}
