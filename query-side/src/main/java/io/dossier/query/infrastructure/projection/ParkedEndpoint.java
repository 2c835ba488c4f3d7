package io.dossier.query.infrastructure.projection;

import io.dossier.query.infrastructure.projection.ParkedLookup.Found;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/**
 * For the command side, where it is another process: {@code GET /actuator/parked?projection=NAME} with {@code sequence=ID} or {@code
 * position=N} says whether that is parked. The application says who may.
 */
@Component
@WebEndpoint(id = "parked")
public class ParkedEndpoint {

    private final ParkedLookup parked;

    /** Looks there. */
    public ParkedEndpoint(ParkedLookup parked) {
        this.parked = parked;
    }

    /**
     * What was found: 200 with the event, 204 if nothing is parked, 404 with the names of the projections if there is none of that name, 503 with
     * {@code behind} while it is not known; 400 without exactly one of the two.
     *
     * @param sequence of which the first event is looked for; null to look for a position
     * @param position of the event; null to look for a sequence
     */
    @ReadOperation
    public WebEndpointResponse<?> look(String projection, @Nullable String sequence, @Nullable Long position) {
        if (sequence != null && position == null) {
            return answer(parked.first(projection, sequence));
        }
        return position != null && sequence == null
                ? answer(parked.at(projection, position))
                : new WebEndpointResponse<>(
                        Map.of("message", "give either sequence, an id, or position, a whole number"), 400);
    }

    private static WebEndpointResponse<?> answer(Found found) {
        return switch (found) {
            case Found.Event event -> new WebEndpointResponse<>(event, 200);
            case Found.Nothing nothing -> new WebEndpointResponse<>(204);
            case Found.NoSuchProjection unknown -> new WebEndpointResponse<>(Map.of("known", unknown.known()), 404);
            case Found.NotKnownYet behind -> new WebEndpointResponse<>(Map.of("behind", true), 503);
        };
    }
}
