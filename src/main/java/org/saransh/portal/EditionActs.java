package org.saransh.portal;

import java.util.ArrayList;
import java.util.List;
import org.saransh.brief.ApprovalState;
import org.saransh.brief.EditionState;
import org.saransh.brief.EditionView;
import org.saransh.brief.Wording;
import org.saransh.http.Caller;
import org.saransh.http.Role;

/** What somebody can do with an edition as it is now. */
record EditionActs(Wording words, EditionView edition, Caller caller) {

    List<Act> all() {
        List<Act> acts = new ArrayList<>();
        if (caller.may(Role.APPROVER)) {
            switch (edition.state()) {
                case DRAFT, APPROVED -> draft(acts);
                case PUBLISHED -> {
                    acts.add(reasoned("correct", "outline"));
                    acts.add(reasoned("withdraw", "danger"));
                }
                case WITHDRAWN -> acts.add(reasoned("correct", "outline"));
                case CORRECTED -> {
                    // It stays as it is beside the edition that puts it right.
                }
            }
        }
        if (caller.may(Role.ANALYST)) {
            acts.add(Act.button("/editions/" + edition.id() + "/verify", words.text("page.verify"), "outline")
                    .saying(words.text("page.verify.text")));
        }
        return acts;
    }

    private void draft(List<Act> acts) {
        ApprovalState approval =
                edition.approval() == null ? null : edition.approval().state();
        if (approval == ApprovalState.WAITING && !own()) {
            acts.add(plain("approve", "primary")
                    .asking(new Act.Field("reason", words.text("page.approval.note"), "reason", false, "")));
        }
        if (approval == ApprovalState.WAITING) {
            acts.add(reasoned("send-back", "outline"));
        }
        if (approval == ApprovalState.HELD) {
            acts.add(reasoned("release", "primary"));
        }
        if (approval == null || approval == ApprovalState.APPROVED) {
            acts.add(plain("publish", "primary"));
        }
        acts.add(plain("embargo", "outline")
                .asking(new Act.Field("until", words.text("page.approval.until"), "datetime-local", false, "")));
    }

    /** Whether whoever asks drafted it. */
    private boolean own() {
        return edition.draftedBy() != null
                && caller.person().filter(edition.draftedBy()::equalsIgnoreCase).isPresent();
    }

    /** Null when nobody else has to act. */
    String rule() {
        boolean waits = edition.approval() != null
                && edition.state() == EditionState.DRAFT
                && edition.approval().state() != ApprovalState.APPROVED;
        return waits ? words.text(own() ? "page.approval.own" : "page.approval.second") : null;
    }

    private Act plain(String act, String tone) {
        return Act.button("/approvals/" + edition.id() + "/" + act, words.text("page.approval." + act), tone)
                .saying(words.optional("page.approval." + act + ".text").orElse(null));
    }

    private Act reasoned(String act, String tone) {
        return plain(act, tone).asking(new Act.Field("reason", words.text("page.row.reason"), "reason", true, ""));
    }
}
