package org.councilratings.imports.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.councilratings.imports.file.UnreadableFile;
import org.councilratings.imports.file.UnreadableFile.Kind;

/**
 * Reads an inspection report as Ofsted publishes it, a PDF. Nothing is guessed: what is not certain is left open, and says why.
 * A
 * report of another kind is refused.
 */
public final class PublishedReport {

    private PublishedReport() {
    }

    /** @throws UnreadableFile if the file is no report that is read, in words for the one who sent it */
    public static Report read(Path pdf) {
        List<Line> lines = PdfFile.lines(pdf);
        if (lines.isEmpty()) {
            throw new UnreadableFile(Kind.NOTHING_KNOWN,
                    "This PDF has no text, only pictures of pages. Use the report as Ofsted "
                            + "published it, not one that was printed and scanned");
        }
        return read(Pages.of(lines));
    }

    private static Report read(Pages pages) {
        if (AreaSendReport.isReport(pages)) {
            return AreaSendReport.readReport(pages);
        }
        if (SifReport.isOne(pages)) {
            return SifReport.read(pages);
        }
        if (!IlacsReport.table(pages).isEmpty()) {
            return IlacsReport.read(pages);
        }
        if (AreaSendReport.isLetter(pages)) {
            return AreaSendReport.readLetter(pages);
        }
        Optional<ReportKind> visit = VisitLetter.kind(pages);
        if (visit.isPresent()) {
            return VisitLetter.read(pages, visit.get());
        }
        if (IlacsReport.mayBeOne(pages)) {
            return IlacsReport.read(pages);
        }
        throw refusal(pages);
    }

    private static UnreadableFile refusal(Pages pages) {
        String what = OtherReport.of(pages).map(kind -> "This is " + kind.label() + ", which cannot be imported")
                .orElse("This PDF is not a report that the service recognises");
        return new UnreadableFile(Kind.NOTHING_KNOWN,
                what + ". Reports of Ofsted's inspections of children's services, letters "
                        + "about focused and monitoring visits, and reports of area SEND inspections can be imported");
    }
}
