package org.saransh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.saransh.http.AuditOutcome;
import org.saransh.http.Audited;

class AuditRecordTest {

    private static final Instant NOW = Instant.parse("2026-04-24T02:30:00Z");

    @Test
    void a_record_follows_the_one_before_and_no_other() {
        AuditRecord first = record(1, "A. Rao", "");
        AuditRecord second = record(2, "B. Sen", first.hash());
        assertThat(first.follows("")).isTrue();
        assertThat(second.follows(first.hash())).isTrue();
        assertThat(second.follows(record(1, "A. Rau", "").hash())).isFalse();
    }

    @Test
    void what_would_feign_another_line_is_shown_as_a_question_mark() {
        AuditView view = record(1, "A. Rao\nREFUSED\u2028x\u001b[31m\u202e", "").view();
        assertThat(view.person()).isEqualTo("A. Rao?REFUSED?x?[31m?");
        assertThat(view.detail()).hasSize(2000);
        assertThat(record(1, "क्\u200dष", "").view().person()).isEqualTo("क्\u200dष");
    }

    private static AuditRecord record(long id, String person, String before) {
        return new AuditRecord(
                id, new Audited(person, "::1", "sign-in", "", AuditOutcome.DONE, "x".repeat(3000)), NOW, before);
    }
}
