package org.saransh.portal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BrandTest {

    @Test
    void a_colour_of_the_house_carries_white_letters_or_is_refused() {
        assertThatCode(() -> Brand.demandReadable("saransh.colour", "#123b5d")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Brand.demandReadable("saransh.colour", "#c8791a"))
                .hasMessageContaining("choose a darker colour");
        assertThatThrownBy(() -> Brand.demandReadable("saransh.colour", "blue;}body{display:none"))
                .hasMessageContaining("write a colour as #123b5d");
    }
}
