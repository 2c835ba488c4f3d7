package io.dossier.query.infrastructure.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Cursors: opaque to callers, and worth nothing to them but to go on in the list that they come from. They name a place and
 * give no right to see it.
 *
 * <p>Inside: version (1 byte), digest of the list (4), the place's sort values as text, digest of all before (4). The last digest
 * tells damage from everything else in every version, so it stays where it is.
 */
final class Cursors {

    private static final byte VERSION = 1;
    private static final int DIGEST = 4;
    private static final int HEAD = 1 + DIGEST;
    private static final String BETWEEN_PARTS = "\u0000";

    private final byte[] list;

    /** @param list which list, with all its filters */
    Cursors(String list) {
        this.list = digest(list.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor of a place in the list.
     *
     * @param place the place's sort values
     */
    String encode(List<String> place) {
        byte[] values = String.join(BETWEEN_PARTS, place).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + values.length + DIGEST)
                .put(VERSION)
                .put(list)
                .put(values);
        bytes.put(digest(Arrays.copyOf(bytes.array(), bytes.position())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The place in the list that a cursor names.
     *
     * @param field the argument that brought it
     * @throws QueryProblem CURSOR_INVALID, CURSOR_EXPIRED or CURSOR_OF_ANOTHER_LIST
     */
    List<String> decode(String cursor, String field) {
        byte[] bytes = bytes(cursor, field);
        int end = bytes.length - DIGEST;
        if (end < HEAD
                || !Arrays.equals(digest(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new QueryProblem(ProblemCode.CURSOR_INVALID, field, cursor);
        }
        if (bytes[0] != VERSION) {
            throw new QueryProblem(ProblemCode.CURSOR_EXPIRED, field, cursor);
        }
        if (!Arrays.equals(list, Arrays.copyOfRange(bytes, 1, HEAD))) {
            throw new QueryProblem(ProblemCode.CURSOR_OF_ANOTHER_LIST, field, cursor);
        }
        String place = new String(bytes, HEAD, end - HEAD, StandardCharsets.UTF_8);
        return List.of(place.split(BETWEEN_PARTS, -1));
    }

    private static byte[] bytes(String cursor, String field) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new QueryProblem(ProblemCode.CURSOR_INVALID, field, cursor);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
