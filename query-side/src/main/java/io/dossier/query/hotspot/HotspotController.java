package io.dossier.query.hotspot;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.query.infrastructure.graphql.Months;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.Pages;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers where most matters are brought up (R6.16). */
@Controller
public class HotspotController {

    private static final int MOST_MONTHS = 12;

    private final HotspotReader reader;
    private final Pages pages;

    /** Answers from this reader. */
    public HotspotController(HotspotReader reader, Pages pages) {
        this.reader = reader;
        this.pages = pages;
    }

    /** The places where most matters were registered in the months from one to another. */
    @QueryMapping
    public List<Hotspot> hotspots(
            @Argument YearMonth from,
            @Argument YearMonth to,
            @Argument @Nullable ComplaintKind kind,
            @Argument @Nullable Integer first) {
        List<YearMonth> months = Months.between(from, to, MOST_MONTHS);
        int limit =
                pages.request(PageArguments.forward(first, null), "hotspots").size();
        return reader.most(months, kind, limit);
    }
}
