package org.saransh.register;

/** What a register says of a row that no database holds. */
public final class PlainView {

    private PlainView() {}

    @SuppressWarnings("unchecked")
    public static <E extends RegisterRow> RowView of(Register<E, ?> register, RegisterRow row) {
        return register.view((E) row);
    }

    public static <E extends RegisterRow> Class<E> entity(Register<E, ?> register) {
        return register.entity();
    }
}
