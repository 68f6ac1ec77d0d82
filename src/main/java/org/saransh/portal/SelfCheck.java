package org.saransh.portal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.saransh.brief.Templates;
import org.saransh.distribution.MailBrake;
import org.saransh.distribution.MailOffice;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;
import org.saransh.register.RegisterReader;
import org.saransh.settings.InForce;
import org.saransh.storage.Schema;
import org.saransh.watch.Probe;
import org.saransh.watch.Space;
import org.saransh.work.Work;

/** Tries everything that the service needs. Nothing is sent or changed by it. */
@ApplicationScoped
public class SelfCheck {

    private static final List<String> FONTS = List.of("Regular", "Bold", "Italic", "BoldItalic");

    /** Letters that every font of the documents has to have. */
    private static final String LETTERS = "Azकअन₹";

    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    @Inject
    Schema schema;

    @Inject
    Templates templates;

    @Inject
    Work work;

    @Inject
    MailOffice mail;

    @Inject
    Space space;

    @Inject
    Probe probe;

    @Inject
    RegisterCatalog catalog;

    @Inject
    RegisterReader reader;

    /**
     * @param good whether all that was tried is well
     * @param recorded register → when something was last written to it; null: never
     * @param settings as they are in force, without secrets
     */
    public record View(boolean good, List<Check> checks, Map<String, Instant> recorded, List<InForce> settings) {}

    /** @param found in English: what was found, or what to do */
    public record Check(String name, boolean good, String found) {}

    public View run() {
        List<Check> checks = new ArrayList<>();
        checks.add(database());
        checks.add(new Check(
                "migrations",
                schema.current(),
                schema.current() ? "version " + migrated() : "have not run to the end"));
        checks.add(clocks());
        checks.add(new Check(
                "work engine", work.running(), work.running() ? "runs" : "does not run: start this server again"));
        checks.add(new Check(
                "templates",
                templates.complete(),
                templates.complete() ? "compiled" : "are not complete: see the log of the start"));
        checks.add(fonts());
        checks.add(disk());
        checks.add(mail());
        checks.add(brake());
        return new View(checks.stream().allMatch(Check::good), checks, recorded(), InForce.all());
    }

    private Check database() {
        try (Connection connection = database.getConnection()) {
            return new Check(
                    "database",
                    connection.isValid(5),
                    connection.getMetaData().getDatabaseProductName() + " "
                            + connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException down) {
            return new Check("database", false, "does not answer: " + down.getMessage());
        }
    }

    /** The version of the last migration. */
    private String migrated() {
        return asked("select \"version\" from \"flyway_schema_history\" where \"version\" is not null"
                        + " order by \"installed_rank\" desc fetch first 1 rows only")
                .map(Object::toString)
                .orElse("unknown");
    }

    private Optional<Object> asked(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getObject(1)) : Optional.empty();
        } catch (SQLException notKnown) {
            return Optional.empty();
        }
    }

    private Check clocks() {
        Probe.Found found = probe.look();
        if (found.skew() == null) {
            return new Check("clock", false, "the database does not tell its time: " + found.words());
        }
        return new Check(
                "clock",
                found.clocksAgree(),
                found.skew().toMillis() + " ms between this server and the database"
                        + (found.clocksAgree() ? "" : ": set both to the same time server"));
    }

    private static Check fonts() {
        List<String> broken = new ArrayList<>();
        for (String face : FONTS) {
            String file = "/reports/fonts/NotoSans-" + face + ".ttf";
            try (InputStream bytes = SelfCheck.class.getResourceAsStream(file)) {
                if (bytes == null || Font.createFont(Font.TRUETYPE_FONT, bytes).canDisplayUpTo(LETTERS) >= 0) {
                    broken.add(face);
                }
            } catch (IOException | FontFormatException unreadable) {
                broken.add(face);
            }
        }
        return new Check(
                "fonts",
                broken.isEmpty(),
                broken.isEmpty()
                        ? FONTS.size() + " faces, with Latin, Devanagari and the rupee sign"
                        : "cannot be used: " + broken);
    }

    private Check disk() {
        return new Check("disk", !space.tight(), space.words());
    }

    private Check mail() {
        Optional<String> trouble = mail.trouble();
        String where = mail.server() == null ? "the folder outbox, as no mail server is set" : mail.server();
        return new Check(
                "mail",
                trouble.isEmpty(),
                trouble.map(words -> where + ": " + words).orElse(where + " takes messages"));
    }

    private Check brake() {
        MailBrake.State brake = mail.brake();
        return new Check(
                "mail brake",
                !brake.held(),
                brake.held() ? "all mail is held by " + brake.by() + ": " + brake.reason() : "off");
    }

    private Map<String, Instant> recorded() {
        Map<String, Instant> recorded = new LinkedHashMap<>();
        for (Register<?, ?> register : catalog.all()) {
            recorded.put(register.name(), reader.state(register).recorded());
        }
        return recorded;
    }
}
