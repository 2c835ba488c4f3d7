package io.dossier.server.log;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.dossier.eventstore.CorrelationIds;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** Lines for people: when, how grave, where, in which request and role, what. It is named in the settings of the log. */
public final class PlainLines implements StructuredLogFormatter<ILoggingEvent> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

    private static final int LONGEST_NAME = 36;

    private final TargetLengthBasedClassNameAbbreviator names = new TargetLengthBasedClassNameAbbreviator(LONGEST_NAME);
    private final StackTracePrinter failures = new DiscreetStackTraces();

    /** For the settings. */
    public PlainLines() {}

    @Override
    public String format(ILoggingEvent event) {
        String where = Stream.of(CorrelationIds.KEY, Roles.KEY, "traceId")
                .map(event.getMDCPropertyMap()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String line = "%s %-5s %s [%s] %s%n"
                .formatted(
                        WHEN.format(event.getInstant()),
                        event.getLevel(),
                        names.abbreviate(event.getLoggerName()),
                        where,
                        event.getFormattedMessage());
        return event.getThrowableProxy() instanceof ThrowableProxy failure
                ? line + failures.printStackTraceToString(failure.getThrowable())
                : line;
    }
}
