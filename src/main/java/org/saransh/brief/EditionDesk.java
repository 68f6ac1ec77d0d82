package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saransh.http.Problem;
import org.saransh.reference.HaltPoint;
import org.saransh.storage.ContentStore;
import org.saransh.watch.Space;
import org.saransh.watch.Steps;

/**
 * Takes an edition from the register to the public. Each step looks first whether it is done, so whoever is stopped half-way
 * can begin again.
 */
@ApplicationScoped
public class EditionDesk {

    private static final int ARCHIVE_PAGE = 200;

    @Inject
    Briefs briefs;

    @Inject
    Archive archive;

    @Inject
    Corrections corrections;

    @Inject
    Rendering rendering;

    @Inject
    Gate gate;

    @Inject
    Verification verification;

    @Inject
    ContentStore store;

    @Inject
    Approvals approvals;

    @Inject
    Space space;

    @Inject
    Steps steps;

    @Inject
    Clock clock;

    /** The edition of a brief about everything. */
    public EditionView draft(String brief, Instant asAt) {
        return draft(brief, Scope.EVERYTHING, asAt, Drafting.by(null));
    }

    /**
     * The edition of that instant, drafted and rendered.
     *
     * @throws org.saransh.http.ProblemException 422 when the registers know nothing of what the brief is to be about
     * @throws RenderingException when it cannot be rendered
     */
    public EditionView draft(String brief, Scope scope, Instant asAt, Drafting drafting) {
        return complete(open(brief, scope, asAt, drafting));
    }

    /**
     * The edition of that instant, drafted but perhaps not rendered; it takes part in the transaction of its caller.
     *
     * @throws org.saransh.http.ProblemException 422 when the registers know nothing of what the brief is to be about
     */
    public long open(String brief, Scope scope, Instant asAt, Drafting drafting) {
        return archive.draft(named(brief), scope, asAt, drafting);
    }

    /**
     * Renders a drafted edition, unless it is.
     *
     * @throws RenderingException when it cannot be rendered
     */
    public EditionView complete(long id) {
        Edition edition = archive.find(id).orElseThrow();
        if (edition.state() == EditionState.DRAFT) {
            List<Rendition> made = archive.renditions(id);
            boolean complete = made.size() >= Language.values().length * OutputFormat.values().length;
            if (complete && made.stream().noneMatch(Rendition::fails)) {
                archive.submitChecks(id);
            } else {
                render(named(edition.brief()), edition);
            }
        }
        return view(edition);
    }

    /**
     * Makes a drafted and rendered edition public.
     *
     * @throws org.saransh.http.ProblemException 409 when any of its PDFs does not conform or is still being checked, or the
     *     edition waits for approval or the end of an embargo
     */
    public EditionView publish(long id) {
        archive.publish(id);
        return view(archive.find(id).orElseThrow());
    }

    /**
     * Approves a draft, which makes it public unless it is under embargo.
     *
     * @throws org.saransh.http.ProblemException 403 when its author tries to; 409 when it cannot be approved as it is
     */
    public EditionView approve(long id, Decision decision) {
        approvals.approve(id, decision);
        Edition approved = archive.find(id).orElseThrow();
        return approved.embargoUntil() == null || !approved.embargoUntil().isAfter(clock.instant())
                ? publish(id)
                : view(approved);
    }

    /** Sends a draft that waits for approval back to its author, with a reason. */
    public EditionView sendBack(long id, Decision decision) {
        approvals.sendBack(id, decision);
        return view(archive.find(id).orElseThrow());
    }

    /** Lets a draft that was held wait for approval once more. */
    public EditionView release(long id, Decision decision) {
        approvals.release(id, decision);
        return view(archive.find(id).orElseThrow());
    }

    /** Keeps a draft back until the instant; null: no longer. */
    public EditionView embargo(long id, Instant until) {
        archive.embargo(id, until);
        return view(archive.find(id).orElseThrow());
    }

    /** Takes a published edition back. */
    public EditionView withdraw(long id, Decision decision) {
        archive.withdraw(id, decision);
        return view(archive.find(id).orElseThrow());
    }

    /**
     * Drafts the edition that puts a published or withdrawn one right, with the knowledge of now. When it is published, the other
     * one is corrected.
     *
     * @throws org.saransh.http.ProblemException 409 when the edition was never published or is corrected already
     */
    public EditionView correct(long id, Decision decision) {
        decision.demandReason();
        Edition wrong = archive.find(id).orElseThrow();
        if (wrong.state() != EditionState.PUBLISHED && wrong.state() != EditionState.WITHDRAWN) {
            throw Problem.conflict(
                    "Edition " + id + " is " + wrong.state() + ": a published or withdrawn one can be corrected");
        }
        return draft(wrong.brief(), wrong.scope(), clock.instant(), new Drafting(decision.by(), id, false));
    }

