package io.dossier.standalone.store;

import java.nio.file.Path;

/** Another process of this product uses the data directory. */
public final class DataDirectoryInUse extends RuntimeException {
    private final Path folder;

    DataDirectoryInUse(Path folder) {
        super("the data directory " + folder + " is in use by another process");
        this.folder = folder;
    }

    /** The data directory. */
    public Path folder() {
        return folder;
    }
}
