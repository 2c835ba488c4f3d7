package io.dossier.query.statistics;

import io.dossier.query.infrastructure.projection.DocumentType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two sheets of a month. */
public enum Sheet {
    /** 回訪客戶月統計表: the callbacks (R9.4). */
    CALLBACKS("callbacks") {
        @Override
        Map<String, @Nullable Number> figures(Numbers numbers, YearMonth month, LocalDate today) {
            CallbackNumbers counted = new CallbackNumbers(numbers, month, today);
            return NamedFigures.of(() -> counted);
        }
    },
    /** 每月投訴情況分析: the matters that were registered (R6.17). */
    COMPLAINTS("complaints") {
        @Override
        Map<String, @Nullable Number> figures(Numbers numbers, YearMonth month, LocalDate today) {
            return NamedFigures.of((ComplaintFigures) () -> numbers);
        }
    };

    private final DocumentType<Tally> current;
    private final DocumentType<Tally> frozen;

    Sheet(String name) {
        current = new DocumentType<>(Tally.class, "statistics_" + name, List.of(), List.of(Rows.CODEC))
                .ofLargeDocuments()
                .withRows("rows", Rows.LAYOUT);
        frozen = new DocumentType<>(Tally.class, "statistics_" + name + "_frozen", List.of(), List.of(Rows.CODEC))
                .ofLargeDocuments()
                .withRows("rows", Rows.LAYOUT);
    }

    /** What a matter contributes to it. */
    Contribution of(MatterFacts matter) {
        return switch (this) {
            case CALLBACKS -> CallbackFigure.of(matter);
            case COMPLAINTS -> ComplaintFigure.of(matter);
        };
    }

    /** The sums as they are now. */
    public DocumentType<Tally> current() {
        return current;
    }

    /** The sums as they were at submissions. */
    public DocumentType<Tally> frozen() {
        return frozen;
    }

    /** Every figure of a row as of that day, by its name in the schema; null where there is nothing to make it of. */
    abstract Map<String, @Nullable Number> figures(Numbers numbers, YearMonth month, LocalDate today);

    /** The same of a month that is over, as all are that are submitted and compared: every day has passed. */
    final Map<String, @Nullable Number> figures(Numbers numbers, YearMonth month) {
        return figures(numbers, month, LocalDate.MAX);
    }
}
