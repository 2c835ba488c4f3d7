package io.dossier.standalone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What is answered to a request that never becomes a GraphQL operation, in the shape of GraphQL's errors. */
enum HttpAnswer {
    NOT_LOGGED_IN(
            HttpStatus.UNAUTHORIZED,
            "請先登入：HTTP Basic 用戶名及密碼。",
            "Log in first, with a user name and password by HTTP Basic."),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "您的角色不得使用此地址。", "Your role may not use this address."),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "請求內容超過 %s 字節，請分次發送。",
            "The request's body is larger than %s bytes; send less at once."),
    BODY_UNREADABLE(
            HttpStatus.BAD_REQUEST,
            "請求內容不是 GraphQL 請求：須為 JSON 格式的 {\"query\": ..., \"variables\": ...}，以 UTF-8 編碼。",
            "The request's body is not a GraphQL request: send JSON such as {\"query\": ..., \"variables\": ...} encoded in UTF-8.");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpStatus status;
    private final String chinese;
    private final String english;

    HttpAnswer(HttpStatus status, String chinese, String english) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
    }

    /** Answers in the language that the request prefers, Chinese if it says nothing. */
    void to(HttpServletRequest request, HttpServletResponse response, Object... details) throws IOException {
        String message = (prefersEnglish(request) ? english : chinese).formatted(details);
        byte[] body = JSON.writeValueAsBytes(
                Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", name())))));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(body);
    }

    private static boolean prefersEnglish(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .isPresent()
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
