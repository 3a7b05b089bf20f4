package org.councilratings.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.exchange.ReadTransaction;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.imports.file.UnreadableFile;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.journal.CurrentActor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Imports files that editors send, through the API or from a page. */
@ApplicationScoped
public class Uploads {

    @Inject
    Imports imports;

    @Inject
    CurrentActor actor;

    @Inject
    ImportQueue queue;

    @Inject
    ImportReports reports;

    @Inject
    ReadTransaction reading;

    @ConfigProperty(name = "council-ratings.imports.response-timeout")
    Duration longestWait;

    /**
     * An import that has begun.
     *
     * @param id of its report
     * @param hasEnded whether it ended within the time that the sender waits
     */
    public record Started(String id, boolean hasEnded) {
    }

    /**
     * Imports a file.
     *
     * @throws ProblemException if it cannot be read, or something else is asked that is impossible
     */
    public Started start(Path file, ImportParameters parameters) {
        ImportOptions options = parameters.options();
        ChangeOrigin origin = actor.origin(parameters.text());
        Imports.InspectedFile inspected = inspect(file);
        imports.check(inspected, options);
        ImportQueue.Import queued = queue.add(inspected, parameters.dryRun, options, origin);
        Duration wait = parameters.wait(longestWait);
        return new Started(queued.id(), !wait.isZero() && queued.endsWithin(wait));
    }

    /** Everything that is wrong with a file and with what is asked of its import, which does not begin. */
    public List<Violation> errors(Path file, ImportParameters parameters) {
        try {
            imports.check(inspect(file), parameters.options());
            return List.of();
        } catch (ProblemException wrong) {
            return wrong.errors();
        }
    }

    private Imports.InspectedFile inspect(Path file) {
        try {
            return imports.inspect(file);
        } catch (UnreadableFile unreadable) {
            throw ProblemException.of(unreadable.kind() == UnreadableFile.Kind.TOO_LARGE ? ProblemType.CONTENT_TOO_LARGE
                    : ProblemType.UNREADABLE_FILE, Violation.at("", unreadable.getMessage(), null));
        }
    }

    /**
     * The report of an import.
     *
     * @throws ProblemException 404 if there is none
     */
    public ImportReport report(String id) {
        return reading.call(() -> reports.find(id).orElseThrow(() -> unknown(id)));
    }

    static ProblemException unknown(String id) {
        return ProblemException.unknown(ProblemType.named("unknown-import"), "id", "No import has the id '" + id + "'");
    }
}
