package io.dossier.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What is answered to a request that never becomes a GraphQL operation, in the shape of GraphQL's errors. */
enum HttpAnswer {
    REQUEST_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "請求的地址或請求頭格式有誤，請更正後重試。",
            "The request's address or headers are malformed; correct them."),
    NOT_LOGGED_IN(
            HttpStatus.UNAUTHORIZED,
            "請先登入：HTTP Basic 用戶名及密碼。",
            "Log in first, with a user name and password by HTTP Basic."),
    TOKEN_NOT_VALID(
            HttpStatus.UNAUTHORIZED,
            "請求頭 Authorization 須為「Bearer 令牌」，令牌須由本辦公室的身份提供者簽發且在有效期內；詳見回應頭 WWW-Authenticate。",
            "Send the header Authorization: Bearer TOKEN, with a token of the office's identity provider that is in force; the answer's header WWW-Authenticate says what is wrong with this one."),
    /** The same where there is none, of which a header could say nothing. */
    TOKEN_MISSING(
            HttpStatus.UNAUTHORIZED,
            "請求沒有令牌：請在請求頭 Authorization 填寫「Bearer 令牌」，令牌由身份提供者 %s 簽發。",
            "There is no token: send the header Authorization: Bearer TOKEN, with a token of the identity provider %s.") {
        @Override
        String code() {
            return TOKEN_NOT_VALID.code();
        }
    },
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "您的角色不得使用此地址。", "Your role may not use this address."),
    /** The same where it is known who may. */
    NOT_ALLOWED_BUT_TO(
            HttpStatus.FORBIDDEN, "您的角色不得使用此地址；可使用的角色：%s。", "Your role may not use this address; these may: %s.") {
        @Override
        String code() {
            return NOT_ALLOWED.code();
        }
    },
    ORIGIN_NOT_ALLOWED(
            HttpStatus.FORBIDDEN,
            "不接受其他網站的頁面（請求頭 Origin）建立的連接；如屬可信，請由運維人員加入設定 dossier.live.allowed-origins。",
            "Pages of other sites (header Origin) may not connect; an operator adds those that are trusted to the setting dossier.live.allowed-origins."),
    ADDRESS_UNKNOWN(
            HttpStatus.NOT_FOUND,
            "此地址不存在；GraphQL 請求請以 POST 發送至 /graphql。",
            "There is nothing at this address; GraphQL requests go to /graphql by POST."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "此地址不接受 %s 方法；可用的方法見回應頭 Allow。",
            "This address does not take the method %s; the answer's header Allow names those that it takes."),
    ANSWER_NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "請求頭 Accept 不適用：回應為 JSON，請接受 application/json。",
            "The header Accept does not fit: answers are JSON, so accept application/json."),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "請求內容超過 %s 字節，請分次發送。",
            "The request's body is larger than %s bytes; send less at once."),
    MEDIA_TYPE_UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "此地址只收發 JSON：請求頭 Content-Type 及 Accept 均須為 application/json。",
            "This address takes and gives JSON only: send the headers Content-Type and Accept as application/json."),
    BODY_UNREADABLE(
            HttpStatus.BAD_REQUEST,
            "請求內容不是 GraphQL 請求：須為 JSON 格式的 {\"query\": ..., \"variables\": ...}，以 UTF-8 編碼。",
            "The request's body is not a GraphQL request: send JSON such as {\"query\": ..., \"variables\": ...} encoded in UTF-8."),
    DOCUMENT_MISSING(
            HttpStatus.BAD_REQUEST,
            "請求缺少 GraphQL 文檔：請在 JSON 的 query 欄位中填寫查詢或變更。",
            "The request has no GraphQL document: put the query or mutation into the field query of the JSON.",
            "query"),
    PARAMETER_UNREADABLE(
            HttpStatus.BAD_REQUEST,
            "地址參數 variables 及 extensions 須為 JSON 物件，例如 {\"id\": \"A-101\"}。",
            "The parameters variables and extensions of the address must be JSON objects, such as {\"id\": \"A-101\"}."),
    IDENTITY_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "暫時無法向身份提供者核對您的令牌，請稍後重試；如持續如此，請告知運維人員。",
            "The identity provider cannot be asked about your token just now; try again soon, and tell the operator if it stays so."),
    QUERIES_ONLY(
            HttpStatus.METHOD_NOT_ALLOWED,
            "以 GET 只可查詢；變更（mutation）及訂閱（subscription）請以 POST 發送。",
            "One can only query by GET; send mutations and subscriptions by POST."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "系統內部出錯。請把此編號告知運維人員：%s",
            "Something went wrong on our side. Tell the operator this number: %s");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpStatus status;
    private final String chinese;
    private final String english;
    private final @Nullable String field;

    HttpAnswer(HttpStatus status, String chinese, String english) {
        this(status, chinese, english, null);
    }

    HttpAnswer(HttpStatus status, String chinese, String english, @Nullable String field) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
        this.field = field;
    }

    /** What is said with a status that the server itself has come to; empty where that is no error of the request's. */
    static Optional<HttpAnswer> toStatus(int status) {
        return Stream.of(
                        NOT_ALLOWED, ADDRESS_UNKNOWN, METHOD_NOT_ALLOWED, ANSWER_NOT_ACCEPTABLE, MEDIA_TYPE_UNSUPPORTED)
                .filter(answer -> answer.status.value() == status)
                .findFirst()
                .or(() -> Optional.of(REQUEST_MALFORMED).filter(answer -> status >= 400 && status < 500));
    }

    /** Its code, for programs. */
    String code() {
        return name();
    }

    /** The field of the request that is to blame; empty where none is. */
    Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** What is said in that language. */
    String message(Locale language, Object... details) {
        return (language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese).formatted(details);
    }

    /** Answers in the language that the request prefers, Chinese if it says nothing. */
    void to(HttpServletRequest request, HttpServletResponse response, Object... details) throws IOException {
        response.setStatus(status.value());
        RefusalLog.because(request, this);
        write(request, response, details);
    }

    /** The same with the status that the response has already. */
    void write(HttpServletRequest request, HttpServletResponse response, Object... details) throws IOException {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code());
        field().ifPresent(name -> extensions.put("field", name));
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message(language(request), details));
        error.put("extensions", extensions);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JSON.writeValueAsBytes(Map.of("errors", List.of(error))));
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.CHINESE : request.getLocale();
    }
}
