package io.dossier.server.trace;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Traces of what the product does. Where nobody collects them, or a request is not among those that are traced, work is just done. */
public interface Traces {

    /** Nobody collects them. */
    static Traces none() {
        return NoTraces.INSTANCE;
    }

    /** Does something as a part of what the current thread is at. */
    <T> T part(Part part, Supplier<T> work);

    /** The same of what gives nothing back. */
    default void part(Part part, Runnable work) {
        part(part, () -> {
            work.run();
            return true;
        });
    }

    /** Where the current trace stands, in the form of W3C's {@code traceparent}; empty where there is none, or it is not to be collected. */
    Optional<String> current();

    /**
     * Does something on behalf of several traces at once. It becomes a part of each, up to a bound, so that whoever looks at one sees it there.
     *
     * @param origins where those traces stood, as {@link #current} told; asked only where traces are collected. What has not its form is passed over
     */
    void onBehalfOf(Supplier<Stream<String>> origins, Part part, Runnable work);
}
