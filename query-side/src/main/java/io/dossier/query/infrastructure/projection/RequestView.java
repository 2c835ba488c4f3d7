package io.dossier.query.infrastructure.projection;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one request reads: the generation of every projection that served when it first read anything. It keeps them to its end, though
 * readers may be switched to others meanwhile. Outside of any view, each single read finds out for itself.
 *
 * <p>A view belongs to whatever thread works for the request; {@link RequestViewAccessor} takes it along from one to the next.
 */
public final class RequestView {

    private static final ThreadLocal<@Nullable RequestView> OF_THIS_THREAD = new ThreadLocal<>();

    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private @Nullable Served served;

    /** A view of a request that has read nothing yet. */
    public RequestView() {}

    /** The view of the request that this thread works for; empty if it works for none. */
    static Optional<RequestView> ofThisThread() {
        return Optional.ofNullable(OF_THIS_THREAD.get());
    }

    static void enter(@Nullable RequestView view) {
        if (view == null) {
            OF_THIS_THREAD.remove();
        } else {
            OF_THIS_THREAD.set(view);
        }
    }

    /** Lets this thread read within this view until the scope is closed. */
    public Scope open() {
        @Nullable RequestView before = OF_THIS_THREAD.get();
        enter(this);
        return () -> enter(before);
    }

    /** Reads something within this view. */
    public <T extends @Nullable Object> T in(Supplier<T> reading) {
        try (Scope scope = open()) {
            return reading.get();
        }
    }

    /** While a thread reads within a view. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** Lets a request that goes on for ever, such as a subscription, read what serves by now. */
    public synchronized void renew() {
        served = null;
        read.clear();
    }

    /** Takes note that documents of that kind are read. */
    void reads(DocumentType<?> type) {
        read.add(type.collection());
    }

    /** Whether any of a projection's documents were looked at. */
    boolean hasRead(Projection projection) {
        return projection.documentTypes().stream().anyMatch(type -> read.contains(type.collection()));
    }

    synchronized Served served(Supplier<Served> now) {
        @Nullable Served known = served;
        if (known == null) {
            known = now.get();
            served = known;
        }
        return known;
    }
}
