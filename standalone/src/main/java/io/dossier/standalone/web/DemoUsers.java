package io.dossier.standalone.web;

import io.dossier.api.Role;
import io.dossier.server.web.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** One user a role, with a password that everybody knows: fit for the loopback interface and nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DemoUsers {
    private static final Logger log = LoggerFactory.getLogger(DemoUsers.class);

    @Bean
    Login login() {
        return Login.byPassword();
    }

    /**
     * Not the manager in memory that comes with the library: it encodes anew what it is given, so slowly that every request would take
     * a tenth of a second, to protect passwords that are no secret.
     */
    @Bean
    UserDetailsService users() {
        return name -> Role.ofPerson(name)
                .map(role -> User.withUsername(role.label())
                        .password("{noop}dossier")
                        .authorities(authorities(role))
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    /** The head of a department heads them all, so that one user can try everything. */
    private static String[] authorities(Role role) {
        String own = "ROLE_" + role.label();
        return role == Role.DEPARTMENT_HEAD ? new String[] {own, "DEPARTMENT_*"} : new String[] {own};
    }

    @EventListener
    void warn(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        log.warn("""

                ****************************************************************************************
                 DEMO USERS ARE ON: front-desk, assistant, supervisor, manager, department-head, director,
                 auditor, reporting and operator, each with the password 'dossier'.
                 Listening on {} only. Do not open this to a network.
                ****************************************************************************************""", environment.getProperty("server.address"));
        log.info(
                "Try it: http://{}:{}/graphiql/",
                environment.getProperty("server.address"),
                environment.getProperty("local.server.port"));
    }
}
