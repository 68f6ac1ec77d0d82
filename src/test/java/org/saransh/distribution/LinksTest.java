package org.saransh.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.distribution.FileUse.FileOutcome;
import org.saransh.distribution.FileUse.FileUseView;
import org.saransh.distribution.KeyRing.Purpose;
import org.saransh.export.Exports;
import org.saransh.http.ProblemException;
import org.saransh.storage.EntitiesIn;

class LinksTest {

    private static final String BOTH = "org.saransh.storage.EntitiesIn#both";
    private static final String PLACE = "https://saransh.mines.gov.in/files/";
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
    private static final Instant NOON = Mailroom.NOON;

    /** The links of one service, and a recipient for whom they are. */
    private static final class Service {

        private final EntitiesIn entities;
        private final Mailroom room;
        private final Links links = new Links();
        private final Recipient reader;

        Service(EntitiesIn entities) {
            this.entities = entities;
            room = new Mailroom(entities);
            reader = room.recipient("rao");
            entities.into(links, room.clock).days = 30;
            links.uses = entities.into(new Uses(), room.clock);
            links.uses.exports = entities.into(new Exports(), room.clock);
            links.settings = new MailSettings();
            links.settings.publicUrl = "https://saransh.mines.gov.in";
            links.keys = new LinkKeys();
            sign("k1 " + KEY);
        }

        /** Each record is a transaction of its own, as on a server. */
        private final class Uses extends LinkUses {
            @Override
            public Optional<FileLink> record(List<String> words, String client) {
                return entities.transaction(() -> super.record(words, client));
            }
        }

        void sign(String keys) {
            links.keys.use(KeyRing.of(keys));
        }

        String file(LinkedFile file) {
            return entities.transaction(() -> links.file(file, reader.id()));
        }

        Optional<LinkedFile> open(String address) {
            assertThat(address).startsWith(PLACE);
            return links.open(address.substring(PLACE.length()), "10.1.2.3");
        }

        FileLinkView only() {
            return entities.transaction(() -> links.page(null, reader.id(), 1, 10))
                    .items()
                    .get(0);
        }

        List<FileOutcome> outcomes(long link) {
            return entities.transaction(() -> links.uses(link)).stream()
                    .map(FileUseView::outcome)
                    .toList();
        }

        /** An edition that is there only for its state. */
        long edition(String state) {
            return entities.transaction(() -> {
                long id = room.plan(1).get(0);
                entities.database()
                        .createNativeQuery("insert into edition (id, brief, edition_year, edition_number, as_at,"
                                + " recorded_at, since, state, digest, digest_sha256, drafted_at) values (" + id
                                + ", 'weekly', 2026, " + id + ", current_timestamp, current_timestamp,"
                                + " current_timestamp, '" + state + "', '{}', '', current_timestamp)")
                        .executeUpdate();
                return id;
            });
        }

