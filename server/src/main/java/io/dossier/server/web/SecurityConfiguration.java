package io.dossier.server.web;

import static org.springframework.security.config.Customizer.withDefaults;

import io.dossier.api.Role;
import io.dossier.server.log.Roles;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;

/**
 * The doors, all of them; what is not named here is shut. Requests from other sites' pages cannot act for a user: the
 * GraphQL door takes JSON only, which a browser does not send across sites without asking, and nobody is told yes.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Who has no role in the office has no business with it, whoever vouches for them. */
    private static final String[] PEOPLE_OF_THE_OFFICE =
            Role.people().stream().map(Role::label).toArray(String[]::new);

    /** Whole tables at once are for those who report, and those to whom they report. */
    private static final String[] READERS_OF_EXPORTS = Stream.of(
                    Role.REPORTING, Role.AUDITOR, Role.MANAGER, Role.DIRECTOR)
            .map(Role::label)
            .toArray(String[]::new);

    /** Who did what is for those who audit, and those who answer for the office: it names people and what they said. */
    private static final String[] READERS_OF_HISTORY = Stream.of(Role.AUDITOR, Role.MANAGER, Role.DIRECTOR)
            .map(Role::label)
            .toArray(String[]::new);

    /** Nothing is measured of each step of the filter chain: requests as a whole are. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Login login) throws Exception {
        login.at(http);
        http.addFilterBefore(
                (request, response, chain) -> {
                    Roles.tell(SecurityContextHolder.getContext().getAuthentication());
                    chain.doFilter(request, response);
                },
                ExceptionTranslationFilter.class);
        return http.authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .hasRole(Role.OPERATOR.label())
                        .requestMatchers(HttpMethod.POST, "/graphql")
                        .hasAnyRole(PEOPLE_OF_THE_OFFICE)
                        .requestMatchers(HttpMethod.GET, "/graphql")
                        .hasAnyRole(PEOPLE_OF_THE_OFFICE)
                        .requestMatchers(HttpMethod.GET, "/", "/graphiql/**", "/webjars/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/exports/history.*")
                        .hasAnyRole(READERS_OF_HISTORY)
                        .requestMatchers(HttpMethod.HEAD, "/exports/history.*")
                        .hasAnyRole(READERS_OF_HISTORY)
                        .requestMatchers(HttpMethod.GET, "/exports/*")
                        .hasAnyRole(READERS_OF_EXPORTS)
                        .requestMatchers(HttpMethod.HEAD, "/exports/*")
                        .hasAnyRole(READERS_OF_EXPORTS)
                        .requestMatchers("/graphql")
                        .access(Shut.takingOnly(HttpMethod.GET, HttpMethod.POST))
                        .requestMatchers("/", "/graphiql/**", "/webjars/**")
                        .access(Shut.takingOnly(HttpMethod.GET))
                        .requestMatchers("/exports/*")
                        .access(Shut.takingOnly(HttpMethod.GET, HttpMethod.HEAD))
                        .anyRequest()
                        .access(Shut.unknown()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(Shut::tell))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(withDefaults())
                .build();
    }
}
