package io.dossier.standalone.progress;

/** What progress is counted in. */
public enum Counted {
    /** Bytes of a file; people are told kilobytes, of 1000 bytes. */
    BYTES(1_000),
    /** Rows of a table. */
    ROWS(1),
    /** Events. */
    EVENTS(1),
    /** Thousandths of the whole, where no single thing is counted; people are told per cent. */
    SHARES(10);

    private final int inOneShown;

    Counted(int inOneShown) {
        this.inOneShown = inOneShown;
    }

    /** How many of them are one of what people are told. */
    int inOneShown() {
        return inOneShown;
    }
}