        long export(String state) {
            return entities.transaction(() -> {
                long id = room.plan(1).get(0);
                entities.database()
                        .createNativeQuery("insert into export (id, asked_by, reason, asked_at, question, format,"
                                + " profile, split, bom, locked, state, attempt, failures, ended_at, rows_total,"
                                + " rows_written) values (" + id + ", 'a-rao', '', current_timestamp,"
                                + " '{\"dataset\": \"minerals\"}', 'XLSX', 'STANDARD', false, false, false, '" + state
                                + "', 1, 0, current_timestamp, 0, 0)")
                        .executeUpdate();
                return id;
            });
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_file_has_one_address_for_each_reader_which_leads_to_it_for_so_many_days(EntitiesIn in) {
        Service service = new Service(in);
        LinkedFile file = LinkedFile.of(service.edition("PUBLISHED"), Language.HI, OutputFormat.PDF);
        LinkedFile sheet = LinkedFile.of(file.edition(), Language.HI, OutputFormat.XLSX);
        String address = service.file(file);
        assertThat(service.file(sheet)).isNotEqualTo(address);
        assertThat(service.file(file)).as("the one that he was given").isEqualTo(address);
        assertThat(service.open(address)).contains(file);
        FileLinkView link = in.transaction(
                        () -> service.links.find(service.only().id() - 1))
                .orElseThrow();
        assertThat(link)
                .returns(file.edition(), FileLinkView::edition)
                .returns("hi", FileLinkView::language)
                .returns("pdf", FileLinkView::format)
                .returns("k1", FileLinkView::key)
                .returns(NOON, FileLinkView::madeAt)
                .returns(NOON.plus(Duration.ofDays(30)), FileLinkView::expiresAt)
                .returns(null, FileLinkView::revokedAt)
                .returns(1L, FileLinkView::uses);
        service.room.clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(service.open(address)).contains(file);
        service.room.clock.pass(Duration.ofSeconds(1));
        assertThat(service.open(address)).isEmpty();
        assertThat(in.transaction(() -> service.links.uses(link.id())))
                .extracting(FileUseView::outcome, FileUseView::client)
                .as("the newest first")
                .containsExactly(
                        tuple(FileOutcome.OVER, "10.1.2.3"),
                        tuple(FileOutcome.GIVEN, "10.1.2.3"),
                        tuple(FileOutcome.GIVEN, "10.1.2.3"));
        String later = service.file(file);
        assertThat(later).as("a new one when the first is over").isNotEqualTo(address);
        assertThat(service.open(later)).contains(file);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_revoked_address_leads_nowhere_and_says_who_ended_it(EntitiesIn in) {
        Service service = new Service(in);
        LinkedFile file = LinkedFile.of(service.export("DONE"));
        String address = service.file(file);
        assertThat(service.open(address)).contains(file);
        long id = service.only().id();
        in.doing(() -> service.links.revoke(id, "b-sen"));
        service.room.clock.pass(Duration.ofHours(1));
        in.doing(() -> service.links.revoke(id, "c-das"));
        assertThat(service.only())
                .returns(NOON, FileLinkView::revokedAt)
                .returns("b-sen", FileLinkView::revokedBy)
                .returns(file.export(), FileLinkView::export)
                .returns(null, FileLinkView::language)
                .returns(null, FileLinkView::format);
        assertThat(service.open(address)).isEmpty();
        assertThat(service.outcomes(id)).containsExactly(FileOutcome.REVOKED, FileOutcome.GIVEN);
        assertThat(service.file(file)).isNotEqualTo(address);
        assertThatThrownBy(() -> in.doing(() -> service.links.revoke(-1, "b-sen")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("There is no link -1");
        assertThat(in.transaction(() -> service.links.find(-1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_address_leads_nowhere_once_its_file_or_its_reader_is_gone(EntitiesIn in) {
        Service service = new Service(in);
        List<String> gone = List.of(
                service.file(LinkedFile.of(service.edition("WITHDRAWN"), Language.EN, OutputFormat.PDF)),
                service.file(LinkedFile.of(service.export("GONE"))),
                service.file(LinkedFile.of(-service.only().id())));
        assertThat(gone).allMatch(address -> service.open(address).isEmpty());
        String good = service.file(LinkedFile.of(service.edition("PUBLISHED"), Language.EN, OutputFormat.PDF));
        assertThat(service.open(good)).isPresent();
        in.doing(() -> in.database().find(Recipient.class, service.reader.id()).retire(NOON));
        assertThat(service.open(good)).isEmpty();
        assertThat(service.outcomes(service.only().id())).containsExactly(FileOutcome.GONE, FileOutcome.GIVEN);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_was_signed_here_and_given_to_nobody_leads_nowhere(EntitiesIn in) {
        Service service = new Service(in);
        service.file(LinkedFile.of(service.export("DONE")));
        FileLinkView link = service.only();
        String end = Long.toString(link.expiresAt().getEpochSecond());
        String export = Long.toString(link.export());
        String id = Long.toString(link.id());
        KeyRing ring = service.links.keys.ring();
        assertThat(service.open(PLACE + ring.sign(Purpose.FILE, id, "export", export, link.recipient(), end)))
                .isPresent();
        for (List<String> words : List.of(
                List.of(id, "export", export, "somebody-else", end),
                List.of(id, "export", export, link.recipient(), end + "0"),
                List.of(id, "export", export),
                List.of("-7", "export", export, link.recipient(), end))) {
            assertThat(service.open(PLACE + ring.sign(Purpose.FILE, words.toArray(String[]::new))))
                    .as(words.toString())
                    .isEmpty();
        }
        assertThat(service.open(PLACE + ring.sign(Purpose.CONFIRM, id, "export", export, link.recipient(), end)))
                .isEmpty();
        assertThat(service.outcomes(link.id())).containsExactly(FileOutcome.GIVEN);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void addresses_of_a_key_that_was_deleted_end_and_new_ones_are_given(EntitiesIn in) {
        Service service = new Service(in);
        LinkedFile file = LinkedFile.of(service.export("DONE"));
        String old = service.file(file);
        service.sign("k1 " + KEY + "k2 A" + KEY.substring(1));
        assertThat(service.file(file)).as("the one that he was given").isEqualTo(old);
        service.sign("k2 A" + KEY.substring(1));
        assertThat(service.open(old)).isEmpty();
        String fresh = service.file(file);
        assertThat(fresh).startsWith(PLACE + "k2.");
        assertThat(service.open(fresh)).contains(file);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void links_are_listed_by_edition_and_reader_the_newest_first(EntitiesIn in) {
        Service service = new Service(in);
        Service another = new Service(in);
        long edition = service.edition("PUBLISHED");
        service.file(LinkedFile.of(edition, Language.EN, OutputFormat.PDF));
        service.file(LinkedFile.of(edition, Language.HI, OutputFormat.PDF));
        service.file(LinkedFile.of(service.edition("PUBLISHED"), Language.HI, OutputFormat.PDF));
        another.file(LinkedFile.of(edition, Language.EN, OutputFormat.PDF));
        assertThat(in.transaction(() -> service.links.page(edition, service.reader.id(), 1, 10))
                        .items())
                .extracting(FileLinkView::language)
                .containsExactly("hi", "en");
        assertThat(in.transaction(() -> service.links.page(edition, null, 1, 2)))
                .satisfies(page -> assertThat(page.items())
                        .extracting(FileLinkView::recipient)
                        .containsExactly(another.reader.id(), service.reader.id()))
                .satisfies(page -> assertThat(page.total()).isEqualTo(3));
        assertThat(in.transaction(() -> service.links.page(null, service.reader.id(), 1, 10))
                        .total())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void uses_are_forgotten_after_half_a_year(EntitiesIn in) {
        Service service = new Service(in);
        String address = service.file(LinkedFile.of(service.export("DONE")));
        service.open(address);
        long id = service.only().id();
        for (int days : List.of(179, 1)) {
            in.doing(service.links.uses::forgetOld);
            assertThat(service.outcomes(id)).hasSize(1);
            service.room.clock.pass(Duration.ofDays(days));
        }
        service.room.clock.pass(Duration.ofSeconds(1));
        in.doing(service.links.uses::forgetOld);
        assertThat(service.outcomes(id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_a_delivery_links_to_is_of_its_own_edition_language_and_reader(EntitiesIn in) {
        Service service = new Service(in);
        long export = service.export("DONE");
        DeliveryView about = service.room.delivery(
                service.room.planExport(export, service.reader).get(0));
        String address = in.transaction(() -> service.links.export(about));
        assertThat(service.open(address)).contains(LinkedFile.of(export));
        assertThat(service.links.unsubscribe(about))
                .as("no subscription brings it")
                .isNull();
        String ending = service.links.unsubscribe(service.reader.id(), "weekly-en");
        String place = "https://saransh.mines.gov.in/unsubscribe/";
        assertThat(ending).startsWith(place);
        assertThat(service.links.keys.ring().read(Purpose.UNSUBSCRIBE, ending.substring(place.length())))
                .contains(List.of(service.reader.id(), "weekly-en"));
        String confirming = service.links.confirm(17, NOON);
        String door = "https://saransh.mines.gov.in/subscribe/confirm/";
        assertThat(confirming).startsWith(door);
        assertThat(service.links.keys.ring().read(Purpose.CONFIRM, confirming.substring(door.length())))
                .contains(List.of("17", Long.toString(NOON.getEpochSecond())));
    }
}
