package io.dossier.query.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dossier.query.infrastructure.projection.DocumentReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The entries of buckets, kept in memory once they were read. A bucket only grows, no entry in it ever changes, and the index, which is read for every page, says
 * how many entries it has at least: what has fewer of them in memory is read again. So nothing that is kept can be out of date.
 */
final class KnownBuckets {

    /** A bucket's id is the same in every generation of the archive. */
    private record Place(String collection, String bucketId) {}

    private final DocumentReader<ArchiveBucket> buckets;
    private final Cache<Place, List<Entry>> known;

    /** @param most how many entries are kept, of all buckets together; 0 to keep none */
    KnownBuckets(DocumentReader<ArchiveBucket> buckets, int most) {
        this.buckets = buckets;
        this.known = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Place place, List<Entry> entries) -> 1 + entries.size())
                .build();
    }

    /**
     * The entries of these buckets by the bucket's id, those who are not kept with one query; buckets that there are not are missing.
     *
     * @param atLeast how many entries each has at least, by its id
     */
    Map<String, List<Entry>> entries(Map<String, Integer> atLeast) {
        DocumentReader<ArchiveBucket> served = buckets.ofNow();
        String collection = served.collectionName();
        Map<String, List<Entry>> found = new HashMap<>();
        TreeSet<String> unread = new TreeSet<>();
        atLeast.forEach((id, count) -> {
            List<Entry> kept = known.getIfPresent(new Place(collection, id));
            if (kept == null || kept.size() < count) {
                unread.add(id);
            } else {
                found.put(id, kept);
            }
        });
        served.byIds(unread).forEach((id, bucket) -> {
            List<Entry> read = List.copyOf(bucket.entries());
            known.put(new Place(collection, id), read);
            found.put(id, read);
        });
        return found;
    }
}
