package org.saransh.brief;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.jdt.JRJdtCompiler;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.internal.compiler.CompilationResult;

/** Compiles the expressions of one template, and reports with its line every one that is broken or that is not allowed. */
final class TemplateJava extends JRJdtCompiler {

    private final TemplateLines lines;
    /** The last problems of each generated class: it may be compiled twice. */
    private final Map<String, IProblem[]> problems = new LinkedHashMap<>();

    private TemplateJava(JasperReportsContext context, TemplateLines lines) {
        super(context);
        this.lines = lines;
    }

    /** The compiled template; empty when something is wrong with it, which then is among the faults of the lines. */
    static Optional<JasperReport> compile(JasperReportsContext context, JasperDesign design, TemplateLines lines) {
        int before = lines.count();
        try {
            JasperReport report = new TemplateJava(context, lines).compileReport(design);
            return lines.count() == before ? Optional.of(report) : Optional.empty();
        } catch (JRException broken) {
            if (lines.count() == before) {
                lines.fault(1, broken.getMessage());
            }
            return Optional.empty();
        }
    }

    @Override
    protected String compileUnits(JRCompilationUnit[] units, String classPath, File folder) {
        String broken = super.compileUnits(units, classPath, folder);
        for (JRCompilationUnit unit : units) {
            for (IProblem problem : problems.getOrDefault(unit.getCompileName(), new IProblem[0])) {
                fault(unit, problem.getSourceLineNumber(), problem.getMessage());
            }
            if (unit.getCompileData() instanceof byte[] evaluator) {
                EvaluatorCheck.check(evaluator, (wrong, line) -> fault(unit, line, wrong));
            } else if (broken == null) {
                lines.fault(1, "an expression may not hold a class");
            }
        }
        return broken;
    }

    /** @param line of the generated source; an expression of several lines is known by its first */
    private void fault(JRCompilationUnit unit, int line, String wrong) {
        JRExpression expression = null;
        for (int above = line; above > 0 && expression == null; above--) {
            expression = unit.getCompilationSource().getExpressionAtLine(above);
        }
        if (expression == null) {
            lines.fault(1, wrong);
        } else {
            lines.faultAt(expression.getText(), wrong);
        }
    }

    @Override
    protected CompilerRequestor getCompilerRequestor(JRCompilationUnit[] units) {
        return new CompilerRequestor(jasperReportsContext, this, units) {
            @Override
            protected IProblem[] getJavaCompilationErrors(CompilationResult result) {
                IProblem[] errors = super.getJavaCompilationErrors(result);
                String file = new String(result.getFileName());
                problems.put(
                        file.substring(file.lastIndexOf('/') + 1).replace(".java", ""),
                        errors == null ? new IProblem[0] : errors);
                return errors;
            }
        };
    }
}
