package org.saransh.export;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FileFormTest {

    private static final long FULL_SHEET = 1_048_575;

    @Test
    void more_rows_than_a_sheet_holds_are_refused_unless_there_may_be_several() {
        FileForm sheet = new FileForm(FileFormat.XLSX, Profile.STANDARD, false, false);
        assertThatCode(() -> sheet.demandRoom(FULL_SHEET)).doesNotThrowAnyException();
        assertThatThrownBy(() -> sheet.demandRoom(FULL_SHEET + 1))
                .hasMessageContaining("1048576")
                .hasMessageContaining("filter")
                .hasMessageContaining("split")
                .hasMessageContaining("csv");
        assertThatCode(() -> new FileForm(FileFormat.XLSX, Profile.STANDARD, true, false).demandRoom(FULL_SHEET + 1))
                .doesNotThrowAnyException();
        assertThatCode(() -> new FileForm(FileFormat.CSV, Profile.STANDARD, false, false).demandRoom(FULL_SHEET + 1))
                .doesNotThrowAnyException();
    }
}
