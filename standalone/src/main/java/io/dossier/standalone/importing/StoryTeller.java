package io.dossier.standalone.importing;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.unit.UnitId;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.CommandDesk;
import io.dossier.standalone.progress.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * Hands a story in at the desk, in the order in which it happened: the unit, then each tenancy's move-in, papers by date and
 * termination, one command at a time.
 *
 * <p>Two things must not be done out of order, because no later import could mend them. A termination closes the archive (R1.4):
 * it waits while papers are rejected that could still be filed. And a tenancy that is not entered must not be overtaken by a later
 * one of its unit: later ones wait for it. Everything else is sent, and the desk decides.
 */
final class StoryTeller implements Teller {
    /** Refusals of papers that mending the row and importing again would not change. */
    private static final Set<String> NOTHING_TO_WAIT_FOR = Set.of(Refusals.COMMAND_ID_REUSED, "ARCHIVE_CLOSED");

    private final CommandDesk desk;
    private final Caller caller;
    private final Stories stories;
    private final Rejects rejects;
    private final Tally accepted;
    private final ImportTexts texts;
    private final Headings headings;
    private final Refusals refusals;
    private final ProgressListener progress;
    private final AtomicBoolean stopped;

    StoryTeller(
            CommandDesk desk,
            Caller caller,
            Stories stories,
            Rejects rejects,
            Tally accepted,
            ImportTexts texts,
            Headings headings,
            ProgressListener progress,
            AtomicBoolean stopped) {
        this.desk = desk;
        this.caller = caller;
        this.stories = stories;
        this.rejects = rejects;
        this.accepted = accepted;
        this.texts = texts;
        this.headings = headings;
        this.refusals = new Refusals(texts, headings);
        this.progress = progress;
        this.stopped = stopped;
    }

    @Override
    public void tellAll() throws StoppedException {
        for (Optional<Stories.Story> story = stories.take(); story.isPresent(); story = stories.take()) {
            switch (story.get()) {
                case Stories.Story.OfUnit unit -> tell(unit.unitId());
                case Stories.Story.OfPapers papers -> filePapers(papers.tenancyId());
            }
        }
    }

    private void tell(UnitId unitId) throws StoppedException {
        Optional<UnitRow> unit = stories.unit(unitId);
        if (unit.isPresent()) {
            CommandReceipt receipt = submit(unit.get().command(), unit.get().commandId());
            settle(Table.UNITS, unit.get().line(), reasons(receipt, Table.UNITS, UnaryOperator.identity()));
        }
        OptionalLong waitingFor = OptionalLong.empty();
        for (TenancyRow tenancy : stories.tenancies(unitId)) {
            if (waitingFor.isEmpty()) {
                waitingFor = stories.gapUpTo(unitId, tenancy.moveIn().movedInOn());
            }
            if (waitingFor.isPresent()) {
                putOff(tenancy, waitingFor.getAsLong());
            } else if (!enter(tenancy)) {
                waitingFor = OptionalLong.of(tenancy.line());
            }
        }
    }

    /** Whether the tenancy is in the books afterwards, by this row or by what it said earlier. */
    private boolean enter(TenancyRow tenancy) throws StoppedException {
        CommandReceipt movedIn = submit(tenancy.moveIn(), tenancy.moveInCommandId());
        List<String> reasons = new ArrayList<>(reasons(movedIn, Table.TENANCIES, tenancy::officeWord));
        filePapers(tenancy.tenancyId());
        if (movedIn.accepted() && tenancy.termination().isPresent()) {
            if (rejects.holdTerminationOf(tenancy.tenancyId())) {
                reasons.add(texts.reason("TERMINATION_WAITS"));
            } else {
                CommandReceipt terminated = submit(tenancy.termination().get(), tenancy.terminationCommandId());
                reasons.addAll(reasons(terminated, Table.TENANCIES, tenancy::officeWord));
            }
        }
        settle(Table.TENANCIES, tenancy.line(), reasons);
        return movedIn.accepted() || hasCode(movedIn, Set.of(Refusals.COMMAND_ID_REUSED));
    }

    private void putOff(TenancyRow tenancy, long line) {
        String reason = texts.reason("WAITS_FOR_TENANCY", line, headings.fileOf(Table.TENANCIES));
        settle(Table.TENANCIES, tenancy.line(), List.of(reason));
        progress.advance(rejects.addPapersOf(tenancy.tenancyId(), reason));
    }

    private void filePapers(UUID tenancyId) throws StoppedException {
        List<DocumentRow> page = stories.firstPapers(tenancyId);
        while (!page.isEmpty()) {
            for (DocumentRow paper : page) {
                file(paper);
            }
            page = page.size() < Stories.PAGE ? List.of() : stories.papersAfter(tenancyId, page.getLast());
        }
    }

    private void file(DocumentRow paper) throws StoppedException {
        CommandReceipt receipt = submit(paper.command(), paper.commandId());
        List<String> reasons = reasons(receipt, Table.DOCUMENTS, paper::officeWord);
        if (receipt.accepted() || hasCode(receipt, NOTHING_TO_WAIT_FOR)) {
            settle(Table.DOCUMENTS, paper.line(), reasons);
        } else {
            String reason = String.join("; ", reasons);
            rejects.add(Table.DOCUMENTS, paper.line(), reason, paper.command().tenancyId());
            progress.advance(1);
        }
    }

    private void settle(Table table, long line, List<String> reasons) {
        if (reasons.isEmpty()) {
            accepted.add(table);
        } else {
            rejects.add(table, line, String.join("; ", reasons), null);
        }
        progress.advance(1);
    }

    private List<String> reasons(CommandReceipt receipt, Table table, UnaryOperator<String> officeWord) {
        return refusals.reasons(receipt.refusals(), table, officeWord);
    }

    private static boolean hasCode(CommandReceipt receipt, Set<String> codes) {
        return Refusals.hasCode(receipt.refusals(), codes);
    }

    private CommandReceipt submit(Command command, String commandId) throws StoppedException {
        if (stopped.get()) {
            throw new StoppedException();
        }
        return desk.submit(command, Optional.of(commandId), caller);
    }
}
