package io.dossier.query.infrastructure.personal;

import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Masks what the schema marks, once, when it is built. */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer personalFieldMask(Sights sights) {
        return builder -> builder.typeVisitors(List.of(new PersonalFieldMask(sights)));
    }
}
