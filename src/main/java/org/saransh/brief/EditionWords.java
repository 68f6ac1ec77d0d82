package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saransh.storage.ContentStore;

/** The words of editions as their pages print them. What an edition says never changes, so those read last are kept at hand. */
@ApplicationScoped
class EditionWords {

    /** Characters that are kept at hand. */
    private static final int MOST = 16_000_000;

    /** Characters before and after what was found. */
    private static final int AROUND = 70;

    private static final Pattern UNSEEN = Pattern.compile("(?s)<(style|svg|head|script|nav)\\b.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private final Map<String, String> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    @Inject
    Archive archive;

    @Inject
    ContentStore store;

    /** Where the edition prints the text, in the first language that does; empty when none does. */
    Optional<EditionShelf.Passage> passage(long edition, String text) {
        String wanted = folded(Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
        for (Language language : Language.values()) {
            String words = words(edition, language);
            int place = folded(words).indexOf(wanted);
            if (place >= 0) {
                return Optional.of(passage(language, words, place, wanted.length()));
            }
        }
        return Optional.empty();
    }

    private static EditionShelf.Passage passage(Language language, String words, int place, int length) {
        int from = place <= AROUND ? 0 : words.indexOf(' ', place - AROUND) + 1;
        int begin = from == 0 || from > place ? Math.max(0, place - AROUND) : from;
        int to = Math.min(words.length(), place + length + AROUND);
        int end = to == words.length() ? to : Math.max(place + length, words.lastIndexOf(' ', to));
        return new EditionShelf.Passage(
                language,
                (begin == 0 ? "" : "… ") + words.substring(begin, place),
                words.substring(place, place + length),
                words.substring(place + length, end) + (end == words.length() ? "" : " …"));
    }

    /** Of the same length, so that a place in one is that place in the other. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(one -> folded.append(Character.toLowerCase((char) one)));
        return folded.toString();
    }

    private String words(long edition, Language language) {
        String key = edition + "." + language.code().toLowerCase(Locale.ROOT);
        synchronized (kept) {
            String known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        String read = archive.rendition(edition, language, OutputFormat.HTML)
                .map(rendition -> plain(new String(store.get(rendition.sha256()), StandardCharsets.UTF_8)))
                .orElse("");
        return read.isEmpty() ? read : keep(key, read);
    }

    private String keep(String key, String words) {
        synchronized (kept) {
            if (kept.put(key, words) == null) {
                characters += words.length();
            }
            var oldest = kept.entrySet().iterator();
            while (characters > MOST && kept.size() > 1) {
                characters -= oldest.next().getValue().length();
                oldest.remove();
            }
        }
        return words;
    }

    /** What a reader sees of a page of ours. */
    static String plain(String html) {
        String text = TAG.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll(" ");
        String said = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return Normalizer.normalize(BLANKS.matcher(said).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }
}
