package io.dossier.query.export;

/** The rows went away while they were read, as when the projection is rebuilt. The answer must not look as if it were whole. */
public final class ExportInterrupted extends IllegalStateException {
    /** For that reason. */
    public ExportInterrupted(String reason) {
        super(reason);
    }
}
