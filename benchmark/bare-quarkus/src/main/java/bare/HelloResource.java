package bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** All that the bare application answers, apart from its health. */
@Path("/")
public class HelloResource {

    @GET
    public String hello() {
        return "Hello";
    }
}
