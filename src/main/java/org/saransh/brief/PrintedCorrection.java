package org.saransh.brief;

import java.time.LocalDate;

/**
 * A figure that a published edition printed and that was corrected afterwards.
 *
 * @param edition the day of the edition that printed it
 * @param field the attribute of the register's row
 * @param was as the edition printed it
 * @param is as it was corrected
 */
record PrintedCorrection(
        LocalDate edition, String register, String key, String field, Value was, Value is, String reason) {}
