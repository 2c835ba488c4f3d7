package io.dossier.command.architecture.planted.framework;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** A decision that depends on what runs around it. */
public final class AsksAxon {
    private AsksAxon() {}

    /** Whether a command is being handled. */
    public static boolean isHandling() {
        return CurrentUnitOfWork.isStarted();
    }
}
