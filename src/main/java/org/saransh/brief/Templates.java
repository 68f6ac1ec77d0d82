package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;

/** The templates, as the build compiled them or, those of the operator, the start. */
@ApplicationScoped
public class Templates {

    @Inject
    Briefs briefs;

    private final JasperReportsContext context = new ReportsContext();
    private final Map<String, JasperReport> loaded = new ConcurrentHashMap<>();

    JasperReportsContext context() {
        return context;
    }

    /**
     * Fills the template.
     *
     * @throws RenderingException when it cannot be filled, comes to no end, or asks for more memory than there is
     */
    JasperPrint fill(String brief, String template, Map<String, Object> parameters, JRDataSource rows) {
        try {
            return JasperFillManager.getInstance(context).fill(report(brief, template), parameters, rows);
        } catch (JRException | RuntimeException | OutOfMemoryError broken) {
            throw new RenderingException("The template " + template + " cannot be filled: " + cause(broken), broken);
        }
    }

    /** Whether every template that the briefs need is there and readable. */
    public boolean complete() {
        try {
            for (Brief brief : briefs.all()) {
                names(brief).forEach(template -> report(brief.name(), template));
            }
            return true;
        } catch (RenderingException unreadable) {
            return false;
        }
    }

    /** The templates that a brief needs. */
    static List<String> names(Brief brief) {
        return Stream.of(
                        Stream.of("page"),
                        brief.sections().stream().map(section -> "section-" + section),
                        brief.sheets().stream().map(section -> "sheet-" + section))
                .flatMap(names -> names)
                .toList();
    }

    /**
     * The compiled template: that of the brief's own folder, or else the shared one.
     *
     * @throws RenderingException when there is none, or it cannot be read
     */
    JasperReport report(String brief, String name) {
        return loaded.computeIfAbsent(brief + "/" + name, path -> load(path)
                .or(() -> load(Reports.SHARED + "/" + name))
                .orElseThrow(() -> new RenderingException("There is no compiled template " + name, null)));
    }

    private Optional<JasperReport> load(String path) {
        Optional<JasperReport> theirs = Reports.compiledAtStart(path);
        if (theirs.isPresent()) {
            return theirs;
        }
        return Reports.compiledByBuild(path).map(compiled -> {
            try (compiled) {
                return (JasperReport) JRLoader.loadObject(context, compiled);
            } catch (JRException | IOException unreadable) {
                throw new RenderingException("The template " + path + " cannot be loaded", unreadable);
            }
        });
    }

    private static String cause(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
