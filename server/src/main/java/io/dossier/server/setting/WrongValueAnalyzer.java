package io.dossier.server.setting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.util.ClassUtils;

/** Says at start which setting has a value of the wrong kind or out of its range, in words that are not Java's. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongValueAnalyzer extends AbstractFailureAnalyzer<BindException> {

    /** What is wrong with a value of another type, and how to write one. */
    private record Kind(String problem, String example) {}

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException failure) {
        String name = failure.getName().toString();
        if (!name.startsWith("dossier.")) {
            return null; // Spring's own settings are explained by Spring
        }
        ConfigurationProperty property = failure.getProperty();
        if (property != null && findCause(failure, ConversionException.class) != null) {
            Kind kind = kind(ClassUtils.resolvePrimitiveIfNecessary(
                    failure.getTarget().getType().resolve(Object.class)));
            return new FailureAnalysis(
                    "The setting %s is [%s], which is %s."
                            .formatted(property.getName(), property.getValue(), kind.problem()),
                    "Give %s.".formatted(kind.example()),
                    failure);
        }
        IllegalArgumentException refusal = findCause(failure, IllegalArgumentException.class);
        return refusal == null
                ? null
                : new FailureAnalysis(
                        "The settings below %s cannot be used: %s.".formatted(name, refusal.getMessage()),
                        "Correct the one that is named.",
                        failure);
    }

    private static Kind kind(Class<?> type) {
        if (type == Duration.class) {
            return new Kind("no length of time", "a number with its unit, such as 500ms, 60s, 5m or 2h");
        }
        if (type == Integer.class || type == Long.class) {
            return new Kind("no whole number", "one in digits alone, such as 100");
        }
        if (type == Boolean.class) {
            return new Kind("neither true nor false", "true or false");
        }
        return new Kind("no value of its kind", "one that can be read as " + type.getSimpleName());
    }
}
