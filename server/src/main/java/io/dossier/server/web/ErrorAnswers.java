package io.dossier.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives what the server refuses by itself, or fails at, a body like that of every other error. */
@Controller
class ErrorAnswers implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    /** Where the server turns to with what has gone wrong; nobody else can come here. */
    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // on its way here the request has become a GET
        String method = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD));
        Optional<HttpAnswer> answer = isForeignSocket(request, response)
                ? Optional.of(HttpAnswer.ORIGIN_NOT_ALLOWED)
                : HttpAnswer.toStatus(response.getStatus());
        if (answer.isPresent()) {
            answer.get().write(request, response, method);
            return;
        }
        String number = String.valueOf(response.getHeader(CorrelationFilter.HEADER));
        log.error(
                "{} {}: failed [{}]",
                Address.method(method),
                Address.told(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                number,
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        HttpAnswer.INTERNAL_ERROR.write(request, response, number);
    }

    // Every role may open a socket: what is forbidden is where it comes from.
    private static boolean isForeignSocket(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpStatus.FORBIDDEN.value()
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }
}