    /** What a brief with a parameter could be about, as was known then. */
    public List<String> subjects(String brief, Instant asAt) {
        return archive.subjects(named(brief), asAt);
    }

    /** What a brief is rendered with now: parts by their names, each with its version or the SHA-256 of its bytes. */
    public Map<String, String> madeWith(String brief) {
        return rendering.fingerprint(named(brief)).parts();
    }

    private Brief named(String brief) {
        return briefs.named(brief).orElseThrow(() -> new RenderingException("There is no brief " + brief, null));
    }

    private void render(Brief brief, Edition edition) {
        space.demand();
        List<Rendition> made = new ArrayList<>();
        for (Language language : Language.values()) {
            for (OutputFormat format : OutputFormat.values()) {
                byte[] bytes = steps.timed(format.name(), () -> rendering.render(edition, language, format));
                HaltPoint.RENDERED.pass();
                Rendition rendition = new Rendition(edition.id(), language, format, store.put(bytes), bytes.length);
                if (format == OutputFormat.PDF && !gate.takesLong(bytes)) {
                    rendition.check(steps.timed(EditionFigures.CHECK, () -> gate.check(bytes)));
                }
                made.add(rendition);
            }
        }
        archive.keep(edition.id(), rendering.fingerprint(brief), made);
    }

    /** Makes the edition again and compares; empty when there is none. */
    public Optional<VerificationView> verify(long id) {
        return archive.find(id).map(verification::of);
    }

    /** The report on the conformance of a PDF, as JSON; empty when there is none. */
    public Optional<byte[]> conformance(long edition, Language language) {
        return archive.rendition(edition, language, OutputFormat.PDF)
                .map(Rendition::conformance)
                .map(store::get);
    }

    public Optional<EditionView> find(long id) {
        return archive.find(id).map(this::view);
    }

    /** The published edition with the newest knowledge. */
    public Optional<EditionView> latest(String brief) {
        return latest(brief, Scope.EVERYTHING);
    }

    public Optional<EditionView> latest(String brief, Scope scope) {
        return archive.latest(brief, scope, 1).stream().findFirst().map(this::view);
    }

    /** Published editions of a brief about everything, those with the newest knowledge first. */
    public List<EditionView> latest(String brief, int most) {
        return archive.latest(brief, Scope.EVERYTHING, most).stream()
                .map(this::view)
                .toList();
    }

    /** The editions of a brief, those with the newest knowledge first. */
    public List<EditionView> list(String brief) {
        return archive.list(brief, ARCHIVE_PAGE).stream().map(this::view).toList();
    }

    public Optional<Digest> digest(long id) {
        return archive.find(id).map(Edition::digest);
    }

    /** What the edition says as a page in that language; empty when there is none. */
    public Optional<BriefPage> page(long id, Language language) {
        return archive.find(id)
                .map(edition -> new PageRendering(named(edition.brief()), edition.digest(), language).view());
    }

    /** The stored bytes; empty when there is no such rendition. */
    public Optional<StoredRendition> rendition(long edition, Language language, OutputFormat format) {
        return archive.rendition(edition, language, format)
                .map(rendition -> new StoredRendition(
                        fileName(edition, language, format),
                        format.mediaType(),
                        rendition.sha256(),
                        store.get(rendition.sha256())));
    }

    /** {@code saransh-weekly-2024-04-26.en.pdf} */
    private String fileName(long id, Language language, OutputFormat format) {
        Edition edition = archive.find(id).orElseThrow();
        String day = java.time.LocalDate.ofInstant(edition.asAt(), org.saransh.reference.Clocks.INDIA)
                .toString();
        String about = edition.scope().parameters().values().stream()
                .map(value -> "-" + value.replaceAll("[^A-Za-z0-9]+", "_"))
                .collect(Collectors.joining());
        return "saransh-" + edition.brief() + about + "-" + day + "." + language.code() + "." + format.extension();
    }

    private EditionView view(Edition edition) {
        return edition.view(
                Wording.of(edition.brief(), Language.EN).title(edition),
                archive.renditions(edition.id()),
                corrections.of(edition.id()),
                approvals.of(edition.id()).orElse(null));
    }
}
