package org.councilratings.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the project's real {@code mvnw} against a made-up Maven, with every way of fetching it replaced. */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTest {

    private static final Path PROJECT_ROOT = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));

    private static final String PROPERTIES = ".mvn/wrapper/maven-wrapper.properties";

    private static final String FETCHING = "mvnw: fetching Maven 3.9.99 (only needed once)\n";

    /** All that mvnw and the stubs may use: whatever else a machine has must make no difference. */
    private static final List<String> TOOLS = List.of(
            "cp", "cut", "head", "tail", "sed", "mkdir", "mktemp", "mv", "rm", "chmod", "unzip", "sha512sum",
            "shasum", "openssl");

    private static final String FAKE_MAVEN = """
            if [ "${1:-}" = --where ]; then printf '%s' "$PWD"; exit; fi
            for argument in "$@"; do printf '[%s]' "$argument"; done
            exit "${FAKE_EXIT:-0}"
            """;

    private static final String RESOLVING_MVN = """
            echo "mvn in $PWD: $*" >>"$CALLS"
            for argument in "$@"; do
              case $argument in
                -DoutputDirectory=*) cp "$FAKE_ZIP" "${argument#*=}/apache-maven-3.9.99-bin.zip" ;;
              esac
            done
            """;

    private static final String FAILING_MVN = """
            echo "mvn" >>"$CALLS"
            printf '\\033[0m[ERROR] no such artefact\\n[ERROR] \\n'
            exit 1
            """;

    private static final String DOWNLOADER = """
            echo "${0##*/} $*" >>"$CALLS"
            while [ $# -gt 1 ]; do
              case $1 in -o | -O) cp "$FAKE_ZIP" "$2" ;; esac
              shift
            done
            """;

    private static final String FAILING_DOWNLOADER = """
            echo "host not found" >&2
            exit 6
            """;

    @TempDir
    private Path temp;

    private Path project;
    private Path dists;
    private Path stubs;
    private Path tools;
    private Path calls;
    private final Map<String, String> environment = new HashMap<>();

    private record Outcome(int exitCode, String out, String err) {
    }

    @BeforeEach
    void makeAProjectWithAFakeMaven() throws Exception {
        project = Files.createDirectories(temp.resolve("a project"));
        stubs = Files.createDirectories(temp.resolve("stubs"));
        tools = Files.createDirectories(temp.resolve("tools"));
        calls = Files.createFile(temp.resolve("calls"));
        Path home = temp.resolve("a home");
        dists = home.resolve(".m2/wrapper/dists");
        Path zip = makeZip();
        copyWrapper(sha512(zip));
        for (String tool : TOOLS) {
            offer(tool);
        }
        environment.put("PATH", stubs + ":" + tools);
        environment.put("HOME", home.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("FAKE_ZIP", zip.toString());
        environment.put("CALLS", calls.toString());
    }

    @Test
    void thePinnedMavenIsAWellFormed39FromTheApacheArchive() throws Exception {
        Properties pinned = new Properties();
        try (Reader reader = Files.newBufferedReader(PROJECT_ROOT.resolve(PROPERTIES))) {
            pinned.load(reader);
        }

        assertTrue(pinned.getProperty("mavenVersion").matches("3\\.9\\.\\d+"));
        assertTrue(pinned.getProperty("mavenSha512").matches("[0-9a-f]{128}"));
        assertTrue(pinned.getProperty("mavenArchive").matches("https://archive\\.apache\\.org/.*[^/]"));
    }

    @Test
    void theMvnOnThePathIsAskedBeforeTheArchive() throws Exception {
        stub("mvn", RESOLVING_MVN);
        stub("curl", DOWNLOADER);

        Outcome outcome = mvnw("verify");

        assertEquals(new Outcome(0, "[verify]", FETCHING), outcome);
        String call = Files.readString(calls);
        assertTrue(call.contains("-Dartifact=org.apache.maven:apache-maven:3.9.99:zip:bin"), call);
        assertEquals(1, call.lines().count(), call);
    }

    @Test
    void theMvnOnThePathRunsInANeutralFolder() throws Exception {
        stub("mvn", RESOLVING_MVN + "[ -d .mvn ] && [ -z \"${MAVEN_BASEDIR:-}\" ] || exit 1\n");
        environment.put("MAVEN_BASEDIR", project.toString());

        Outcome outcome = mvnw("verify");

        assertEquals(0, outcome.exitCode(), outcome.err());
        String call = Files.readString(calls);
        assertTrue(call.startsWith("mvn in " + dists.toRealPath() + "/fetch."), call);
    }

    @Test
    void anUnpackedMavenIsRunWithoutAWordAndWithoutFetching() throws Exception {
        fetchOnce();

        Outcome outcome = mvnw("verify");

        assertEquals(new Outcome(0, "[verify]", ""), outcome);
        assertEquals("", Files.readString(calls));
    }

    @Test
    void theArchiveIsAskedWhenTheMvnOnThePathCannotResolveMaven() throws Exception {
        stub("mvn", FAILING_MVN);
        stub("curl", DOWNLOADER);
        stub("wget", DOWNLOADER);

        Outcome outcome = mvnw("verify");

        assertEquals(new Outcome(0, "[verify]", FETCHING), outcome);
        List<String> asked = Files.readAllLines(calls);
        assertEquals("mvn", asked.get(0));
        assertTrue(asked.get(1).startsWith("curl "), asked.toString());
        assertTrue(
                asked.get(1).endsWith(" https://archive.invalid/maven-3/3.9.99/binaries/apache-maven-3.9.99-bin.zip"),
                asked.toString());
        assertEquals(2, asked.size());
    }

    @Test
    void wgetAsksTheArchiveWhenThereIsNeitherMvnNorCurl() throws Exception {
        stub("wget", DOWNLOADER);

        Outcome outcome = mvnw("verify");

        assertEquals(new Outcome(0, "[verify]", FETCHING), outcome);
        assertTrue(Files.readString(calls).startsWith("wget "));
    }

    @ParameterizedTest
    @ValueSource(strings = { "mvn", "curl" })
    void aBadChecksumIsRefusedAndLeavesNothingBehind(String way) throws Exception {
        stub(way, way.equals("mvn") ? RESOLVING_MVN : DOWNLOADER);
        copyWrapper("0".repeat(128));

        Outcome outcome = mvnw("verify");

        assertEquals(1, outcome.exitCode());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("mvnw: refused Maven 3.9.99"), outcome.err());
        assertEquals(List.of(), namesIn(dists));
    }

    @Test
    void aChangedChecksumIsNotSatisfiedByAMavenUnpackedBefore() throws Exception {
        fetchOnce();
        stub("mvn", RESOLVING_MVN);
        copyWrapper("0".repeat(128));

        assertEquals(1, mvnw("verify").exitCode());
    }

    @Test
    void twoRunsAtOnceBothSucceedWithOneUnpackedCopy() throws Exception {
        // Neither run gets its zip before the other has asked for one, so that both unpack and one is too late.
        stub(
                "mvn",
                RESOLVING_MVN
                        + """
                                if mkdir "$CALLS.first" 2>/dev/null; then
                                  read -r go <"$MEETING"
                                else
                                  echo go >"$MEETING"
                                fi
                                """);
        Path meeting = temp.resolve("meeting");
        assertEquals(0, new ProcessBuilder("mkfifo", meeting.toString()).start().waitFor());
        environment.put("MEETING", meeting.toString());

        Process one = start("one", "first");
        Process other = start("other", "second");

        assertEquals(new Outcome(0, "[first]", FETCHING), outcomeOf(one, "one"));
        assertEquals(new Outcome(0, "[second]", FETCHING), outcomeOf(other, "other"));
        assertEquals(2, Files.readAllLines(calls).size());
        assertOneWholeCopy();
    }

    @Test
    void whatAKilledRunLeftHalfUnpackedIsNeverUsed() throws Exception {
        stub("mvn", RESOLVING_MVN);
        stub(
                "unzip",
                """
                        mkdir -p "$4/apache-maven-3.9.99/bin"
                        echo 'echo half a Maven' >"$4/apache-maven-3.9.99/bin/mvn"
                        chmod +x "$4/apache-maven-3.9.99/bin/mvn"
                        kill -KILL "$PPID"
                        """);
        assertNotEquals(0, mvnw("verify").exitCode());
        Files.delete(stubs.resolve("unzip"));

        Outcome outcome = mvnw("verify");

        assertEquals(new Outcome(0, "[verify]", FETCHING), outcome);
    }

    @Test
    void anInterruptedRunTidiesUp() throws Exception {
        stub("mvn", RESOLVING_MVN + "kill -TERM \"$PPID\"\n");

        Outcome outcome = mvnw("verify");

        assertEquals(new Outcome(143, "", FETCHING), outcome);
        assertEquals(List.of(), namesIn(dists));
    }

    @Test
    void theJarToolUnpacksWhereThereIsNoUnzip() throws Exception {
        stub("mvn", RESOLVING_MVN);
        Files.deleteIfExists(tools.resolve("unzip"));

        Outcome outcome = mvnw("verify");

        assertEquals(new Outcome(0, "[verify]", FETCHING), outcome);
        assertOneWholeCopy();
    }

    @Test
    void argumentsArriveUntouched() throws Exception {
        fetchOnce();

        Outcome outcome = mvnw("-Dname=a  b", "", "*", "$HOME", "it's \"so\"", "back\\slash");

        assertEquals("[-Dname=a  b][][*][$HOME][it's \"so\"][back\\slash]", outcome.out());
    }

    @Test
    void theExitCodeOfMavenIsPassedOn() throws Exception {
        fetchOnce();
        environment.put("FAKE_EXIT", "7");

        assertEquals(new Outcome(7, "[verify]", ""), mvnw("verify"));
    }

    @Test
    void mavenStartsInTheFolderTheWrapperIsCalledFrom() throws Exception {
        fetchOnce();
        Path elsewhere = Files.createDirectories(temp.resolve("else where"));

        Process process = startIn(elsewhere, "run", "--where");

        assertEquals(elsewhere.toRealPath().toString(), outcomeOf(process, "run").out());
    }

    @Test
    void mavenIsKeptUnderMavenUserHomeIfThatIsSet() throws Exception {
        stub("mvn", RESOLVING_MVN);
        Path userHome = temp.resolve("user home");
        environment.put("MAVEN_USER_HOME", userHome.toString());
        environment.remove("HOME");

        assertEquals(new Outcome(0, "[verify]", FETCHING), mvnw("verify"));
        assertEquals(1, namesIn(userHome.resolve("wrapper/dists")).size());
        assertFalse(Files.exists(dists));
    }

    @Test
    void theMessageTellsWhatToDoWhenEveryWayFails() throws Exception {
        stub("mvn", FAILING_MVN);
        stub("curl", FAILING_DOWNLOADER);

        Outcome outcome = mvnw("verify");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("mvn on the PATH: no such artefact\n"), outcome.err());
        assertTrue(outcome.err().contains("apache-maven-3.9.99-bin.zip: host not found\n"), outcome.err());
        assertTrue(outcome.err().contains("unpack apache-maven-3.9.99-bin.zip by hand"), outcome.err());
        assertEquals(List.of(), namesIn(dists));
    }

    @Test
    void theMessageTellsWhatToDoWhenThereIsNoJava() throws Exception {
        stub("mvn", RESOLVING_MVN);
        environment.remove("JAVA_HOME");

        Outcome outcome = mvnw("verify");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().startsWith("mvnw: no Java found: install a JDK"), outcome.err());
        assertEquals("", Files.readString(calls));
    }

    /** Leaves Maven unpacked, and no way to fetch it again. */
    private void fetchOnce() throws Exception {
        stub("mvn", RESOLVING_MVN);
        assertEquals(0, mvnw("verify").exitCode());
        stub("mvn", FAILING_MVN);
        Files.writeString(calls, "");
    }

    private Outcome mvnw(String... arguments) throws Exception {
        return outcomeOf(start("run", arguments), "run");
    }

    private Process start(String name, String... arguments) throws IOException {
        return startIn(project, name, arguments);
    }

    private Process startIn(Path folder, String name, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                Stream.of(project.resolve("mvnw").toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(temp.resolve(name + ".out").toFile())
                .redirectError(temp.resolve(name + ".err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Outcome outcomeOf(Process process, String name) throws Exception {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(temp.resolve(name + ".out")),
                Files.readString(temp.resolve(name + ".err")));
    }

    private void copyWrapper(String sha512) throws IOException {
        Files.copy(
                PROJECT_ROOT.resolve("mvnw"),
                project.resolve("mvnw"),
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
        Path properties = project.resolve(PROPERTIES);
        Files.createDirectories(properties.getParent());
        Files.writeString(
                properties,
                """
                        mavenVersion=3.9.99
                        mavenSha512=%s
                        mavenArchive=https://archive.invalid/maven-3
                        dependencyPluginVersion=0
                        """
                        .formatted(sha512));
    }

    private Path makeZip() throws IOException {
        Path zip = temp.resolve("fake.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("apache-maven-3.9.99/bin/mvn"));
            out.write(("#!/bin/sh\n" + FAKE_MAVEN).getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private void stub(String name, String script) throws IOException {
        writeScript(stubs.resolve(name), script);
    }

    private void offer(String tool) throws IOException {
        for (String folder : System.getenv("PATH").split(":")) {
            Path original = Path.of(folder, tool).toAbsolutePath();
            if (Files.isExecutable(original)) {
                writeScript(tools.resolve(tool), "exec '" + original + "' \"$@\"\n");
                return;
            }
        }
    }

    private static void writeScript(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertTrue(file.toFile().setExecutable(true));
    }

    private void assertOneWholeCopy() throws IOException {
        List<String> names = namesIn(dists);
        assertEquals(1, names.size(), names.toString());
        assertEquals(List.of("bin"), namesIn(dists.resolve(names.get(0))));
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList();
        }
    }

    private static String sha512(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}
