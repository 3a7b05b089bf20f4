package org.councilratings;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Main {

    /** Makes malformed addresses reach the service, which answers them with a problem; the framework's answer is empty. */
    private static final String LEAVE_ADDRESSES_TO_US = "vertx.disableURIValidation";

    public static void main(String... arguments) {
        System.setProperty(LEAVE_ADDRESSES_TO_US, "true");
        Quarkus.run(arguments);
    }
}
