package io.dossier.query.export;

import com.mongodb.MongoException;
import io.dossier.query.infrastructure.graphql.KnownFailures;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.ProblemErrors;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.projection.RequestView;
import io.dossier.server.graphql.Language;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Answers reporting jobs. Who may ask is decided at the door. */
@Controller
public class ExportController {

    /** The header that tells up to which event position an answer is complete. */
    public static final String COMPLETE_TO = "Dossier-Complete-To";

    private static final String SCHEMA = "Dossier-Schema";
    private static final String SECONDS_UNTIL_NEXT_TRY = "10";

    private static final Set<ProblemCode> LATER = EnumSet.of(
            ProblemCode.EXPORTS_BUSY,
            ProblemCode.EXPORT_NOT_READY,
            ProblemCode.DOCUMENTS_UNAVAILABLE,
            ProblemCode.STORE_UNAVAILABLE);

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Export<?>> exports;
    private final Semaphore places;
    private final ProblemErrors errors;

    /** Serves these exports. */
    public ExportController(List<Export<?>> exports, ExportProperties properties, ProblemErrors errors) {
        this.exports = exports.stream().collect(Collectors.toMap(Export::name, Function.identity()));
        this.places = new Semaphore(properties.atOnce());
        this.errors = errors;
    }

    /**
     * The rows of an export; 404 if there is none of that name or in that format, 304 if the caller has them already. Who asks by HEAD is told
     * the same but for the rows, of which none is read.
     */
    @GetMapping("/exports/{name}.{format}")
    public ResponseEntity<?> export(
            HttpMethod method,
            @PathVariable String name,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String acceptEncoding,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        @Nullable Export<?> export = exports.get(name);
        Optional<ExportFormat> known = ExportFormat.of(format);
        if (export == null || known.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        RequestView view = new RequestView();
        try {
            boolean withRows = !method.equals(HttpMethod.HEAD);
            return view.in(() -> answer(export, known.get(), parameters, GzipWish.of(acceptEncoding), withRows, view));
        } catch (QueryProblem problem) {
            return refused(problem, acceptLanguage);
        } catch (MongoException | EventStoreException failure) {
            return refused(KnownFailures.problem(failure).orElseThrow(() -> failure), acceptLanguage);
        }
    }

    private <R> ResponseEntity<?> answer(
            Export<R> export,
            ExportFormat format,
            MultiValueMap<String, String> parameters,
            boolean zipped,
            boolean withRows,
            RequestView view) {
        ExportRequest request = ExportParameters.read(parameters, export.parameters());
        Edition<R> edition = new EditionInView<>(export.edition(request), view);
        if (places.availablePermits() == 0) {
            throw new QueryProblem(ProblemCode.EXPORTS_BUSY, null);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(format.mediaType())
                .eTag(ExportTag.of(export, format, request, edition, zipped))
                .header(COMPLETE_TO, Long.toString(edition.completeTo()))
                .header(SCHEMA, export.name() + "/" + export.version())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(export.name(), format.suffix()));
        if (zipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, GzipWish.GZIP);
        }
        return withRows
                ? answer.body(new ExportBody<>(export, format, edition, request.limit(), zipped, places))
                : answer.build();
    }

    // In the shape of all other errors.
    private ResponseEntity<?> refused(QueryProblem problem, @Nullable String acceptLanguage) {
        var error = errors.of(problem, Language.of(acceptLanguage));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("message", error.getMessage());
        shown.put("extensions", error.getExtensions());
        boolean later = LATER.contains(problem.code());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(later ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST);
        if (later) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_NEXT_TRY);
        }
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(Map.of("errors", List.of(shown))));
    }
}
