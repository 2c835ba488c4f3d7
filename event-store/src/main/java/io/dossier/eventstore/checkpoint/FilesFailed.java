package io.dossier.eventstore.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A file or folder of the checkpoints fails; a later attempt may succeed. */
final class FilesFailed extends UncheckedIOException implements Reason.Told {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /** @param code of a text that names the place and quotes what failed there */
    FilesFailed(Reason.Code code, Path place, IOException cause) {
        this(Reason.of(code, place, cause), cause);
    }

    private FilesFailed(Reason reason, IOException cause) {
        super(reason.text(), cause);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
