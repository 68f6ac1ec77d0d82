package org.saransh;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.saransh.access.OpenIdServer;

/**
 * Two servers for all tests of a run: one on H2 in this machine's zone and language, without a mail server; one on PostgreSQL
 * in another zone and language, with one, and with a folder of templates of its own, logs in JSON and traces.
 */
final class TwoServers implements BeforeAllCallback {

    static final String RECIPIENT = "joint.secretary@mines.example";
    static final String APPROVER = "approver@mines.example";
    static final String OWNER = "owner@mines.example";
    static final String BOUNCES = "bounces@mines.example";

    private static Running running;

    private record Running(
            LiveServer h2,
            LiveServer postgres,
            GreenMail mail,
            EmbeddedPostgres database,
            Collector collector,
            OpenIdServer provider)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            h2.close();
            postgres.close();
            mail.stop();
            database.close();
            collector.close();
            provider.close();
        }
    }

    static LiveServer h2() {
        return running.h2();
    }

    static LiveServer postgres() {
        return running.postgres();
    }

    static GreenMail mail() {
        return running.mail();
    }

    static Collector collector() {
        return running.collector();
    }

    /** At which people sign in who want to use the server on PostgreSQL. */
    static OpenIdServer provider() {
        return running.provider();
    }

    static String databaseUrl() {
        return running.database().getJdbcUrl("postgres", "saransh");
    }

    static LiveServer[] both() {
        return new LiveServer[] {h2(), postgres()};
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
        if (store.get(TwoServers.class) == null) {
            running = start();
            store.put(TwoServers.class, running);
        }
    }

    private static Running start() throws IOException, SQLException {
        EmbeddedPostgres database = EmbeddedPostgres.start();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database saransh template template0 encoding 'UTF8' locale 'C'");
        }
        GreenMail mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(ServerProcess.freePort(), "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(ServerProcess.freePort(), "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
        mail.setUser(BOUNCES, "bounces", "secret");
        Collector collector = new Collector();
        OpenIdServer provider = new OpenIdServer();
        LiveServer h2 = new LiveServer("h2").start();
        LiveServer postgres = new LiveServer("postgres")
                .elsewhere("America/New_York", "hi", "IN")
                .setting("saransh.database.url", database.getJdbcUrl("postgres", "saransh"))
                .setting("saransh.database.user", "postgres")
                .setting("saransh.openid.issuer", provider.address())
                .setting("saransh.openid.client", OpenIdServer.CLIENT)
                .setting("saransh.openid.secret", OpenIdServer.SECRET)
                .setting("saransh.openid.name", "the ministry")
                .setting("saransh.mail.host", "localhost")
                .setting("saransh.mail.port", Integer.toString(mail.getSmtp().getPort()))
                .setting("saransh.mail.approvers", APPROVER)
                .setting("saransh.mail.own", "*.example")
                .setting("saransh.mail.owners", OWNER)
                .setting("saransh.mail.bounces", BOUNCES)
                .setting("saransh.bounces.imap.host", "localhost")
                .setting(
                        "saransh.bounces.imap.port",
                        Integer.toString(mail.getImap().getPort()))
                .setting("saransh.bounces.imap.user", "bounces")
                .setting("saransh.bounces.imap.password", "secret")
                .setting("saransh.bounces.imap.security", "none")
                .setting("saransh.bounces.imap.pause", "PT1S")
                .setting("saransh.demo.recipient", RECIPIENT)
                .setting("saransh.conformance.pages", "1")
                .setting("saransh.log.format", "json")
                .setting("otel.sdk.disabled", "false")
                .setting("otel.exporter.otlp.protocol", "http/protobuf")
                .setting("otel.exporter.otlp.endpoint", collector.address())
                .setting("otel.metrics.exporter", "none")
                .setting("otel.logs.exporter", "none")
                .setting("otel.service.name", "saransh")
                .setting(
                        "saransh.reports",
                        Path.of("src/test/reports").toAbsolutePath().toString())
                .start();
        return new Running(h2.withEditions(), postgres.withEditions(), mail, database, collector, provider);
    }
}
