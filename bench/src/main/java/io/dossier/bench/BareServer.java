package io.dossier.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Spring for GraphQL and nothing else: no login, no store, the same twenty entries for every unit. */
final class BareServer {

    private BareServer() {}

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        GraphQlAutoConfiguration.class,
        GraphQlWebMvcAutoConfiguration.class
    })
    @Import(Units.class)
    static class Application {}

    record Tenancy(UUID id, String companyName) {}

    record Entry(
            UUID id,
            String kind,
            String category,
            String documentClass,
            String documentDate,
            String recordedAt,
            String title,
            Tenancy tenancy) {}

    record Edge(String cursor, Entry node) {}

    record PageInfo(boolean hasNextPage, String endCursor) {}

    record Archive(List<Edge> edges, PageInfo pageInfo) {}

    record Unit(Archive archive) {}

    @Controller
    static class Units {
        private static final int ENTRIES = 20;

        private final Unit only = new Unit(new Archive(
                IntStream.range(0, ENTRIES).mapToObj(Units::edge).toList(), new PageInfo(true, "MjAyNi0wMS0wMS8xMjM")));

        @QueryMapping
        public Unit unit(@Argument String id) {
            return only;
        }

        private static Edge edge(int number) {
            return new Edge(
                    "MjAyNi0wMS0wMS8xMjM0" + number,
                    new Entry(
                            new UUID(1, number),
                            "DOCUMENT",
                            "RENOVATION",
                            "ORIGINAL",
                            "2026-01-%02d".formatted(number + 1),
                            "2026-01-21T08:30:00.123456Z",
                            "二裝圖紙 " + number,
                            new Tenancy(new UUID(2, number), "星河科技有限公司")));
        }
    }

    static ConfigurableApplicationContext start() {
        return SpringApplication.run(Application.class, "--spring.config.location=classpath:/bare.yaml");
    }
}
