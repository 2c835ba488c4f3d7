package io.dossier.query.infrastructure.access;

import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets guards before the schema's roots, once, when it is built. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer rootFieldGuards() {
        return builder -> builder.typeVisitors(List.of(new RootFieldGuard()));
    }
}
