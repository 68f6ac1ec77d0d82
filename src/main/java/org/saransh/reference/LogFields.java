package org.saransh.reference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Fields of our own in every line of a log in JSON. The server offers them in an interface that no public archive has, so it is
 * called by its name; outside of the server there are no such fields.
 */
@ApplicationScoped
public class LogFields {

    private static final String CONTEXT = "com.ibm.websphere.logging.hpel.LogRecordContext";
    private static final int FIRST_OF_ALL = 1;
    private static final int LAST_OF_ALL = Integer.MAX_VALUE;
    private static final Map<String, ZoneId> UTC_AND_INDIA = Map.of("utc", ZoneOffset.UTC, "ist", Clocks.INDIA);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private static final MethodHandle ADD = method("addExtension", void.class, String.class, String.class);
    private static final MethodHandle WITHDRAW = method("unregisterExtension", boolean.class, String.class);
    private static final MethodHandle REMOVE = method("removeExtension", boolean.class, String.class);

    /** The server holds them weakly. */
    private final List<Object> kept = new ArrayList<>();

    @Inject
    Clock clock;

    /** Each line tells its instant in UTC and in India, wherever the machine thinks it stands. */
    void begin(@Observes @Priority(FIRST_OF_ALL) Startup start) {
        UTC_AND_INDIA.forEach((field, zone) -> supply(field, () -> at(zone)));
    }

    /** The server goes on to log when the application has no clock any more. */
    void end(@Observes @Priority(LAST_OF_ALL) Shutdown stop) {
        UTC_AND_INDIA.keySet().forEach(LogFields::withdraw);
        kept.clear();
    }

    private static void withdraw(String field) {
        try {
            if (WITHDRAW != null) {
                boolean unused = (boolean) WITHDRAW.invokeExact(field);
            }
        } catch (Throwable notTaken) {
            throw new IllegalStateException("The server does not give the field " + field + " back", notTaken);
        }
    }

    private String at(ZoneId zone) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return INSTANT.format(now.atZone(zone));
    }

    /** Sets the field for this thread; null takes it away. */
    static void put(String field, String value) {
        try {
            if (ADD == null || REMOVE == null) {
                return;
            }
            if (value == null) {
                boolean unused = (boolean) REMOVE.invokeExact(field);
            } else {
                ADD.invokeExact(field, value);
            }
        } catch (Throwable notSet) {
            throw new IllegalStateException("The server does not take the field " + field, notSet);
        }
    }

    private void supply(String field, Supplier<String> value) {
        try {
            Class<?> extension = Class.forName(CONTEXT + "$Extension");
            Object supplier = Proxy.newProxyInstance(
                    LogFields.class.getClassLoader(),
                    new Class<?>[] {extension},
                    (proxy, method, given) -> switch (method.getName()) {
                        case "getValue" -> value.get();
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == given[0];
                        default -> field;
                    });
            kept.add(supplier);
            MethodHandle register = method("registerExtension", void.class, String.class, extension);
            if (register != null) {
                register.invoke(field, supplier);
            }
        } catch (ClassNotFoundException outside) {
            kept.clear();
        } catch (Throwable notSet) {
            throw new IllegalStateException("The server does not take the field " + field, notSet);
        }
    }

    private static MethodHandle method(String name, Class<?> result, Class<?>... given) {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(Class.forName(CONTEXT), name, MethodType.methodType(result, given));
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException outside) {
            return null;
        }
    }
}
