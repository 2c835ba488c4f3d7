package io.dossier.standalone.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what to do when the data directory is taken. */
class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
        return new FailureAnalysis(
                "The data directory " + cause.folder() + " is used by another running Dossier.",
                "Stop that one first, or give this one a directory of its own with --dossier.data-dir=FOLDER.",
                cause);
    }
}
