package org.saransh.setup;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saransh.intake.Fact;
import org.saransh.intake.Intake;
import org.saransh.register.PlainView;
import org.saransh.register.Register;
import org.saransh.register.RegisterRow;
import org.saransh.register.RowView;

/** The reference data as it was known at any instant, without a database. */
public final class ReferenceLife {

    /** The rows of the registers by their names. */
    public static final class AtInstant {

        private final Map<String, Map<String, RegisterRow>> rows = new HashMap<>();
        private final Map<String, Register<?, ?>> registers = new HashMap<>();

        private <E extends RegisterRow> void apply(Fact<E> fact, Class<E> type) {
            Register<E, ?> register = fact.register();
            registers.put(register.name(), register);
            Map<String, RegisterRow> known = rows.computeIfAbsent(register.name(), none -> new TreeMap<>());
            known.put(fact.key(), fact.change().apply(type.cast(known.get(fact.key()))));
        }

        @SuppressWarnings("unchecked")
        public <V extends RowView> Map<String, V> rows(String register) {
            Map<String, V> views = new TreeMap<>();
            rows.getOrDefault(register, Map.of())
                    .forEach((key, row) -> views.put(key, (V) PlainView.of(registers.get(register), row)));
            return views;
        }
    }

    private final Map<Class<?>, Object> made = new HashMap<>();
    private List<Fact<?>> facts = List.of();

    public ReferenceLife() {
        made.put(Intake.class, new Intake() {
            @Override
            public void record(List<Fact<?>> all, String who) {
                facts = all;
            }
        });
        ((ReferenceData) make(ReferenceData.class)).load();
    }

    public AtInstant at(Instant instant) {
        AtInstant at = new AtInstant();
        for (Fact<?> fact : facts) {
            if (fact.knownAt() == null || !fact.knownAt().isAfter(instant)) {
                apply(at, fact);
            }
        }
        return at;
    }

    private static <E extends RegisterRow> void apply(AtInstant at, Fact<E> fact) {
        at.apply(fact, PlainView.entity(fact.register()));
    }

    /** As the container makes it: every injected register or teller of facts with it. */
    private Object make(Class<?> type) {
        Object known = made.get(type);
        if (known != null) {
            return known;
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            made.put(type, bean);
            for (Field field : bean instanceof Register ? new Field[0] : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(bean, make(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException notMade) {
            throw new IllegalStateException(notMade);
        }
    }
}
