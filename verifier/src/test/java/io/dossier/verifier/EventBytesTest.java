package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.EventStoreSchema;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is hashed of an event is what docs/tamper-evidence.md says, whichever database holds it")
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class EventBytesTest {
    /** The example in the document, computed by another program. */
    private static final String HASH = "3b9c27825600f0b15fb4f47969592a43ee27d1a5d344837509810cf842958768";

    private static final String BYTES =
            "646f73736965722d6576656e742f310a010000000800000000000000070100000003652d37000100000006412d31303031010000000800000000000000020100000008000647484620400101000000094e6f746554616b656e01000000013101000000117b2274657874223a22e6bc8fe6b0b4227d01000000027b7d00000100000000";

    @Parameter
    @SuppressWarnings("NullAway.Init") // the class is run once for each
    Database database;

    @TempDir
    Path home;

    @Test
    void theDocumentsExample() throws Exception {
        Database.Opened opened = database.create(home);
        EventStoreSchema.migrate(opened.dialect());
        try (var connection = opened.outsider();
                var statement = connection.createStatement()) {
            String payload = database == Database.SQLITE
                    ? "cast('{\"text\":\"漏水\"}' as blob), cast('{}' as blob)"
                    : "convert_to('{\"text\":\"漏水\"}', 'UTF8'), convert_to('{}', 'UTF8')";
            statement.execute("insert into event values (7, 'e-7', null, 'A-1001', 2, 1767225600000001, 'NoteTaken',"
                    + " '1', " + payload + ", null, null, '')");
        }
        EventBytes event = new EventBytes();

        try (Store store = Store.open(opened.address())) {
            store.events(row -> {
                event.take(row);
                return true;
            });
        }

        assertThat(HexFormat.of().formatHex(event.encoded())).isEqualTo(BYTES);
        assertThat(HexFormat.of().formatHex(event.hash())).isEqualTo(HASH);
        close(opened);
    }

    private static void close(Database.Opened opened) throws Exception {
        for (AutoCloseable resource : opened.resources()) {
            resource.close();
        }
    }
}
