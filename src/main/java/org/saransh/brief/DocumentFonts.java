package org.saransh.brief;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.List;
import net.sf.jasperreports.engine.fonts.FontFamily;
import org.saransh.work.Work;

/**
 * Has the fonts of the documents read at start. JasperReports reads them once: it copies each into a temporary file, and when a full
 * disk does not let it, it keeps that there are none until the process ends.
 */
@ApplicationScoped
class DocumentFonts {

    /** @throws IllegalStateException when they cannot be read; then the application does not start */
    void read(@Observes @Priority(Work.PREPARED) Startup start) {
        List<FontFamily> families = new ReportsContext().getExtensions(FontFamily.class);
        if (families == null || families.isEmpty()) {
            throw new IllegalStateException(
                    "The fonts of the documents cannot be read: is there room for temporary files in "
                            + System.getProperty("java.io.tmpdir") + "?");
        }
    }
}
