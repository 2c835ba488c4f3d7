package io.dossier.command.desk;

/** How far the event store has come, whoever stored the events. */
@FunctionalInterface
public interface NewestEvent {
    /** The position of the newest event; 0 if there are none. */
    long position();
}
