package io.dossier.server.web;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** HTTP Basic. */
record PasswordLogin() implements Login {

    @Override
    public void at(HttpSecurity doors) throws Exception {
        doors.httpBasic(basic -> basic.authenticationEntryPoint((request, response, failure) -> {
            // browsers ask for a name and password when they see this header
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Dossier\", charset=\"UTF-8\"");
            HttpAnswer.NOT_LOGGED_IN.to(request, response);
        }));
    }
}
