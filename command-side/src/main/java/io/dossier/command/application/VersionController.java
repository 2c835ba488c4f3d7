package io.dossier.command.application;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The one question that the command side answers: a schema needs one. */
@Controller
class VersionController {
    private final String version;

    VersionController(ObjectProvider<BuildProperties> build) {
        this.version = Optional.ofNullable(build.getIfAvailable())
                .map(BuildProperties::getVersion)
                .orElse("not packaged");
    }

    @QueryMapping
    String version() {
        return version;
    }
}
