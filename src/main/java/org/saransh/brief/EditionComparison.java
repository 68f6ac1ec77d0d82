package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saransh.register.AsAt;

/** Tells what happened between any two editions of the same matter, as a brief tells it between neighbours. */
@ApplicationScoped
public class EditionComparison {

    /** Of sources, which are listed in documents only. */
    private static final Pattern NUMBERS = Pattern.compile("\\s*\\[[\\d–, ]+\\]");

    @Inject
    Archive archive;

    @Inject
    Registers registers;

    /**
     * One change.
     *
     * @param group under which it is told, in words
     * @param date in words; empty when no source says
     * @param basis who vouches for it, in words
     */
    public record Told(String group, ChangeKind kind, String date, String text, String basis) {}

    /**
     * What the later one knows and the earlier one did not.
     *
     * @return empty when the two are about different matters, or there is no such edition
     */
    @Transactional
    public Optional<List<Told>> between(long earlier, long later, Language language) {
        Optional<Edition> was = archive.find(earlier);
        Optional<Edition> is = archive.find(later);
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = is.get().scope();
        return scope.equals(was.get().scope())
                ? Optional.of(told(was.get(), is.get(), scope, language))
                : Optional.empty();
    }

    private List<Told> told(Edition was, Edition is, Scope scope, Language language) {
        Period period = new Period(read(was), read(is), was.asAt(), true, is.asAt()).narrowed(scope);
        Wording wording = Wording.of(is.brief(), language);
        List<Line> lines = Changes.of(period);
        List<SourceLine> sources = period.sources().lines();
        return lines.stream()
                .map(line -> new Told(
                        wording.text(line.group()),
                        kind(line),
                        wording.date(line.date()),
                        wording.say(line.statement()),
                        NUMBERS.matcher(wording.standing(line.standing(), sources))
                                .replaceAll("")))
                .toList();
    }

    /** As the line keeps it: {@code ChangeKind.NEW}. */
    private static ChangeKind kind(Line line) {
        String code = line.cells().get("what").text();
        return ChangeKind.valueOf(code.substring(code.indexOf('.') + 1));
    }

    private Reading read(Edition edition) {
        return registers.read(new AsAt(edition.asAt(), edition.recordedAt()));
    }
}
