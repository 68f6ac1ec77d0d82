package org.saransh.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.saransh.http.Problem;
import org.saransh.register.Asked;
import org.saransh.register.Extent;
import org.saransh.register.Question;
import org.saransh.register.Reading;
import org.saransh.register.Readings;

/** Answers questions with files, and with the beginnings of files. To be called outside of transactions. */
@ApplicationScoped
public class Answers {

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Readings readings;

    /** @throws org.saransh.http.ProblemException 400 or 422 when it cannot be answered */
    public Question question(Asked asked) {
        return readings.question(asked);
    }

    /** How many rows the answer has. */
    long count(Question question) {
        return readings.count(question);
    }

    /** Of an answer in which dates are only months or years. */
    Extent extent(Question question) {
        try (Reading reading = readings.open(question)) {
            return reading.extent();
        }
    }

    public AnswerPreview preview(Asked asked) {
        try (Reading reading = readings.open(readings.question(asked))) {
            return AnswerPreview.of(reading);
        }
    }

    /**
     * Writes the whole answer.
     *
     * @param by who asks; null: the file does not say
     * @param password that opens a workbook; null: it opens without
     * @throws org.saransh.http.ProblemException 422 when a file of this form cannot hold it
     * @throws PartialDateMet when the extent names too few columns; only a workbook minds
     */
    void write(
            Question question,
            Extent extent,
            FileForm form,
            String by,
            String password,
            OutputStream file,
            AttemptWatch watch)
            throws IOException {
        try (Reading reading = readings.open(question, watch.stop(), extent)) {
            form.demandRoom(extent.count());
            write(reading, form, by, password, file, watch);
        }
    }

    /**
     * Writes an answer that is short enough to be waited for.
     *
     * @throws org.saransh.http.ProblemException 422 when it has more rows
     */
    void writeShort(Question question, FileForm form, int most, OutputStream file) throws IOException {
        try (Reading reading = readings.open(question)) {
            if (reading.extent().count() > most) {
                throw Problem.unprocessable(reading.extent().count() + " rows are more than are answered at once, "
                        + most + ": filter them, or send the question to /api/exports, where it may take its time");
            }
            write(reading, form, null, null, file, Progress.UNWATCHED);
        }
    }

    private void write(Reading reading, FileForm form, String by, String password, OutputStream file, Progress progress)
            throws IOException {
        AnswerTable answer = new AnswerTable(reading);
        switch (form.format()) {
            case XLSX ->
                WorkbookFile.write(
                        answer.table(),
                        answer.about(by),
                        new WorkbookForm(form.profile(), form.split(), password),
                        file,
                        progress,
                        threads);
            case CSV -> CsvFile.write(answer.table(), form.bom(), file, progress);
            case JSONL -> JsonLines.write(answer.table(), file, progress);
        }
    }
}
