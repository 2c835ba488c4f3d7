package io.dossier.api.planted;

import tools.jackson.databind.json.JsonMapper;

/** An id that writes itself. */
public record KnowsALibrary(String value) {
    /** As JSON. */
    public String json() {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
