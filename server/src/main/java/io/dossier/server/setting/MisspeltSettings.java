package io.dossier.server.setting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a setting that there is not: whoever misspells one, or gives one of another application of the product, would believe that it holds. Variables of
 * the environment are looked at too, but for those of tools, and those that Kubernetes names after a service.
 */
@Component
final class MisspeltSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String PREFIX = "dossier.";
    private static final String OF_TESTS = "dossier.test.";

    // Read one by one, where there is no record of them.
    private static final List<String> OTHERS = List.of(
            "dossier.import.language",
            "dossier.import.rejects",
            "dossier.office.zone",
            "dossier.rehearsal",
            "dossier.web.max-body-size");

    private ConfigurableEnvironment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment ofTheProduct) {
        environment = (ConfigurableEnvironment) ofTheProduct;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        KnownSettings known = known(beans);
        List<String> others = beans.getBeansOfType(OtherSettings.class, false, false).values().stream()
                .flatMap(settings -> settings.prefixes().stream())
                .map(Variables::form)
                .toList();
        names(false)
                .filter(name -> name.startsWith(PREFIX) && !name.startsWith(OF_TESTS) && !known.isKnown(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name, name, "", known);
                });
        names(true)
                .filter(name -> Variables.isMeant(name)
                        && !known.isKnownVariable(name)
                        && others.stream().noneMatch(Variables.form(name)::startsWith))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name, name.toLowerCase(Locale.ROOT).replace('_', '.'), " of the environment", known);
                });
    }

    private Stream<String> names(boolean ofTheEnvironment) {
        return environment.getPropertySources().stream()
                .filter(source -> ofTheEnvironment
                        == source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()));
    }

    private static UnusableSetting unknown(String given, String name, String place, KnownSettings known) {
        return new UnusableSetting(
                given,
                "***", // it may be a secret
                "but there is no setting of that name",
                "Correct it or leave it out%s. There are: %s.".formatted(place, known.near(name)),
                null);
    }

    private static KnownSettings known(ConfigurableListableBeanFactory beans) {
        KnownSettings known = new KnownSettings();
        OTHERS.forEach(known::add);
        for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Class<?> type = beans.getType(bean, false);
            ConfigurationProperties settings = type == null
                    ? null
                    : AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class);
            if (type != null && settings != null && type.isRecord()) {
                known.addAll(settings.prefix(), type);
            }
        }
        return known;
    }
}
