package org.councilratings.store;

import org.jboss.logging.Logger;

/** Ends the process when it cannot work any longer, so that whatever watches over it starts it again. */
public final class EndOfProcess {

    /** The exit code of Java's own option {@code ExitOnOutOfMemoryError}. */
    private static final int CODE = 3;

    private static final Logger LOG = Logger.getLogger(EndOfProcess.class);

    private EndOfProcess() {
    }

    /** Ends the process in order, if it is not ending already. */
    static void because(String reason, Throwable failure) {
        if (isEnding()) {
            return;
        }
        LOG.fatalf(failure, "%s. The process is stopping so that it can be restarted", reason);
        // On a thread of its own, because the end waits for the threads of the service.
        Thread end = new Thread(() -> System.exit(CODE), "end of process");
        end.setDaemon(true);
        end.start();
    }

    /** H2 closes its databases by itself at the end of the process. */
    private static boolean isEnding() {
        Thread hook = new Thread(() -> {
        });
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /**
     * Ends the process at once if a failure says that the heap is full: any of its threads may have ended halfway. Java's
     * option
     * does the same earlier, but not every start has it.
     */
    public static void ifOutOfMemory(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Subclasses are about memory of the network, which comes back.
            if (cause.getClass() == OutOfMemoryError.class) {
                System.err.println("Out of memory: the process is stopping so that it can be restarted");
                Runtime.getRuntime().halt(CODE);
            }
        }
    }

    /** Does the same for failures that end a thread. Ends the process too if it cannot work without the thread. */
    public static void watchThreads() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            ifOutOfMemory(failure);
            if (thread.getName().startsWith("Transaction Reaper")) {
                because("Without " + thread.getName() + ", transactions have no timeout", failure);
            } else {
                LOG.errorf(failure, "The thread %s failed", thread.getName());
            }
        });
    }
}
