package io.dossier.query.hotspot;

/**
 * How many matters there are of one kind at one place.
 *
 * @param matters those that are not malicious
 * @param malicious those that are, apart (R6.8)
 */
record HotspotCount(int matters, int malicious) {

    static final HotspotCount NONE = new HotspotCount(0, 0);

    /** A matter was registered. */
    static final HotspotCount REGISTERED = new HotspotCount(1, 0);

    /** A matter that was counted before is held to be malicious from now on. */
    static final HotspotCount FLAGGED = new HotspotCount(-1, 1);

    HotspotCount plus(HotspotCount other) {
        return new HotspotCount(matters + other.matters, malicious + other.malicious);
    }

    /** Those that came after an earlier one. */
    int repeated() {
        return Math.max(0, matters - 1);
    }
}
