package io.dossier.eventstore.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system of some megabytes, which can be filled up and emptied. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one on that folder, which must be there; empty if this user may not mount. */
    public static Optional<SmallDisk> at(Path folder, int megabytes) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=%dm,mode=0777".formatted(megabytes), "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException thereIsNoSuchProgram) {
            return false;
        }
    }

    public Path folder() {
        return folder;
    }

    /** Takes up all but so many bytes of it. */
    public void fillUpTo(long bytesLeft) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (Files.getFileStore(folder).getUsableSpace() > bytesLeft + block.length) {
                ballast.write(block);
            }
        }
    }

    /** Gives back what was taken up. */
    public void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("somebody-elses-film");
    }

    @Override
    public void close() {
        try {
            // Lazily: whoever still has a file open there is a test that failed.
            if (!run("umount", "-l", folder.toString())) {
                throw new IllegalStateException("Cannot unmount " + folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
