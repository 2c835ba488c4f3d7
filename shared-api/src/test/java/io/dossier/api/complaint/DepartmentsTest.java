package io.dossier.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DepartmentsTest {

    @Test
    void theUsualDepartmentsHaveChineseNames() {
        Departments usual = Departments.standard();

        assertThat(usual.names())
                .containsKeys(
                        "ENGINEERING",
                        "CLEANING",
                        "SECURITY",
                        "GREENING",
                        "CUSTOMER_SERVICE",
                        "QUALITY",
                        "PRODUCTION",
                        "GENERAL_AFFAIRS")
                .hasSize(8);
        assertThat(usual.names().values()).allMatch(name -> name.matches("\\p{IsHan}+"));
        assertThat(usual.label("ENGINEERING")).isEqualTo("ENGINEERING 工程部");
    }

    @Test
    void anOfficeThatSetsItsOwnStillHasTheCustomerServiceDepartment_R6_1() {
        Departments own = new Departments(Map.of("IT", "信息部"));

        assertThat(own.know("IT")).isTrue();
        assertThat(own.know(Departments.CUSTOMER_SERVICE)).isTrue();
        assertThat(own.know("ENGINEERING")).isFalse();
        assertThat(own.label("ENGINEERING")).isEqualTo("ENGINEERING");
    }
}
