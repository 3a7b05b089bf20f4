package org.councilratings.command;

import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Runs a task with the service's database and beans, without HTTP. */
public final class HeadlessTask implements QuarkusApplication {

    private static final AtomicReference<Runnable> WORK = new AtomicReference<>();
    private static final AtomicReference<Throwable> FAILURE = new AtomicReference<>();

    /**
     * Starts the application, runs the task, and stops.
     *
     * @return the exit code
     * @throws IllegalStateException if it cannot start, with a message for the user
     */
    static int run(Runnable work) {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.log.console.level", "ERROR");
        WORK.set(work);
        Quarkus.run(HeadlessTask.class, (code, failure) -> FAILURE.compareAndSet(null, failure));
        Throwable failure = FAILURE.get();
        if (failure != null) {
            throw new IllegalStateException(StartFailure.inWords(failure).orElseGet(failure::getMessage), failure);
        }
        return 0;
    }

    @Override
    public int run(String... arguments) {
        try {
            WORK.get().run();
        } catch (IllegalArgumentException refused) {
            FAILURE.set(refused);
        }
        return 0;
    }
}
