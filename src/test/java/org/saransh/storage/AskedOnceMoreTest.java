package org.saransh.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AskedOnceMoreTest {

    @ParameterizedTest
    @MethodSource("org.saransh.storage.EntitiesIn#both")
    void a_question_that_the_database_does_not_answer_is_asked_once_more_and_without_a_pause(EntitiesIn in) {
        AskedOnceMore asked = new AskedOnceMore();
        asked.database = in.database();
        in.doing(() -> asked.tell(null));
        assertThat(in.transaction(() -> in.database().unwrap(ServerSession.class))
                        .getLogin()
                        .getQueryRetryAttemptCount())
                .as("EclipseLink pauses before the second repetition")
                .isOne();
    }
}
