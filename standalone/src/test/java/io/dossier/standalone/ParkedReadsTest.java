package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.query.infrastructure.projection.Projector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import tools.jackson.databind.JsonNode;

/** One story, told in order: the projection of the archives fails for some papers. */
@DisplayName("Every answer that lacks what is parked says so")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ParkedReadsTest {
    private static final String ARCHIVE = """
            query ($unit: ID!, $asOf: DateTime) { unit(id: $unit) { archive(first: 10, asOf: $asOf) { edges { node { title } } } } }""";
    private static final String UNITS = "{ units(first: 1) { edges { node { id } } } }";

    private Product product;
    private Portal manager;
    private Portal operator;
    private String unit;

    /** The archives' projector, for which a paper called 毒 is too much. */
    private static final class Faulty implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Projector projector && projector.name().equals("archive")
                    ? Proxy.newProxyInstance(
                            Projector.class.getClassLoader(),
                            new Class<?>[] {Projector.class},
                            (self, method, given) -> {
                                Object[] arguments = given == null ? new Object[0] : given;
                                if (method.getName().equals("project")
                                        && Arrays.stream(arguments)
                                                .anyMatch(argument -> argument instanceof DocumentFiled filed
                                                        && filed.title().equals("毒"))) {
                                    throw new IllegalStateException("planted");
                                }
                                try {
                                    return method.invoke(projector, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            })
                    : bean;
        }
    }

    @BeforeAll
    void aUnitWithAPaperThatIsTooMuch(@TempDir Path data) {
        product = Product.startWith(
                application -> application.addInitializers(
                        context -> context.getBeanFactory().addBeanPostProcessor(new Faulty())),
                data);
        manager = product.portal();
        operator = manager.as("operator");
        Office office = new Office(manager);
        unit = office.registerUnit();
        String tenancy = office.moveInTenant(unit, "甲公司", -30);
        office.file(tenancy, "CORRESPONDENCE", "此前", -20);
        office.file(tenancy, "CORRESPONDENCE", "毒", -19);
        office.file(tenancy, "CORRESPONDENCE", "其後", -18);
        assertThat(manager.strong().ask(UNITS, Map.of()).has("errors")).isFalse();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private void saysWhatItLacks(JsonNode answer) {
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        JsonNode parked = answer.at("/extensions/parked");
        assertThat(parked).as("%s", answer).hasSize(1);
        assertThat(parked.at("/0/projection").asString()).isEqualTo("archive");
        assertThat(parked.at("/0/count").asInt()).isOne();
        assertThat(parked.at("/0/sequences/0").asString()).isEqualTo(unit);
    }

    @Test
    @Order(1)
    void anArchiveThatLacksAPaperSaysSoWhetherOnesOwnWritesAreWaitedForOrNot() {
        saysWhatItLacks(manager.ask(ARCHIVE, Map.of("unit", unit)));
        saysWhatItLacks(manager.strong().ask(ARCHIVE, Map.of("unit", unit)));
        assertThat(manager.ask(ARCHIVE, Map.of("unit", unit)).toString())
                .contains("此前")
                .doesNotContain("其後");
    }

    @Test
    @Order(2)
    void soDoesWhatWasKnownAtAnEarlierMoment() {
        saysWhatItLacks(
                manager.ask(ARCHIVE, Map.of("unit", unit, "asOf", Instant.now().toString())));
    }

    @Test
    @Order(3)
    void whatIsReadFromNoneOfThoseDocumentsLacksNothing() {
        assertThat(manager.ask(UNITS, Map.of()).has("extensions")).isFalse();
        assertThat(manager.strong().ask(UNITS, Map.of()).has("extensions")).isFalse();
        assertThat(manager.ask("{ parked { edges { node { sequence } } } }", Map.of())
                        .has("extensions"))
                .isFalse();
        assertThat(manager.strong()
                        .mutate("fileDocument", Office.paper("nobody", "CORRESPONDENCE", "函", -1))
                        .has("extensions"))
                .isFalse();
    }

    @Test
    @Order(4)
    void whatTheOperatorSkippedIsLackedByNobody() {
        long position = operator.query("{ parked { edges { node { position } } } }", Map.of())
                .at("/parked/edges/0/node/position")
                .asLong();
        Office.accepted(operator.send(
                "skipParkedEvent", Map.of("projection", "archive", "position", position, "reason", "recorded twice")));

        JsonNode answer = manager.strong().ask(ARCHIVE, Map.of("unit", unit));

        assertThat(answer.has("extensions")).isFalse();
        assertThat(answer.toString()).contains("此前", "其後").doesNotContain("毒");
    }
}
