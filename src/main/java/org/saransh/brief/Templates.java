package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;

/** The templates, as the build compiled them. */
@ApplicationScoped
public class Templates {

    private final JasperReportsContext context = DefaultJasperReportsContext.getInstance();
    private final Map<String, JasperReport> loaded = new ConcurrentHashMap<>();

    JasperReportsContext context() {
        return context;
    }

    /**
     * Fills the template.
     *
     * @throws RenderingException when it cannot be filled
     */
    JasperPrint fill(String template, Map<String, Object> parameters, JRDataSource rows) {
        try {
            return JasperFillManager.getInstance(context).fill(template(template), parameters, rows);
        } catch (JRException | RuntimeException broken) {
            throw new RenderingException("The template " + template + " cannot be filled: " + cause(broken), broken);
        }
    }

    /** Whether every template that a rendition needs is there and readable. */
    public boolean complete() {
        try {
            Rendering.TEMPLATES.forEach(this::template);
            return true;
        } catch (RenderingException unreadable) {
            return false;
        }
    }

    private JasperReport template(String name) {
        return loaded.computeIfAbsent(name, this::load);
    }

    private JasperReport load(String name) {
        String resource = "/reports/" + name + ".jasper";
        try (InputStream compiled = Templates.class.getResourceAsStream(resource)) {
            if (compiled == null) {
                throw new RenderingException("There is no compiled template " + resource, null);
            }
            return (JasperReport) JRLoader.loadObject(context, compiled);
        } catch (JRException | java.io.IOException unreadable) {
            throw new RenderingException("The template " + resource + " cannot be loaded", unreadable);
        }
    }

    private static String cause(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
