package io.dossier.standalone.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fields of a row as bytes: of each its length and its text. Rows of the register are read again from these when they are told. */
final class StagedFields {
    private StagedFields() {}

    static byte[] write(List<String> fields) {
        List<byte[]> texts = fields.stream()
                .map(field -> field.getBytes(StandardCharsets.UTF_8))
                .toList();
        int size = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        texts.forEach(text -> buffer.putInt(text.length).put(text));
        return buffer.array();
    }

    static List<String> read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<String> fields = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] text = new byte[buffer.getInt()];
            buffer.get(text);
            fields.add(new String(text, StandardCharsets.UTF_8));
        }
        return fields;
    }
}
