package org.saransh.brief;

import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.repo.DefaultRepositoryService;
import net.sf.jasperreports.repo.RepositoryContext;
import net.sf.jasperreports.repo.RepositoryService;

/**
 * What JasperReports works in. Whatever a template loads by a name it finds among the styles, pictures and fonts of {@code reports}, or
 * not at all: no address, no file of the machine, no class path, and no compiled template.
 */
final class ReportsContext extends SimpleJasperReportsContext {

    private static final Pattern LOADED =
            Pattern.compile("reports/([a-z0-9-]+/[A-Za-z0-9_-]+\\.(jrtx|png|jpg|jpeg|ttf))");

    private final List<RepositoryService> repositories = List.of(new DefaultRepositoryService(this) {
        @Override
        public InputStream getInputStream(RepositoryContext context, String address) {
            var name = LOADED.matcher(address);
            return name.matches() ? Reports.file(name.group(1)).orElse(null) : null;
        }

        @Override
        public InputStream getInputStream(String address) {
            return getInputStream(null, address);
        }
    });

    ReportsContext() {
        super(DefaultJasperReportsContext.getInstance());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<T> getExtensions(Class<T> kind) {
        return kind == RepositoryService.class ? (List<T>) repositories : super.getExtensions(kind);
    }
}
