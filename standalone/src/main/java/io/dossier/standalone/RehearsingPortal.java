package io.dossier.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks what a portal asks all day. */
final class RehearsingPortal {
    private static final String REGISTERING = """
            {"query":"mutation { registerUnit(input: {unitId: \\"R-1\\", building: \\"R\\", floor: 1, number: \\"1\\", areaSquareMetres: 10}) { accepted id refusals { code message } } }"}""";

    private static final String READING = """
            {"query":"query ($unit: ID!) { \
            unit(id: $unit) { id building floor number currentTenancy { id companyName movedInOn } archiveCounts { category count } \
            archive(first: 20) { edges { cursor node { id kind category documentClass documentDate recordedAt title tenancy { id companyName } } } pageInfo { hasNextPage endCursor } } \
            complaints(first: 20) { edges { cursor node { id kind state subject registeredAt missingForClosing { code clause { id } } } } pageInfo { hasNextPage endCursor } } } \
            workListCounts { dueToday overdue } \
            monthlyCallbackStatistics(month: \\"2026-03\\") { month due made reached satisfied satisfactionRate byDepartment { department due made } } }", \
            "variables":{"unit":"%s"}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    RehearsingPortal(String port) {
        this.address = URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    void registerUnit() throws IOException, InterruptedException {
        ask(REGISTERING);
    }

    void read(String unitId) throws IOException, InterruptedException {
        ask(READING.formatted(unitId));
    }

    private void ask(String request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Dossier-Consistency", "strong")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString("supervisor:dossier".getBytes(StandardCharsets.UTF_8)))
                        .POST(HttpRequest.BodyPublishers.ofString(request))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
            throw new IllegalStateException("the rehearsal was answered with " + answer.body());
        }
    }
}
