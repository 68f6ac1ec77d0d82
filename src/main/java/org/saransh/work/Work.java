package org.saransh.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
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
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.reference.Trail;

/** Submits work and runs what is due. */
@ApplicationScoped
public class Work {

    private static final Logger LOG = System.getLogger(Work.class.getName());
    private static final int LAST = 10_000;
    private static final long RESTORED_SECONDS = 30;
    private static final TextSerializer TEXT = new TextSerializer();
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration SLOWEST_RETRY = Duration.ofMinutes(10);

    /** Of the transaction in which work is submitted. */
    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    /**
     * Of the threads that look for work and never end: a connection that is shared with a transaction would stay with its thread,
     * the broken one too when the database was away, until none is left.
     */
    @Resource(name = "jdbc/work", lookup = "jdbc/saransh", shareable = false)
    DataSource queues;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedScheduledExecutorService timer;

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
    @ConfigProperty(name = "saransh.heartbeat")
    Duration heartbeat;

    @Inject
    @ConfigProperty(name = "saransh.heartbeats.missed")
    int missedHeartbeats;

    @Inject
    @ConfigProperty(name = "saransh.database.url")
    String databaseUrl;

    @Inject
    Clock clock;

    private final Map<Lane, Scheduler> lanes = new EnumMap<>(Lane.class);
    private final Map<Lane, SchedulerClient> doors = new EnumMap<>(Lane.class);
    private final Map<Lane, List<RecurringTask<Void>>> restored = new EnumMap<>(Lane.class);
    private final Map<String, Lane> laneOfKind = new HashMap<>();
    private volatile boolean stopping;

    /** Prepares the engine; work can be submitted from then on, and is run once all rooms have started. */
    void prepare(@Observes @Priority(PREPARED) Startup start) {
        handlers.forEach(handler -> laneOfKind.put(handler.kind(), handler.lane()));
        for (Lane lane : Lane.values()) {
            doors.put(
                    lane,
                    SchedulerClient.Builder.create(database)
                            .tableName(lane.table())
                            .serializer(TEXT)
                            .build());
        }
        lanes.put(Lane.EXPORTS, scheduler(Lane.EXPORTS, exportWorkers));
        lanes.put(Lane.MAIL, scheduler(Lane.MAIL, mailers));
        lanes.put(Lane.USUAL, scheduler(Lane.USUAL, workers));
    }

    private Scheduler scheduler(Lane lane, int size) {
        List<RecurringTask<Void>> repeated = new ArrayList<>();
        recurring.stream()
                .filter(work -> work.lane() == lane)
                .forEach(work -> repeated.add(Tasks.recurring(work.name(), FixedDelay.of(work.pause()))
                        .execute((instance, context) -> following(null, () -> {
                            work.run();
                            return Outcome.DONE;
                        }))));
        restored.put(lane, repeated);
        List<AbstractTask<?>> tasks = new ArrayList<>();
        handlers.stream().filter(handler -> handler.lane() == lane).forEach(handler -> tasks.add(task(handler)));
        SchedulerBuilder builder = Scheduler.create(queues, List.copyOf(tasks))
                .tableName(lane.table())
                .serializer(TEXT)
                .clock(clock::instant)
                .startTasks(repeated)
                .threads(size)
                .executorService(new PatientPool(size, threads))
                .dueExecutor(new PatientPool(1, threads))
                .housekeeperExecutor(new PatientPool(2, threads))
                .shutdownMaxWait(lane.lastWait())
                .schedulerName(new SchedulerName.Fixed(ProcessHandle.current().pid() + "-" + UUID.randomUUID()))
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(missedHeartbeats);
        return (databaseUrl.startsWith("jdbc:postgresql:")
                        ? builder.pollUsingLockAndFetch(0.5, 1.0)
                        : builder.pollUsingFetch(0.5, 1.0))
                .build();
    }

    /** The order in which the engine is prepared and started. */
    public static final int PREPARED = 200;

    void begin(@Observes @Priority(LAST) Startup start) {
        lanes.values().forEach(Scheduler::start);
        timer.scheduleWithFixedDelay(this::restore, RESTORED_SECONDS, RESTORED_SECONDS, TimeUnit.SECONDS);
    }

    /** Puts recurring work back that somebody has deleted from the queue; a failure must not be the last try. */
    private void restore() {
        try {
            restored.forEach((lane, all) -> all.forEach(one -> one.onStartup(lanes.get(lane), clock::instant)));
        } catch (RuntimeException notNow) {
            LOG.log(Level.DEBUG, "Recurring work could not be looked after", notNow);
        }
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
        doors.get(lane)
                .scheduleIfNotExists(TaskDescriptor.of(kind, String.class)
                        .instance(id)
                        .data(Trail.current())
                        .scheduledTo(clock.instant()));
        lookAfterCommit(lane);
    }

    /** This server looks for work as soon as what was submitted can be seen, instead of at its next regular look. */
    private void lookAfterCommit(Lane lane) {
        Runnable look = lanes.get(lane)::triggerCheckForDueExecutions;
        if (transactions.getTransactionKey() == null) {
            look.run();
        } else if (transactions.getResource(lane) == null) {
            transactions.putResource(lane, lane);
            transactions.registerInterposedSynchronization(new AfterCommit(look));
        }
    }

    /** What a piece of work carries along is the number of the request that led to it. */
    private AbstractTask<String> task(WorkHandler handler) {
        return Tasks.custom(handler.kind(), String.class).onFailure(this::retry).execute((instance, context) -> {
            Outcome outcome = following(instance.getData(), () -> handler.run(instance.getId()));
            return outcome.again() == null
                    ? new CompletionHandler.OnCompleteRemove<>()
                    : (complete, operations) -> operations.reschedule(complete, outcome.again());
        });
    }

    /** @param number null: it is about a new one */
    private static Outcome following(String number, Supplier<Outcome> run) {
        String before = Trail.follow(Trail.numbered(number));
        try {
            return run.get();
        } finally {
            Trail.follow(before);
        }
    }

    private void retry(ExecutionComplete complete, ExecutionOperations<String> operations) {
        int failures = complete.getExecution().consecutiveFailures;
        Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
        operations.reschedule(
                complete, clock.instant().plus(pause.compareTo(SLOWEST_RETRY) > 0 ? SLOWEST_RETRY : pause));
    }
}
