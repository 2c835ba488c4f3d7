package io.dossier.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The ids that imports give are a contract for ever: these values must never change. */
class OfficeIdsTest {
    @Test
    void theNamespaceAndTheNamesAreFixed() {
        assertThat(OfficeIds.NAMESPACE).hasToString("6f1d5b0e-3c1e-5e0a-9a7c-d055ae400001");
        assertThat(OfficeIds.tenancy("T-0001")).hasToString("5d248193-d281-5156-bd4b-9b60b5421f07");
        assertThat(OfficeIds.document("D-000001")).hasToString("0a43a88c-54dc-5e48-bb1b-0f96810d2c1c");
        assertThat(OfficeIds.document(OfficeIds.documentContent("a", "bc"), 2))
                .hasToString("9afb38b5-eb7a-563f-997d-99fc30134a24");
    }

    @Test
    void theyAreNameBasedUuidsOfVersion5() {
        assertThat(OfficeIds.tenancy("T-0001").version()).isEqualTo(5);
        assertThat(OfficeIds.tenancy("T-0001").variant()).isEqualTo(2);
    }

    @Test
    void aUuidIsUsedAsItIs() {
        UUID id = UUID.fromString("0b8f0b2e-6a43-4e7b-9d0e-2f6f6f1f2a10");

        assertThat(OfficeIds.tenancy(id.toString())).isEqualTo(id);
        assertThat(OfficeIds.tenancy("1-2-3-4-5")).isNotEqualTo(UUID.fromString("1-2-3-4-5"));
    }

    @Test
    void wordsThatOnlyLookAlikeWhenPutTogetherAreDifferentContent() {
        assertThat(OfficeIds.documentContent("ab", "c")).isNotEqualTo(OfficeIds.documentContent("a", "bc"));
    }
}
