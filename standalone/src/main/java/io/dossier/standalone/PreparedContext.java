package io.dossier.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

/**
 * Starts with the beans that the build has found (ahead of time, as Spring calls it), and so without looking for them again: a quarter of a start.
 * What the build has decided stays decided, so that this is done only where no setting is given by which a bean is there or not.
 */
final class PreparedContext implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Settings of the product by which beans are there or not. */
    static final Set<String> DECIDING = Set.of("dossier.documents.uri", "dossier.traces.endpoint");

    /** Those of libraries by which none is. */
    private static final Set<String> HARMLESS = Set.of("server.port", "server.address");

    private static final String OF_THE_PRODUCT = "dossier.";
    private static final String OF_LOGS = "logging.";

    private static final List<String> PREFIXES =
            List.of(OF_THE_PRODUCT, OF_LOGS, "spring.", "server.", "management.", "debug", "trace");

    /** Names of sources of settings that nobody gives. */
    private static final List<String> OF_THE_JAR = List.of("class path resource", "applicationInfo");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (isPrepared() && given(event.getEnvironment()).noneMatch(PreparedContext::mayDecide)) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
    }

    // It is not where the classes were compiled by something else than the build.
    private static boolean isPrepared() {
        return ClassUtils.isPresent(
                DossierApplication.class.getName() + "__ApplicationContextInitializer",
                PreparedContext.class.getClassLoader());
    }

    /** What is set from outside, in the form of names as {@code server.port}. */
    private static Stream<String> given(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(source -> OF_THE_JAR.stream().noneMatch(source.getName()::contains))
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(PreparedContext::names)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.').replace("-", ""))
                .filter(name -> PREFIXES.stream().anyMatch(name::startsWith));
    }

    private static Stream<String> names(PropertySource<?> source) {
        return Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames());
    }

    /** Whether beans may be there or not by that setting. */
    static boolean mayDecide(String setting) {
        if (setting.startsWith(OF_THE_PRODUCT)) {
            return DECIDING.contains(setting);
        }
        return !setting.startsWith(OF_LOGS) && !HARMLESS.contains(setting);
    }
}
