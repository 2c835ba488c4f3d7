package io.dossier.standalone.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what to do when the data directory is taken. */
class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
        return new FailureAnalysis(
                "The data directory " + cause.folder() + " is used by another running Dossier.\n" + "資料目錄 "
                        + cause.folder() + " 正由另一個運行中的 Dossier 使用。",
                "Stop that one first, or give this one a directory of its own with --dossier.data-dir=FOLDER.\n"
                        + "請先停止該 Dossier，或以 --dossier.data-dir=資料夾 另指定資料目錄。",
                cause);
    }
}
