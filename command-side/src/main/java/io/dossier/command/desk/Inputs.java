package io.dossier.command.desk;

import io.dossier.api.unit.UnitId;
import io.dossier.command.decision.Decimals;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses what mutations bring, at the edge. */
public final class Inputs {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern COMMAND_ID_FORM = Pattern.compile("[\\x21-\\x7E]{1,100}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private Inputs() {}

    /** A unit's id. */
    public static UnitId unitId(String text) {
        if (!UnitId.isWellFormed(text)) {
            throw new MalformedInput("UNIT_ID_MALFORMED", "unitId", text);
        }
        return new UnitId(text);
    }

    /** The id of something that exists. */
    public static UUID uuid(String field, String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new MalformedInput("UUID_MALFORMED", field, text);
        }
        return UUID.fromString(text);
    }

    /**
     * The id of something new: the one given, or one of our own. Ours follows from the command id where there is one, so
     * that a command sent again speaks of the same thing.
     */
    public static UUID newUuid(String field, @Nullable String text, @Nullable String commandId) {
        if (text != null) {
            return uuid(field, text);
        }
        return commandId(commandId)
                .map(id -> UUID.nameUUIDFromBytes((field + "/" + id).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(UUID::randomUUID);
    }

    /** The caller's own id of the command; empty where none was given. */
    public static Optional<String> commandId(@Nullable String text) {
        if (text != null && !COMMAND_ID_FORM.matcher(text).matches()) {
            throw new MalformedInput("COMMAND_ID_MALFORMED", "commandId", text);
        }
        return Optional.ofNullable(text);
    }

    /** A text that may be left out. */
    public static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A business date of a century that an office can mean. */
    public static LocalDate date(String field, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new MalformedInput("DATE_OUT_OF_RANGE", field, date.toString());
        }
        return date;
    }

    /** A month of a century that an office can mean. */
    public static YearMonth month(String field, YearMonth month) {
        if (month.atEndOfMonth().isBefore(EARLIEST) || month.atDay(1).isAfter(LATEST)) {
            throw new MalformedInput("DATE_OUT_OF_RANGE", field, month.toString());
        }
        return month;
    }

    /** A moment of a century that an office can mean; empty where none was given. */
    public static Optional<Instant> moment(String field, @Nullable OffsetDateTime moment) {
        if (moment != null) {
            LocalDate day = moment.toLocalDate();
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw new MalformedInput("DATE_OUT_OF_RANGE", field, moment.toString());
            }
        }
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }

    /** A business date of a century that an office can mean; empty where none was given. */
    public static Optional<LocalDate> optionalDate(String field, @Nullable LocalDate date) {
        return Optional.ofNullable(date).map(given -> date(field, given));
    }

    /** A number that people write, which has a few digits. */
    public static BigDecimal decimal(String field, BigDecimal value) {
        if (!Decimals.isOrdinary(value)) {
            throw new MalformedInput("DECIMAL_OUT_OF_RANGE", field, Decimals.text(value));
        }
        return value;
    }

    /** Where a scan is kept. */
    public static URI uri(String field, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new MalformedInput("URI_MALFORMED", field, text);
        }
    }
}
