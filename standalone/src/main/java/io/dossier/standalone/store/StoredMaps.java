package io.dossier.standalone.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The maps of a documents' file. Each must be opened here before the server's own code opens it by name: what it then gets is the
 * map that is open, whose keys and values are written as they are here and not by Java's serialization.
 */
final class StoredMaps {
    /** Of the bytes in the file. To be raised with every change of them: files of another form are thrown away at the start. */
    static final int FORM = 1;

    private static final String OF_DOCUMENTS = "databases.";

    private StoredMaps() {}

    /** By id; a collection's full name begins with that of its database. */
    static MVMap<Object, byte[]> documents(MVStore store, String collection) {
        return openDocuments(store, OF_DOCUMENTS + collection);
    }

    /** From what a unique index is over to ids. */
    static MVMap<KeyValue, Object> index(MVStore store, String collection, String index) {
        return openIndex(store, collection + "._index_" + index);
    }

    /** Marks an empty file as one of this form; says whether the file is. */
    static boolean claim(MVStore store) {
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(FORM);
        }
        return store.getStoreVersion() == FORM;
    }

    /** Opens everything that is in the file, so that damage is found here. */
    static void openAll(MVStore store) {
        for (String map : store.getMapNames()) {
            MVMap<?, ?> opened = map.startsWith(OF_DOCUMENTS) ? openDocuments(store, map) : openIndex(store, map);
            opened.sizeAsLong();
        }
    }

    private static MVMap<Object, byte[]> openDocuments(MVStore store, String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Object, byte[]>().keyType(IdType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    private static MVMap<KeyValue, Object> openIndex(MVStore store, String name) {
        return store.openMap(
                name,
                new MVMap.Builder<KeyValue, Object>()
                        .keyType(IndexKeyType.INSTANCE)
                        .valueType(IdType.INSTANCE));
    }
}
