package io.dossier.standalone.architecture.planted;

import io.dossier.server.web.Login;

/** A rule that asks how somebody logged in. */
public record DecidesByTheWeb(Login login) {}
