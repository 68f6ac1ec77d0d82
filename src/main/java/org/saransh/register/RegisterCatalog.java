package org.saransh.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All registers, by their names. A new one is found by being there. */
@ApplicationScoped
public class RegisterCatalog {

    @Inject
    @Any
    Instance<Register<?, ?>> registers;

    public List<Register<?, ?>> all() {
        return registers.stream()
                .<Register<?, ?>>map(register -> register)
                .sorted(Comparator.comparing(Register::name))
                .toList();
    }

    public Optional<Register<?, ?>> named(String name) {
        return all().stream().filter(register -> register.name().equals(name)).findFirst();
    }
}
