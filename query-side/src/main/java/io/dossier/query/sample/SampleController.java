package io.dossier.query.sample;

import graphql.relay.Connection;
import io.dossier.api.sample.Quarter;
import io.dossier.query.complaint.ComplaintDocument;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.sample.QuarterlySample.Member;
import io.dossier.query.sample.QuarterlySample.Sampled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what was drawn for a quarter, from what, and what was found. */
@Controller
public class SampleController {

    private static final String SAMPLE = "QuarterlySample";

    private final SampleReader samples;
    private final Pages pages;

    /** Answers from this reader. */
    public SampleController(SampleReader samples, Pages pages) {
        this.samples = samples;
        this.pages = pages;
    }

    /** The sample of that quarter, also of one of which nothing was drawn. */
    @QueryMapping
    public QuarterlySample quarterlySample(@Argument String quarter) {
        if (!Quarter.isWellFormed(quarter)) {
            throw new QueryProblem(ProblemCode.QUARTER_MALFORMED, "quarter", quarter);
        }
        Quarter asked = new Quarter(quarter);
        return new QuarterlySample(
                asked, samples.drawn(asked).orElse(null), samples.progress(asked), samples.checks(asked));
    }

    @SchemaMapping(typeName = SAMPLE)
    String quarter(QuarterlySample sample) {
        return sample.quarter().value();
    }

    /** A page of what was drawn from, or would be now, in the order of the UUIDs' texts. */
    @SchemaMapping(typeName = SAMPLE)
    Connection<Member> population(
            QuarterlySample sample, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest request = pages.request(PageArguments.forward(first, after), "population/" + sample.quarter());
        @Nullable String beyond = request.place(List::getFirst);
        long asOf = sample.drawn() == null ? Long.MAX_VALUE : sample.drawn().asOfPosition();
        return request.page(
                samples.population(sample.quarter(), asOf).stream()
                        .filter(id -> beyond == null || id.compareTo(beyond) > 0)
                        .limit(request.limit())
                        .toList(),
                List::of,
                Member::new);
    }

    /** A page of what was drawn, in the order in which it was. */
    @SchemaMapping(typeName = SAMPLE)
    Connection<Sampled> matters(
            QuarterlySample sample, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest request = pages.request(PageArguments.forward(first, after), "sample/" + sample.quarter());
        int done = Optional.ofNullable(request.<Integer>place(place -> Integer.valueOf(place.getFirst())))
                .orElse(0);
        List<String> drawn = sample.drawn() == null ? List.of() : sample.drawn().sample();
        List<Integer> numbers = IntStream.range(Math.max(0, done), drawn.size())
                .limit(request.limit())
                .boxed()
                .toList();
        Map<String, MatterFindings> found = samples.findings(
                sample.quarter(), numbers.stream().map(drawn::get).toList());
        return request.page(
                numbers.stream()
                        .map(number -> sampled(sample.quarter(), number + 1, drawn.get(number), found))
                        .toList(),
                matter -> List.of(Integer.toString(matter.number())),
                Function.identity());
    }

    private static Sampled sampled(Quarter quarter, int number, String complaintId, Map<String, MatterFindings> found) {
        return new Sampled(
                number,
                complaintId,
                Optional.ofNullable(found.get(MatterFindings.id(quarter, complaintId)))
                        .map(MatterFindings::findings)
                        .orElse(List.of()));
    }

    /** All about the matter; null if its projection has not come so far. */
    @SchemaMapping(typeName = "SampledRepair")
    CompletableFuture<@Nullable ComplaintDocument> complaint(
            Sampled repair, DataLoader<String, @Nullable ComplaintDocument> complaints) {
        return complaints.load(repair.complaintId());
    }
}
