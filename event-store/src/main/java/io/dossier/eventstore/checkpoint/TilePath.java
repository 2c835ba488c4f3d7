package io.dossier.eventstore.checkpoint;

/** Where the hashes of a tile lie, by C2SP {@code tlog-tiles}: {@code tile/LEVEL/x001/x234/067}, and {@code .p/WIDTH} if it is not full. */
final class TilePath {

    private TilePath() {}

    static String full(int level, long index) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return "tile/%d/%s".formatted(level, path);
    }

    /** The folder of a tile's forms before it is full. */
    static String partials(int level, long index) {
        return full(level, index) + ".p";
    }

    static String partial(int level, long index, int width) {
        return partials(level, index) + "/" + width;
    }
}
