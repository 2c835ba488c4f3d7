package io.dossier.server;

import io.dossier.server.graphql.Scalars;
import io.dossier.server.setting.UnusableSetting;
import io.dossier.server.time.OfficeClock;
import io.dossier.server.trace.Traces;
import io.dossier.server.web.Login;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** What all applications of the product have in common. Each gives a {@link Login}, and its stores. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan(basePackageClasses = {Login.class, Traces.class})
@ComponentScan(
        basePackageClasses = {Login.class, UnusableSetting.class, OfficeClock.class, Scalars.class, Traces.class},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ServerConfiguration {}
