package io.dossier.query.notice;

import graphql.schema.DataFetchingEnvironment;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.access.MattersInSight;
import io.dossier.query.infrastructure.graphql.ProblemErrors;
import io.dossier.query.infrastructure.graphql.SubscriptionEnded;
import io.dossier.query.infrastructure.graphql.Texts;
import io.dossier.query.infrastructure.personal.Sights;
import io.dossier.query.infrastructure.projection.RequestView;
import io.dossier.query.infrastructure.projection.RequestViewAccessor;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Subscriptions to what happens to matters. */
@Controller
public class NoticeController {

    /** So many notices wait for one listener; what comes after them waits in the event store. */
    private static final int WAITING = 16;

    private final NoticeHub hub;
    private final ProblemErrors errors;

    // Answering a notice reads from the database and may wait for a slow connection: not on the hub's thread.
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("matter-notice-", 0).factory());
    private final Scheduler scheduler = Schedulers.fromExecutorService(threads);

    NoticeController(NoticeHub hub, ProblemErrors errors) {
        this.hub = hub;
        this.errors = errors;
    }

    /** New matters and passed days, each when its matter can be read. */
    @SubscriptionMapping
    public Flux<MatterNotice> matterNotices(
            @Argument @Nullable Long after,
            @Argument @Nullable String department,
            @Argument @Nullable String firstResponder,
            DataFetchingEnvironment environment) {
        MattersInSight sight = CurrentUser.matters();
        return Flux.defer(() -> listen(after, new NoticeFilter(department, firstResponder, sight)))
                .publishOn(scheduler, WAITING)
                .doOnNext(notice -> forgetWhatWasRead(environment))
                .onErrorMap(failure -> SubscriptionEnded.of(failure, errors, environment));
    }

    private Flux<MatterNotice> listen(@Nullable Long after, NoticeFilter filter) {
        Texts.searched(filter.department(), "department");
        Texts.searched(filter.firstResponder(), "firstResponder");
        return hub.listen(after, filter);
    }

    // What is read for one notice must not be shown with a later one, nor kept; each is read from what serves by then.
    private static void forgetWhatWasRead(DataFetchingEnvironment environment) {
        environment
                .getGraphQlContext()
                .<RequestView>getOrEmpty(RequestViewAccessor.KEY)
                .ifPresent(RequestView::renew);
        environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
        Sights.renew(environment.getGraphQlContext());
    }

    @PreDestroy
    void close() {
        scheduler.dispose();
        threads.shutdownNow();
    }
}
