package io.dossier.query.callback;

import io.dossier.query.infrastructure.graphql.CountedConnection;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.Texts;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which callbacks the manager has still to review, month by month (R9.4). */
@Controller
public class ReviewController {

    private final ReviewReader reader;
    private final Pages pages;

    /** Answers from this reader. */
    public ReviewController(ReviewReader reader, Pages pages) {
        this.reader = reader;
        this.pages = pages;
    }

    /** Callbacks of a month that nobody has reviewed, the oldest first. */
    @QueryMapping
    public CountedConnection<CallbackToReview> callbacksToReview(
            @Argument YearMonth month,
            @Argument @Nullable String department,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Texts.searched(department, "department");
        PageRequest request = pages.request(
                PageArguments.forward(first, after), "callbacksToReview/%s/%s".formatted(month, department));
        @Nullable ReviewPlace beyond = request.place(ReviewPlace::parse);
        List<CallbackToReview> waiting = reader.waiting(month, department);
        List<CallbackToReview> found = waiting.stream()
                .dropWhile(callback -> beyond != null && callback.place().compareTo(beyond) <= 0)
                .limit(request.limit())
                .toList();
        return new CountedConnection<>(
                request.page(found, callback -> callback.place().values(), Function.identity()), waiting.size());
    }
}
