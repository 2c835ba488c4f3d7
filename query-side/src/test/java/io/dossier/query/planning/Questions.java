package io.dossier.query.planning;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.bson.BsonDocument;

/** Hears what the document server is asked, and keeps one question of each shape. */
final class Questions implements CommandListener {

    private final Map<String, Asked> byShape = new ConcurrentSkipListMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument sent = event.getCommand().clone(); // the driver uses its bytes again
        Asked.by(event.getCommandName(), sent).forEach(asked -> byShape.putIfAbsent(asked.shape(), asked));
    }

    /** By their shapes. */
    Collection<Asked> all() {
        return List.copyOf(byShape.values());
    }
}
