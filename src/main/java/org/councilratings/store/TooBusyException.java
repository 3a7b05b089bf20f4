package org.councilratings.store;

/** There is no capacity left for this request now. */
public class TooBusyException extends NotStartedException {

    private static final long serialVersionUID = 1L;

    /**
     * The refusal of a request.
     *
     * @param limit the limit that is reached, for the client: {@code the maximum number of downloads is running}
     */
    public TooBusyException(String limit) {
        super("The service is too busy: " + limit + ".");
    }
}
