package io.dossier.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A database whose collections and indexes are {@link StoredMaps}. Dropping and renaming are its superclass's, which goes by names. */
final class StoredDatabase extends H2Database {
    private final MVStore store;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // first: the superclass opens all collections while it is made
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoredCollection(
                this,
                collection,
                options,
                StoredMaps.documents(store, getFullCollectionNamespace(collection)),
                cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        StoredMaps.index(store, getFullCollectionNamespace(collection), index);
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }
}
