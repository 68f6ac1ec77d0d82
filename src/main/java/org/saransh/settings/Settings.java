package org.saransh.settings;

import static org.saransh.settings.Setting.needed;
import static org.saransh.settings.Setting.optional;
import static org.saransh.settings.Values.ANY;
import static org.saransh.settings.Values.COLOUR;
import static org.saransh.settings.Values.FILE;
import static org.saransh.settings.Values.FOLDER;
import static org.saransh.settings.Values.MAIL_ADDRESS;
import static org.saransh.settings.Values.MAIL_ADDRESSES;
import static org.saransh.settings.Values.OWN_FOLDER;
import static org.saransh.settings.Values.PORT;
import static org.saransh.settings.Values.PROVIDER;
import static org.saransh.settings.Values.WEB_ADDRESS;
import static org.saransh.settings.Values.YES_OR_NO;
import static org.saransh.settings.Values.duration;
import static org.saransh.settings.Values.durations;
import static org.saransh.settings.Values.oneOf;
import static org.saransh.settings.Values.whole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Every setting, in the order of server.xml. */
final class Settings {

    static final String PREFIX = "saransh.";

    /** The folder that the server was started for; the build sets it. */
    static final String BASE = "saransh.base";

    private static final int MANY = 1_000_000;
    private static final int SIMILAR = 3;

    static final List<Setting> ALL = List.of(
            needed("saransh.home", OWN_FOLDER),
            needed("saransh.http.host", ANY),
            needed("saransh.http.port", PORT),
            needed("saransh.public.url", WEB_ADDRESS),
            needed("saransh.http.plain", YES_OR_NO),
            needed("saransh.metrics.closed", YES_OR_NO),
            needed("saransh.briefs.public", YES_OR_NO),
            needed("saransh.session.idle", duration("PT1S", "P30D")),
            needed("saransh.session.longest", duration("PT1S", "P30D")),
            optional("saransh.openid.issuer", PROVIDER),
            optional("saransh.openid.client", ANY),
            optional("saransh.openid.secret", ANY),
            optional("saransh.openid.name", ANY),
            needed("saransh.openid.claim", ANY),
            needed("saransh.openid.newcomers", oneOf("refused", "readers")),
            needed("saransh.costly.requests", whole(1, MANY)),
            needed("saransh.database.url", Values.DATABASE),
            needed("saransh.database.user", ANY),
            optional("saransh.database.password", ANY),
            optional("saransh.mail.host", ANY),
            needed("saransh.mail.port", PORT),
            needed("saransh.mail.from", MAIL_ADDRESS),
            optional("saransh.mail.user", ANY),
            optional("saransh.mail.password", ANY),
            needed("saransh.mail.starttls", YES_OR_NO),
            needed("saransh.mail.tls", YES_OR_NO),
            needed("saransh.mail.timeout", duration("PT1S", "PT1H")),
            needed("saransh.mail.finish.timeout", duration("PT1S", "PT1H")),
            needed("saransh.mail.parallel", whole(1, 100)),
            needed("saransh.mail.retry", durations("PT1S", "P7D")),
            needed("saransh.mail.patience", duration("PT1S", "P30D")),
            needed("saransh.mail.uncertain", oneOf("hold", "resend")),
            optional("saransh.mail.bounces", MAIL_ADDRESS),
            optional("saransh.mail.approvers", MAIL_ADDRESSES),
            optional("saransh.mail.owners", MAIL_ADDRESSES),
            optional("saransh.bounces.imap.host", ANY),
            needed("saransh.bounces.imap.port", PORT),
            optional("saransh.bounces.imap.user", ANY),
            optional("saransh.bounces.imap.password", ANY),
            needed("saransh.bounces.imap.security", oneOf("tls", "starttls", "none")),
            needed("saransh.bounces.imap.folder", ANY),
            optional("saransh.bounces.imap.done", ANY),
            needed("saransh.bounces.imap.pause", duration("PT1S", "P1D")),
            needed("saransh.bounces.imap.timeout", duration("PT1S", "PT1H")),
            optional("saransh.mail.dkim.key", FILE),
            optional(
                    "saransh.mail.dkim.selector",
                    Values.pattern("a name of letters, digits, - and .", "[A-Za-z0-9.-]+")),
            optional("saransh.mail.domains", ANY),
            optional("saransh.mail.own", ANY),
            needed("saransh.link.days", whole(1, 3_650)),
            needed("saransh.reference.data", YES_OR_NO),
            optional("saransh.demo.recipient", MAIL_ADDRESS),
            needed("saransh.language", oneOf("en", "hi")),
            optional("saransh.name", ANY),
            optional("saransh.name.hindi", ANY),
            optional("saransh.logo", FILE),
            optional("saransh.colour", COLOUR),
            optional("saransh.accent", COLOUR),
            needed("saransh.workers", whole(1, 100)),
            needed("saransh.heartbeat", duration("PT1S", "PT1H")),
            needed("saransh.heartbeats.missed", whole(4, 1_000)),
            optional("saransh.reports", FOLDER),
            needed("saransh.export.workers", whole(1, 100)),
            needed("saransh.export.quota", whole(1, MANY)),
            needed("saransh.export.queue", whole(1, MANY)),
            needed("saransh.export.days", whole(1, 3_650)),
            optional("saransh.backup.every", duration("PT1H", "P365D")),
            needed("saransh.backup.keep", whole(1, 1_000)),
            needed(
                    "saransh.audit.days",
                    Values.pattern("0 for never, or a whole number from 180", "0|1[89]\\d|[2-9]\\d\\d|[1-9]\\d{3,4}")),
            needed("saransh.idempotency.days", whole(1, 3_650)),
            optional("saransh.restore", FILE),
            needed("saransh.conformance.pages", whole(1, MANY)),
            needed("saransh.disk.least", whole(1, MANY)),
            needed("saransh.log.format", oneOf("simple", "json")),
            needed("saransh.log.days", whole(1, 3_650)),
            needed("saransh.log.megabytes", whole(1, 10_000)),
            optional("saransh.signature.keystore", FILE),
            optional("saransh.signature.password", ANY),
            optional("saransh.signature.alias", ANY));

