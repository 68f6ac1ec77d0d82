package org.saransh.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The entities of the service in a real database, with transactions and without a server. No row needs those that it names, so a
 * test writes only what it is about.
 */
public final class EntitiesIn {

    /** One for all tests of a process. */
    private static final class Embedded {
        private static final EntitiesIn H2 = h2();

        private static EntitiesIn h2() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(
                    "jdbc:h2:mem:entities;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000;INIT=set referential_integrity false");
            return new EntitiesIn("H2", source);
        }
    }

    /** Another one, which is started only where it is asked for. */
    private static final class Server {
        private static final EntitiesIn POSTGRES = postgres();

        private static EntitiesIn postgres() {
            try {
                return new EntitiesIn(
                        "PostgreSQL",
                        EmbeddedPostgres.start()
                                .getDatabase(
                                        "postgres",
                                        "postgres",
                                        Map.of("options", "-c session_replication_role=replica")));
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }

    private final String name;
    private final DataSource source;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final EntityManager database = (EntityManager) Proxy.newProxyInstance(
            EntitiesIn.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                try {
                    return method.invoke(Objects.requireNonNull(current.get(), "There is no transaction"), arguments);
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            });

    private EntitiesIn(String name, DataSource source) {
        this.name = name;
        this.source = source;
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        factory = Persistence.createEntityManagerFactory(
                "saransh",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        source,
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.weaving",
                        "false",
                        "eclipselink.logging.level",
                        "SEVERE"));
    }

    /** H2 and PostgreSQL; only H2 where each test is run a thousand times. */
    public static Stream<EntitiesIn> both() {
        return Boolean.getBoolean("saransh.h2.only") ? Stream.of(Embedded.H2) : Stream.of(Embedded.H2, Server.POSTGRES);
    }

    /** A connection that commits by itself, until somebody says otherwise. */
    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    /** The entity manager of the transaction under way. */
    public EntityManager database() {
        return database;
    }

    /** Gives the bean what a server would: the entity manager of the transaction under way, and the clock. */
    public <B> B into(B bean, Clock clock) {
        for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(PersistenceContext.class)) {
                    put(field, bean, database);
                } else if (field.getType() == Clock.class && field.isAnnotationPresent(Inject.class)) {
                    put(field, bean, clock);
                }
            }
        }
        return bean;
    }

    private static void put(Field field, Object bean, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Does it in the transaction of the thread, or in one of its own when there is none. */
    public <T> T transaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager own = factory.createEntityManager();
        current.set(own);
        EntityTransaction transaction = own.getTransaction();
        try {
            transaction.begin();
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            current.remove();
            if (transaction.isActive()) {
                transaction.rollback();
            }
            own.close();
        }
    }

    /** Does it in a transaction. */
    public void doing(Runnable work) {
        transaction(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
