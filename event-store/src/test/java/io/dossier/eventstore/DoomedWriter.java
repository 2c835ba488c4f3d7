package io.dossier.eventstore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/** The program that {@link CrashTest} kills: several threads append and print the id of each event when it is acknowledged. */
final class DoomedWriter {

    private DoomedWriter() {}

    public static void main(String[] arguments) {
        String name = arguments[0];
        Dialect dialect = "sqlite".equals(arguments[1])
                ? new SqliteDialect(SqliteDatabase.open(Path.of(arguments[2])))
                : new PostgresDialect(PostgresTestStore.pool(arguments[2], Duration.ofSeconds(20)));
        var engine = TestStore.engineOn(dialect);
        IntStream.range(0, 4)
                .forEach(thread -> Thread.ofPlatform().start(() -> {
                    for (int unit = 0; ; unit++) {
                        var event = Sample.note("%s-%d-%d".formatted(name, thread, unit), 0);
                        engine.appendEvents(event);
                        synchronized (DoomedWriter.class) {
                            System.out.println(event.getIdentifier());
                            System.out.flush();
                        }
                    }
                }));
    }
}
