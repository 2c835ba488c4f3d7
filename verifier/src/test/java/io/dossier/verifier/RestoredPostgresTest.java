package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.eventstore.fault.WholeHistory;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code pg_basebackup --wal-method=stream} does, done by the same functions of the server and a copy of its files, since that
 * program is not among the binaries of the tests: while events are appended.
 */
@Tag("fault")
@DisplayName("A base backup of PostgreSQL, restored")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RestoredPostgresTest {
    // What pg_basebackup leaves out as well: of the running server alone, or made anew.
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "pg_replslot");

    @TempDir
    Path folder;

    @Test
    void holds_what_was_stored_when_it_began_is_verified_and_goes_on() throws Exception {
        Path restored = folder.resolve("restored");
        long before;
        AtomicBoolean over = new AtomicBoolean();
        try (PostgresServer server = PostgresServer.in(folder.resolve("postgresql"));
                ProvedStore store = ProvedStore.over(server.url(), folder)) {
            store.append(250);
            store.sign();
            before = WholeHistory.of(server.url()).count();
            Thread writer = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    store.append(3);
                }
            });
            baseBackup(server, restored);
            over.set(true);
            writer.join();
        }

        try (PostgresServer server = PostgresServer.in(restored);
                ProvedStore store = ProvedStore.over(server.url(), folder)) {
            WholeHistory.of(server.url()).assertWhole(List.of());
            assertThat(WholeHistory.of(server.url()).count()).isGreaterThanOrEqualTo(before);
            ProvedStore.Answer verified = store.verify();
            assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
            assertThat(verified.out()).startsWith("VERIFIED size=" + before);

            store.sign();
            assertThat(store.verify().exitCode()).isZero();
        }
    }

    @Test
    void of_an_earlier_day_the_verifier_says_which_events_are_lost() throws Exception {
        Path restored = folder.resolve("restored");
        try (PostgresServer server = PostgresServer.in(folder.resolve("postgresql"));
                ProvedStore store = ProvedStore.over(server.url(), folder)) {
            store.append(120);
            store.sign();
            baseBackup(server, restored);
            store.append(30);
            store.sign();
        }

        try (PostgresServer server = PostgresServer.in(restored);
                ProvedStore store = ProvedStore.over(server.url(), folder)) {
            ProvedStore.Answer verified = store.verify();

            assertThat(verified.exitCode()).isEqualTo(1);
            assertThat(verified.out())
                    .startsWith("TAMPERED kind=REMOVED position=121")
                    .contains("the events at positions 121 to 150 are missing; the last one is at 120");
        }
    }

    private static void baseBackup(PostgresServer server, Path target) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('backup', true)");
            statement.execute("select pg_backup_start('backup', fast => true)");
            copy(server.data(), target);
            String label;
            try (ResultSet stop =
                    statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
                stop.next();
                label = stop.getString(1);
            }
            copy(server.data().resolve("pg_wal"), target.resolve("pg_wal"));
            Files.createDirectory(target.resolve("pg_replslot"));
            Files.writeString(target.resolve("backup_label"), label);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
            statement.execute("select pg_drop_replication_slot('backup')");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (LEFT_OUT.contains(directory.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(
                                file,
                                to.resolve(from.relativize(file).toString()),
                                StandardCopyOption.REPLACE_EXISTING);
                    } catch (NoSuchFileException goneMeanwhile) {
                        return FileVisitResult.CONTINUE; // what its log tells of it is in the copy
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
