package org.saransh.brief;

import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRParameter;

/** What stands at the head of every document, as the parameters of its templates. */
final class Heading {

    private Heading() {}

    static Map<String, Object> of(Digest digest, Wording wording, Language language) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, language.locale());
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        parameters.put("W", wording);
        parameters.put("TITLE", wording.text("brief.title"));
        parameters.put("SUBTITLE", wording.subtitle(digest));
        parameters.put("AS_AT", wording.text("brief.asAt", Map.of("time", wording.minute(digest.asAt()))));
        parameters.put("SINCE", since(digest, wording));
        parameters.put("DOCUMENT", wording.text("brief.document", Map.of("fingerprint", digest.fingerprint())));
        parameters.put("MARKING", wording.word(digest.marking()));
        return parameters;
    }

    static String since(Digest digest, Wording wording) {
        return wording.text(
                digest.sinceEdition() ? "brief.since.edition" : "brief.since.period",
                Map.of("day", wording.day(digest.since())));
    }
}
