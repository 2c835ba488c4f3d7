package io.dossier.query.complaint;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds matters for other features. */
@Component
public class ComplaintLookUp {

    private final ComplaintReader reader;

    /** Asks this reader. */
    public ComplaintLookUp(ComplaintReader reader) {
        this.reader = reader;
    }

    /** The matters of these ids by id, with one read; those that there are not are left out. */
    public Map<String, ComplaintDocument> byIds(Collection<String> ids) {
        return reader.byIds(ids);
    }
}