    private static final Set<String> FOR_TESTS = Set.of("saransh.halt", "saransh.clock.ahead");

    private Settings() {}

    /** What is wrong with the values, one sentence for each setting. */
    static List<String> faults(Function<String, String> values) {
        List<String> faults = new ArrayList<>();
        for (Setting setting : ALL) {
            setting.fault(values.apply(setting.name())).ifPresent(faults::add);
        }
        return faults;
    }

    /** A sentence for each name that looks like a setting and is none. */
    static List<String> unknown(Collection<String> names) {
        return names.stream()
                .sorted()
                .distinct()
                .flatMap(name -> unknown(name).stream())
                .toList();
    }

    private static Optional<String> unknown(String name) {
        if (FOR_TESTS.contains(name)) {
            return Optional.of(name + " is for tests: a service that people rely on must not have it");
        }
        boolean variable = name.startsWith(PREFIX.toUpperCase(Locale.ROOT).replace('.', '_'));
        if (!variable && !name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Function<Setting, String> form = variable ? Setting::variable : Setting::name;
        List<String> known = new ArrayList<>(ALL.stream().map(form).toList());
        known.add(form.apply(optional(BASE, ANY)));
        if (known.contains(name)) {
            return Optional.empty();
        }
        String near = known.stream()
                .min(java.util.Comparator.comparingInt(one -> Distance.between(one, name)))
                .filter(one -> Distance.between(one, name) <= SIMILAR)
                .map(one -> ", perhaps " + one + " was meant")
                .orElse("");
        return Optional.of(name + " is no setting of this service, and nothing is done with it" + near);
    }
}
