package io.dossier.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import io.dossier.server.setting.UnusableSetting;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("A document server that cannot be used at the start is told by its address")
class DocumentsAwayAnalyzerTest {

    private static final String REMEDY = "Give DOSSIER_DOCUMENTS_URI.";

    private static FailureAnalysis told(RuntimeException failure) {
        return Objects.requireNonNull(new DocumentsAwayAnalyzer(new MockEnvironment()
                        .withProperty("dossier.documents.uri", "mongodb://reader:hidden-word@db:27017,db2/dossier"))
                .analyze(new IllegalStateException(failure)));
    }

    @Test
    void withTheReasonWhyItIsNotReached() {
        FailureAnalysis told = told(
                new MongoTimeoutException(
                        "Timed out. Client view of cluster state is {type=UNKNOWN, servers=[{address=db:27017, type=UNKNOWN, exception={com.mongodb.MongoSocketOpenException: Exception opening socket}, caused by {java.net.ConnectException: Connection refused}}]"));

        assertThat(told.getDescription())
                .isEqualTo(
                        "The document server at db2, db:27017, which the setting dossier.documents.uri names, cannot be reached (java.net.ConnectException: Connection refused).");
        assertThat(told.getAction()).contains("DOSSIER_DOCUMENTS_URI=mongodb://USER:PASSWORD@HOST:27017/dossier");
    }

    @Test
    void andNeverByUserOrPassword() {
        MongoCredential credential = MongoCredential.createCredential("reader", "admin", "hidden-word".toCharArray());
        FailureAnalysis told = told(new MongoSecurityException(credential, "Exception authenticating " + credential));

        assertThat(told.getDescription())
                .contains("db2, db:27017", "refuses the user or the password")
                .doesNotContain("reader", "hidden-word");
    }

    @Test
    void andMissingIfThereIsNone() {
        assertThatThrownBy(() -> DocumentsAddress.of(" ", REMEDY))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("so it is missing");
    }
}
