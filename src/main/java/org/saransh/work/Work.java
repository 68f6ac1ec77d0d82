package org.saransh.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Submits work and runs what is due. */
@ApplicationScoped
public class Work {

    private static final int LAST = 10_000;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration SLOWEST_RETRY = Duration.ofMinutes(10);

    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    @Any
    Instance<WorkHandler> handlers;

    @Inject
    @Any
    Instance<RecurringWork> recurring;

    @Inject
    @ConfigProperty(name = "saransh.workers")
    int workers;

    @Inject
    @ConfigProperty(name = "saransh.export.workers")
    int exportWorkers;

    @Inject
    @ConfigProperty(name = "saransh.mail.parallel")
    int mailers;

    @Inject
    @ConfigProperty(name = "saransh.database.url")
    String databaseUrl;

    @Inject
    Clock clock;

    private final Map<Lane, Scheduler> lanes = new EnumMap<>(Lane.class);
    private final Map<String, Lane> laneOfKind = new HashMap<>();
    private volatile boolean stopping;

    /** Prepares the engine; work can be submitted from then on, and is run once all rooms have started. */
    void prepare(@Observes @Priority(PREPARED) Startup start) {
        handlers.forEach(handler -> laneOfKind.put(handler.kind(), handler.lane()));
        lanes.put(Lane.EXPORTS, scheduler(Lane.EXPORTS, exportWorkers, List.of()));
        lanes.put(Lane.MAIL, scheduler(Lane.MAIL, mailers, List.of()));
        List<RecurringTask<?>> repeated = new ArrayList<>();
        recurring.forEach(work -> repeated.add(
                Tasks.recurring(work.name(), FixedDelay.of(work.pause())).execute((instance, context) -> work.run())));
        lanes.put(Lane.USUAL, scheduler(Lane.USUAL, workers, repeated));
    }

    private Scheduler scheduler(Lane lane, int size, List<RecurringTask<?>> repeated) {
        List<AbstractTask<?>> tasks = new ArrayList<>();
        handlers.stream().filter(handler -> handler.lane() == lane).forEach(handler -> tasks.add(task(handler)));
        SchedulerBuilder builder = Scheduler.create(database, List.copyOf(tasks))
                .tableName(lane.table())
                .startTasks(repeated)
                .threads(size)
                .executorService(new PatientPool(size, threads))
                .dueExecutor(new PatientPool(1, threads))
                .housekeeperExecutor(new PatientPool(2, threads))
                .shutdownMaxWait(lane.lastWait())
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(4);
        return (databaseUrl.startsWith("jdbc:postgresql:")
                        ? builder.pollUsingLockAndFetch(0.5, 1.0)
                        : builder.pollUsingFetch(0.5, 1.0))
                .build();
    }

    /** The order in which the engine is prepared and started. */
    public static final int PREPARED = 200;

    void begin(@Observes @Priority(LAST) Startup start) {
        lanes.values().forEach(Scheduler::start);
    }

    void stop(@Observes Shutdown end) {
        stopping = true;
        lanes.values().forEach(Scheduler::stop);
    }

    /** Whether this server is about to stop: long work ends at the next good place, and goes on elsewhere. */
    public boolean stopping() {
        return stopping;
    }

    /** Whether this server runs work. */
    public boolean running() {
        return !lanes.isEmpty()
                && lanes.values().stream()
                        .allMatch(scheduler -> scheduler.getSchedulerState().isStarted());
    }

    /** Queues the piece of work in the current transaction, unless it is queued already. */
    public void submit(String kind, String id) {
        Lane lane = laneOfKind.get(kind);
        lanes.get(lane).scheduleIfNotExists(TaskDescriptor.of(kind).instance(id).scheduledTo(clock.instant()));
        lookAfterCommit(lane);
    }

    /** This server looks for work as soon as what was submitted can be seen, instead of at its next regular look. */
    private void lookAfterCommit(Lane lane) {
        if (transactions.getTransactionKey() == null) {
            lanes.get(lane).triggerCheckForDueExecutions();
        } else if (transactions.getResource(lane) == null) {
            transactions.putResource(lane, lane);
            transactions.registerInterposedSynchronization(new AfterCommit(lanes.get(lane)));
        }
    }

    private record AfterCommit(Scheduler scheduler) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // What was submitted cannot be seen yet.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                scheduler.triggerCheckForDueExecutions();
            }
        }
    }

    private AbstractTask<Void> task(WorkHandler handler) {
        return Tasks.custom(handler.kind(), Void.class).onFailure(this::retry).execute((instance, context) -> {
            Outcome outcome = handler.run(instance.getId());
            return outcome.again() == null
                    ? new CompletionHandler.OnCompleteRemove<>()
                    : (complete, operations) -> operations.reschedule(complete, outcome.again());
        });
    }

    private void retry(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = complete.getExecution().consecutiveFailures;
        Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
        operations.reschedule(
                complete, clock.instant().plus(pause.compareTo(SLOWEST_RETRY) > 0 ? SLOWEST_RETRY : pause));
    }
}
