package io.dossier.standalone.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A file of the folder and what it is about. */
record InputFile(Table table, Path path) {
    private static final String REJECTS = ".rejects";

    /** The files of a table in a folder: an office's own, or where there is none, what an earlier import rejected. */
    static List<InputFile> of(Table table, Path folder) throws IOException {
        List<InputFile> own = new ArrayList<>();
        List<InputFile> rejected = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isRegularFile).sorted().forEach(path -> {
                String name = stem(path);
                if (table.fileNames().contains(name)) {
                    own.add(new InputFile(table, path));
                } else if (table.fileNames().stream().anyMatch(fileName -> name.equals(fileName + REJECTS))) {
                    rejected.add(new InputFile(table, path));
                }
            });
        }
        return own.isEmpty() ? rejected : own;
    }

    /** What the file with its rejected rows is called. */
    String rejectsFileName() {
        String name = path.getFileName().toString();
        String stem = name.substring(0, name.length() - ".csv".length());
        return (stem.endsWith(REJECTS) ? stem : stem + REJECTS) + ".csv";
    }

    private static String stem(Path path) {
        // some systems store accents and some scripts in parts
        String name = Normalizer.normalize(path.getFileName().toString(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : "";
    }
}
