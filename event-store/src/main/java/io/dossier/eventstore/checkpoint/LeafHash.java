package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.note.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The hash of one event in the tree. What is hashed is a public contract, written down in {@code docs/tamper-evidence.md}: after the tag
 * every column in its order, each marked as there or not and with its length, so that no two rows have the same bytes. A change of it is a
 * new tag, never another meaning of this one. Not for several threads at once.
 */
final class LeafHash {

    private static final byte[] TAG = "dossier-event/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte LEAF = 0;
    private static final byte ABSENT = 0;
    private static final byte PRESENT = 1;

    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer head = ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES);

    /** 32 bytes. */
    byte[] of(CommittedEvent event) {
        digest.update(LEAF);
        digest.update(TAG);
        number(event.position());
        text(event.eventId());
        text(event.aggregateType());
        text(event.aggregateId());
        number(event.sequence());
        number(event.recordedAt());
        text(event.payloadType());
        text(event.payloadRevision());
        bytes(event.payload());
        bytes(event.metadata());
        text(event.commandId());
        @Nullable Integer ordinal = event.commandOrdinal();
        if (ordinal == null) {
            digest.update(ABSENT);
        } else {
            number(ordinal);
        }
        text(event.entityId());
        return digest.digest();
    }

    private void number(long value) {
        head.clear().put(PRESENT).putInt(Long.BYTES).putLong(value).flip();
        digest.update(head);
    }

    private void text(@Nullable String value) {
        if (value == null) {
            digest.update(ABSENT);
        } else {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void bytes(byte[] value) {
        head.clear().put(PRESENT).putInt(value.length).flip();
        digest.update(head);
        digest.update(value);
    }
}
