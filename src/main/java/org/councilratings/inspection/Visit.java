package org.councilratings.inspection;

import java.util.function.Function;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilKey;
import org.councilratings.council.CouncilReference;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;

/** A focused or monitoring visit. It has a theme and is never graded. */
@Entity
public class Visit extends OfstedRecord<VisitFacts> {

    @Enumerated(EnumType.STRING)
    public VisitType type;

    /** Ofsted's own wording, not a code. */
    public String theme;

    /** For Hibernate. */
    protected Visit() {
    }

    /** A visit that is not in the database yet. */
    public Visit(VisitFacts facts, Function<String, Council> councils) {
        super(facts, councils);
        write(facts, councils);
    }

    @Override
    public VisitFacts facts() {
        return new VisitFacts(id, CouncilKey.of(council), type, startDate, publicationDate, theme);
    }

    @Override
    public VisitRecord shown(CodeLists lists) {
        return shown();
    }

    VisitRecord shown() {
        return new VisitRecord(id, CouncilReference.to(council), type, startDate, publicationDate, theme,
                ChildrensServices.CODE);
    }

    @Override
    void write(VisitFacts facts, Function<String, Council> councils) {
        type = facts.type();
        startDate = facts.startDate();
        publicationDate = facts.publicationDate();
        theme = facts.theme();
    }
}
