package io.dossier.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** The bytes of an event that are hashed, in a buffer that every row uses anew. Their form is that of {@code docs/tamper-evidence.md}. */
final class EventBytes {
    /** In the order in which they are hashed. */
    static final String COLUMNS =
            "position, event_id, aggregate_type, aggregate_id, sequence, recorded_at, payload_type,"
                    + " payload_revision, payload, metadata, command_id, command_ordinal, entity_id";

    private static final byte[] TAG = "dossier-event/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST = 1;
    private static final int EVENT_ID = 2;
    private static final int LAST = 13;
    private static final int POSITION_AT = TAG.length + 1 + Integer.BYTES;

    private final Hashes hashes = new Hashes();
    private ByteBuffer buffer = ByteBuffer.allocate(4096);
    private long position;
    private String eventId = "";

    /** Takes a row of {@link #COLUMNS}. */
    void take(ResultSet row) throws SQLException {
        buffer.clear().put(TAG);
        position = row.getLong(FIRST);
        for (int column = FIRST; column <= LAST; column++) {
            if (isNumber(column)) {
                number(row, column);
            } else {
                bytes(row, column);
            }
        }
    }

    private static boolean isNumber(int column) {
        return column == FIRST || column == 5 || column == 6 || column == 12;
    }

    private void number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        room(1 + Integer.BYTES + Long.BYTES);
        if (row.wasNull()) {
            buffer.put((byte) 0);
        } else {
            buffer.put((byte) 1).putInt(Long.BYTES).putLong(value);
        }
    }

    private void bytes(ResultSet row, int column) throws SQLException {
        // Texts too are taken as the bytes that are stored.
        byte[] value = row.getBytes(column);
        if (value == null) {
            room(1);
            buffer.put((byte) 0);
            return;
        }
        room(1 + Integer.BYTES + value.length);
        buffer.put((byte) 1).putInt(value.length).put(value);
        if (column == EVENT_ID) {
            eventId = new String(value, StandardCharsets.UTF_8);
        }
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
            buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
        }
    }

    /** Where the row stands. */
    long position() {
        return position;
    }

    String eventId() {
        return eventId;
    }

    /** The hash of the event where it stands. */
    byte[] hash() {
        return hashes.leaf(buffer.array(), buffer.position());
    }

    /** The hash that the same event would have at another position. */
    byte[] hashAt(long other) {
        buffer.putLong(POSITION_AT, other);
        byte[] hash = hash();
        buffer.putLong(POSITION_AT, position);
        return hash;
    }

    /** A copy of what is hashed. */
    byte[] encoded() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
