package io.dossier.query.infrastructure.projection;

import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonValue;

/**
 * How a row that is stored as one text is written, read and told. A row is a record, and the names of its fields are those of the record's components:
 * they stand there once and in no document. So telling a row costs nothing where rows are written; only who compares documents does it.
 *
 * @param line the text of a row
 * @param parse the row that a text was made of
 * @param fields what is told of a row: a record, or a map with texts as keys
 * @param identity what a row of a list has and no other of the list, whatever else changes of it
 */
public record RowLayout<R>(
        Function<? super R, String> line,
        Function<String, ? extends R> parse,
        Function<? super R, ?> fields,
        Function<? super R, ?> identity) {

    /** A row by its fields. */
    public record Told(BsonValue identity, BsonValue fields) {}

    /** Rows that are records. */
    public static <R extends Record> RowLayout<R> of(
            Function<? super R, String> line, Function<String, ? extends R> parse, Function<? super R, ?> identity) {
        return new RowLayout<>(line, parse, Function.identity(), identity);
    }

    /** The same rows in a list where something else tells one from the other. */
    public RowLayout<R> identifiedBy(Function<? super R, ?> other) {
        return new RowLayout<>(line, parse, fields, other);
    }

    /**
     * A row by its fields; empty if the text is not what this layout writes, be it only in how a number is written: then the fields would not tell all
     * that is in it.
     */
    public Optional<Told> told(String text) {
        try {
            R row = parse.apply(text);
            return line.apply(row).equals(text)
                    ? Optional.of(new Told(RowFields.of(identity.apply(row)), RowFields.of(fields.apply(row))))
                    : Optional.empty();
        } catch (RuntimeException e) { // whatever a parser throws at what is no row
            return Optional.empty();
        }
    }
}
