package io.dossier.query.infrastructure;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says at start which document server does not answer, or lets nobody in, and which setting names it; never the user or password in its address. */
class DocumentsAwayAnalyzer extends AbstractFailureAnalyzer<MongoException> {
    /** The innermost reason in what the driver tells of the servers that it looked for. */
    private static final Pattern REASON = Pattern.compile("caused by \\{([^{}]+)}");

    private final Environment settings;

    DocumentsAwayAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, MongoException failure) {
        String hosts = hosts();
        String problem = switch (failure) {
            case MongoSecurityException refused -> "refuses the user or the password";
            case MongoTimeoutException away -> "cannot be reached" + reason(away);
            case MongoSocketException away -> "cannot be reached" + reason(away);
            default -> "fails (%s, code %d)".formatted(failure.getClass().getSimpleName(), failure.getCode());
        };
        return new FailureAnalysis(
                "The document server at %s, which the setting dossier.documents.uri names, %s."
                        .formatted(hosts, problem),
                "Start that server, or correct DOSSIER_DOCUMENTS_URI=mongodb://USER:PASSWORD@HOST:27017/dossier; then start again.",
                failure);
    }

    private String hosts() {
        try {
            return String.join(
                    ", ", new ConnectionString(settings.getProperty("dossier.documents.uri", "")).getHosts());
        } catch (IllegalArgumentException | MongoException embedded) {
            return "an address of this process";
        }
    }

    private static String reason(MongoException failure) {
        Matcher told = REASON.matcher(String.valueOf(failure.getMessage()));
        return told.find() ? " (%s)".formatted(told.group(1)) : "";
    }
}
