package io.dossier.eventstore;

/** Is there when events are appended, in the thread that appends them, which waits for its turn meanwhile. */
@FunctionalInterface
public interface AppendObserver {

    /** Appends, once, and lets what it throws through. */
    void append(Runnable append);

    /** Just appends. */
    static AppendObserver none() {
        return Runnable::run;
    }
}
