package org.saransh.configuration;

import java.util.List;
import org.saransh.http.Fault;
import org.saransh.http.Problem;

/** Takes everything back that an import has written, because of one entry. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Entry entry;
    private final transient Problem problem;

    Refused(Entry entry, Problem problem) {
        super(entry.path() + ": " + problem.detail());
        this.entry = entry;
        this.problem = problem;
    }

    String path() {
        return entry.path();
    }

    /** What is wrong, by the path in the whole file. */
    List<Fault> faults() {
        return problem.errors().isEmpty()
                ? List.of(new Fault(entry.path(), entry.id(), problem.detail(), null))
                : problem.errors().stream()
                        .map(fault -> new Fault(
                                fault.field().isEmpty() ? entry.path() : entry.path() + "." + fault.field(),
                                fault.value(),
                                fault.wrong(),
                                fault.allowed()))
                        .toList();
    }
}
