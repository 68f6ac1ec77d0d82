package org.saransh.brief;

import java.time.LocalDate;

/**
 * A figure that a published edition printed and that was corrected afterwards.
 *
 * @param edition the day of the edition that printed it
 * @param field the column of the register
 * @param was as the edition printed it
 * @param is as it was corrected
 */
record PrintedCorrection(
        LocalDate edition, String register, String key, String field, String was, String is, String reason) {}
