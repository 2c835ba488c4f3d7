package io.dossier.query.infrastructure.projection;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/** Takes a request's view along to the threads that work for it: those of controllers, loaders of batches and streams. */
public final class RequestViewAccessor implements ThreadLocalAccessor<RequestView> {

    /** Under which the view stands in a request's context. */
    public static final String KEY = "dossier.request-view";

    /** Made by the service loader. */
    public RequestViewAccessor() {}

    @Override
    public Object key() {
        return KEY;
    }

    @Override
    public @Nullable RequestView getValue() {
        return RequestView.ofThisThread().orElse(null);
    }

    @Override
    public void setValue(RequestView view) {
        RequestView.enter(view);
    }

    @Override
    public void setValue() {
        RequestView.enter(null);
    }
}
