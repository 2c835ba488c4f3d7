package io.dossier.api.sample;

import io.dossier.api.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to the sample of a quarter, which is a stream of its own (R7.15 to R7.17). */
public sealed interface SampleEvent extends Event {
    /** Which quarter. */
    Quarter quarter();

    @Override
    default String about() {
        return quarter().value();
    }

    /** The id of a quarter's stream: it follows from the quarter, and has the form of all streams but those of units. */
    static String streamOf(Quarter quarter) {
        return UUID.nameUUIDFromBytes(("quarterly-sample/" + quarter).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * The sample was drawn by {@link Draw}. Repairs that are entered later never alter it.
     *
     * @param quarter the quarter
     * @param percent the least share of the population that the sample is, in per cent
     * @param seed by which it was drawn
     * @param populationSize how many repairs were registered in the quarter
     * @param populationHash the SHA-256 of their UUIDs, by which anybody sees that they have the same population
     * @param sample the repairs drawn, in the order in which they were drawn
     * @param asOfPosition what was known: all events up to this position in the event store, and none after it
     * @param drawnAt when
     */
    record SampleDrawn(
            Quarter quarter,
            int percent,
            String seed,
            int populationSize,
            String populationHash,
            List<UUID> sample,
            long asOfPosition,
            Instant drawnAt)
            implements SampleEvent {
        public SampleDrawn {
            sample = List.copyOf(sample);
        }
    }

    /**
     * The customer of a sampled repair was asked about a topic (R7.16).
     *
     * @param quarter the quarter
     * @param complaintId the sampled repair
     * @param topic what the customer was asked about
     * @param reached whether the customer was reached
     * @param opinion what the customer said; blank if nobody was reached
     * @param problemFound whether a problem was found
     * @param handling how it was handled at once; blank if none was found
     * @param result what came of it; blank if none was found
     * @param askedAt when
     */
    record FindingRecorded(
            Quarter quarter,
            UUID complaintId,
            Topic topic,
            boolean reached,
            String opinion,
            boolean problemFound,
            String handling,
            String result,
            Instant askedAt)
            implements SampleEvent {}

    /**
     * Another department checked the callbacks of the quarter (R7.17).
     *
     * @param quarter the quarter
     * @param department which department; called by in revision 1
     * @param result what it found
     * @param remarks what else is to be said; may be blank
     * @param checkedAt when
     */
    record ExternalCheckRecorded(
            Quarter quarter, CheckingDepartment department, String result, String remarks, Instant checkedAt)
            implements SampleEvent {}
}
