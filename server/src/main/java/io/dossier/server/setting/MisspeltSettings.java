package io.dossier.server.setting;

import java.util.List;
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
 * Refuses to start with a setting that there is not: whoever misspells one would believe that it holds. Variables of the environment are not looked at, for others name theirs
 * after the product too, as Kubernetes does for a service.
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
        environment.getPropertySources().stream()
                .filter(source -> !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .filter(name -> name.startsWith(PREFIX) && !name.startsWith(OF_TESTS) && !known.isKnown(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnusableSetting(
                            name,
                            "***", // it may be a secret
                            "but there is no setting of that name",
                            "Correct it or leave it out. There are: %s.".formatted(known.near(name)),
                            null);
                });
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
