package org.saransh.intake;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.saransh.register.Register;
import org.saransh.register.RegisterRow;

/**
 * One change of one row.
 *
 * @param knownAt when it became known; null: with this intake
 * @param why the reason that the revision gives
 * @param change makes the new row from the current one, which is null when there is none
 */
public record Fact<E extends RegisterRow>(
        Register<E, ?> register, String key, Instant knownAt, String why, UnaryOperator<E> change) {}
