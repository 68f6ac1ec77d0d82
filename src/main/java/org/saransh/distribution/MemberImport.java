package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saransh.distribution.MemberReport.RowVerdict;
import org.saransh.distribution.MemberReport.Verdict;
import org.saransh.http.Fault;

/** Puts a table of people on a list: all rows or none, in one transaction. */
@ApplicationScoped
class MemberImport {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    ListDesk lists;

    @Inject
    Recipients recipients;

    @Inject
    Clock clock;

    /**
     * @param apply whether to write; otherwise only the verdicts are given
     * @throws org.saransh.http.ProblemException 404
     */
    @Transactional
    public MemberReport take(String list, List<MemberTable.Row> rows, boolean apply) {
        if (lists.find(list).isEmpty()) {
            throw ListDesk.unknown(list);
        }
        Map<String, Recipient> known = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Recipient recipient : recipients.inOrder()) {
            ids.add(recipient.id());
            MailAddress.of(recipient.address()).ifPresent(address -> known.put(address.key(), recipient));
        }
        Set<String> members = new HashSet<>();
        recipients.onList(list).forEach(member -> members.add(member.id()));
        List<RowVerdict> verdicts = judge(rows, known, members);
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        verdicts.forEach(one -> counts.merge(one.verdict(), 1L, Long::sum));
        boolean write = apply && !counts.containsKey(Verdict.REFUSED);
        if (write) {
            write(list, rows, verdicts, ids);
        }
        return new MemberReport(list, write, rows.size(), counts, verdicts);
    }

    /** @param known by the keys of their addresses */
    static List<RowVerdict> judge(List<MemberTable.Row> rows, Map<String, Recipient> known, Set<String> members) {
        Map<String, Long> seen = new HashMap<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        for (MemberTable.Row row : rows) {
            if (row.draft() == null) {
                verdicts.add(verdict(row, Verdict.REFUSED, null, row.faults()));
                continue;
            }
            String key = row.draft().address().key();
            Long earlier = seen.putIfAbsent(key, row.row());
            Recipient recipient = known.get(key);
            if (earlier != null) {
                verdicts.add(refused(row, "is that of row " + earlier + " too", "each address once"));
            } else if (recipient == null) {
                verdicts.add(verdict(row, Verdict.NEW, null, List.of()));
            } else if (recipient.state() == RecipientState.INACTIVE) {
                verdicts.add(refused(
                        row,
                        "is that of " + recipient.id() + ", who was removed",
                        "make him active with PUT /api/recipients/" + recipient.id()));
            } else {
                Verdict verdict = members.contains(recipient.id()) ? Verdict.UNCHANGED : Verdict.ADDED;
                verdicts.add(verdict(row, verdict, recipient, List.of()));
            }
        }
        return verdicts;
    }

    private static RowVerdict refused(MemberTable.Row row, String wrong, String allowed) {
        return verdict(row, Verdict.REFUSED, null, List.of(new Fault("address", row.address(), wrong, allowed)));
    }

    private static RowVerdict verdict(MemberTable.Row row, Verdict verdict, Recipient known, List<Fault> faults) {
        return new RowVerdict(
                row.row(),
                row.name(),
                row.address(),
                verdict,
                known == null ? null : known.id(),
                known == null ? List.of() : differing(known, row.draft()),
                faults);
    }

    private static List<String> differing(Recipient known, RecipientDraft draft) {
        List<String> columns = new ArrayList<>();
        note(columns, "name", known.name().equals(draft.name()));
        note(columns, "language", known.language() == draft.language());
        note(columns, "role", known.role() == draft.role());
        note(columns, "states", known.limits().states().equals(draft.limits().states()));
        note(
                columns,
                "counterparts",
                known.limits().counterparts().equals(draft.limits().counterparts()));
        note(columns, "statutory", known.statutory() == draft.statutory());
        return columns;
    }

    private static void note(List<String> columns, String column, boolean same) {
        if (!same) {
            columns.add(column);
        }
    }

    private void write(String list, List<MemberTable.Row> rows, List<RowVerdict> verdicts, Set<String> ids) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> added = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RowVerdict verdict = verdicts.get(i);
            if (verdict.verdict() == Verdict.NEW) {
                String id = free(rows.get(i).draft().name(), ids);
                database.persist(new Recipient(id, rows.get(i).draft(), now));
                added.add(id);
            } else if (verdict.verdict() == Verdict.ADDED) {
                added.add(verdict.recipient());
            }
        }
        database.flush();
        added.forEach(recipient -> database.persist(new Membership(list, recipient)));
        database.flush();
    }

    private static String free(String name, Set<String> taken) {
        String slug = PlainText.slug(name, "reader");
        String id = slug;
        for (int number = 2; !taken.add(id); number++) {
            id = slug + "-" + number;
        }
        return id;
    }
}
