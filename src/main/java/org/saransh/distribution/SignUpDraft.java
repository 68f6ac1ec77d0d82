package org.saransh.distribution;

import java.util.List;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;

/** @param about {@code state=CHHATTISGARH}; null: every edition of the brief */
record SignUpDraft(
        String name, MailAddress address, Language language, String brief, String about, List<OutputFormat> formats) {}
