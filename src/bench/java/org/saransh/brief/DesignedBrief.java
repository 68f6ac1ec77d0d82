package org.saransh.brief;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.engine.api.EngineConfig;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportEngineFactory;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.birt.report.engine.api.IRunAndRenderTask;
import org.eclipse.birt.report.engine.api.PDFRenderOption;

/**
 * The same words, tables and pictures as a report design, set by Eclipse BIRT: untagged. Its engine and the opened design are
 * kept. Runs on a class path of its own, as BIRT brings old releases of what the rest uses.
 */
final class DesignedBrief implements Contestant {

    private final IReportEngine engine;
    private final IReportRunnable design;
    private final Map<String, Object> rows = new HashMap<>();

    DesignedBrief(Path folder) throws Exception {
        EngineConfig config = new EngineConfig();
        config.setLogConfig(null, Level.OFF);
        config.setFontConfig(folder.resolve(BriefBench.BIRT_FONTS).toUri().toURL());
        Platform.startup(config);
        engine = ((IReportEngineFactory)
                        Platform.createFactoryObject(IReportEngineFactory.EXTENSION_REPORT_ENGINE_FACTORY))
                .createReportEngine(config);
        design = engine.openReportDesign(folder.resolve(BriefBench.DESIGN).toString());
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(folder.resolve(BriefBench.ROWS)))) {
            ((Map<?, ?>) in.readObject()).forEach((name, set) -> rows.put((String) name, set));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public byte[] pdf() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IRunAndRenderTask task = engine.createRunAndRenderTask(design);
        PDFRenderOption options = new PDFRenderOption();
        options.setOutputFormat(PDFRenderOption.OUTPUT_FORMAT_PDF);
        options.setOutputStream(out);
        options.setEmbededFont(true);
        task.setRenderOption(options);
        task.getAppContext().putAll(rows);
        task.run();
        boolean failed = !task.getErrors().isEmpty();
        Object why = failed ? task.getErrors().get(0) : null;
        task.close();
        if (failed) {
            throw new IOException(why.toString());
        }
        return out.toByteArray();
    }
}
