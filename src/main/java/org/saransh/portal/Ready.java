package org.saransh.portal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.saransh.brief.Templates;
import org.saransh.storage.Schema;
import org.saransh.watch.Board;
import org.saransh.watch.Space;
import org.saransh.work.Work;

/**
 * Ready when the database answers, its tables are current, the templates load and the work engine runs. A tight disk and a wrong
 * clock are told as well, and take nobody out of service: the other servers have the same, and reading goes on.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private static final int SECONDS = 5;

    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    @Inject
    Schema schema;

    @Inject
    Templates templates;

    @Inject
    Work work;

    @Inject
    Space space;

    @Inject
    Board board;

    @Override
    public HealthCheckResponse call() {
        boolean answers = databaseAnswers();
        boolean current = schema.current();
        boolean complete = templates.complete();
        boolean running = work.running();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("saransh")
                .withData("database", word(answers))
                .withData("migrations", word(current))
                .withData("templates", word(complete))
                .withData("work engine", word(running))
                .withData("disk", space.words())
                .withData("clock", word(board.database().clocksAgree()));
        return response.status(answers && current && complete && running).build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException down) {
            return false;
        }
    }

    private static String word(boolean good) {
        return good ? "ok" : "not ok";
    }
}
