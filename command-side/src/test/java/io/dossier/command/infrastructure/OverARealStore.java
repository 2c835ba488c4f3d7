package io.dossier.command.infrastructure;

import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.api.unit.UnitId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk over a real store, for the tests of what it promises to whoever hands a command in. */
abstract class OverARealStore {
    static final UnitId ANOTHER_UNIT = new UnitId("B-0101");

    private final List<Node> nodes = new ArrayList<>();
    Path store = Path.of("");

    @SuppressWarnings("NullAway.Init")
    Node node;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = folder.resolve("events.db");
        node = opened(Node.over(store));
    }

    @AfterEach
    void close() {
        nodes.reversed().forEach(Node::close);
    }

    final Node opened(Node another) {
        nodes.add(another);
        return another;
    }

    static List<String> codes(CommandReceipt receipt) {
        return receipt.refusals().stream().map(Refusal::code).toList();
    }
}
