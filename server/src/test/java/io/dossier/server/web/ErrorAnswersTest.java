package io.dossier.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("What the server refuses by itself, or fails at")
class ErrorAnswersTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aFailureOfOursHasTheNumberUnderWhichTheLogTellsTheRest() throws IOException {
        response.setHeader("X-Correlation-Id", "c-17");
        assertThat(answer(500))
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"系統內部出錯。請把此編號告知運維人員：c-17\",\"extensions\":{\"code\":\"INTERNAL_ERROR\"}}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "400, REQUEST_MALFORMED",
        "403, NOT_ALLOWED",
        "404, ADDRESS_UNKNOWN",
        "405, METHOD_NOT_ALLOWED",
        "406, ANSWER_NOT_ACCEPTABLE",
        "415, MEDIA_TYPE_UNSUPPORTED",
        "431, REQUEST_MALFORMED",
        "503, INTERNAL_ERROR"
    })
    void everyStatusKeepsItsNumberAndGetsWords(int status, String code) throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "PUT");
        assertThat(answer(status)).contains("\"code\":\"" + code + "\"");
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("application/json;charset=UTF-8");
    }

    private String answer(int status) throws IOException {
        response.setStatus(status);
        new ErrorAnswers().answer(request, response);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
