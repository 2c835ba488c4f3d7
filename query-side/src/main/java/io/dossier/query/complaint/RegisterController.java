package io.dossier.query.complaint;

import graphql.relay.Connection;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what was entered in the one register, month by month. */
@Controller
public class RegisterController {

    private final RegisterReader register;
    private final Pages pages;

    /** Answers from this reader. */
    public RegisterController(RegisterReader register, Pages pages) {
        this.register = register;
        this.pages = pages;
    }

    /** Matters that were registered in a month, newest first. */
    @QueryMapping
    public CompletableFuture<Connection<ComplaintDocument>> complaints(
            @Argument YearMonth month,
            @Argument @Nullable ComplaintFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataLoader<String, ComplaintDocument> complaints) {
        ComplaintFilter wanted = filter == null ? ComplaintFilter.ALL : filter.checked();
        PageRequest request =
                pages.request(new PageArguments(first, after, last, before), "register/" + month + "/" + wanted);
        List<String> ids = register
                .page(
                        month,
                        wanted,
                        CurrentUser.matters(),
                        request.forward(),
                        request.place(ComplaintPlaces::parse),
                        request.limit())
                .stream()
                .map(RegisterShard.Row::complaintId)
                .toList();
        return complaints
                .loadMany(ids)
                // The register is written before the matters: what is not there yet is left out.
                .thenApply(found -> request.page(
                        found.stream().filter(Objects::nonNull).toList(), ComplaintPlaces::of, complaint -> complaint));
    }
}
