package io.dossier.standalone.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever opens the address in a browser finds the page to try it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FrontDoor implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/", "/graphiql/");
        views.addRedirectViewController("/graphiql", "/graphiql/");
        views.addViewController("/graphiql/").setViewName("forward:/graphiql/index.html");
    }
}
