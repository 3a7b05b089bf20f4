package org.councilratings.rating.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/** What a timeline knows of an inspection. It reads from the packed index. Two of the same id are equal. */
public final class JudgedInspection {

    private final PackedInspections all;
    private final int number;

    JudgedInspection(PackedInspections all, int number) {
        this.all = all;
        this.number = number;
    }

    public String id() {
        return all.id(number);
    }

    /** The version it was made under, as recorded. */
    public Framework framework() {
        return all.framework(number);
    }

    /** The day from which its grades are in force. */
    public LocalDate publicationDate() {
        return LocalDate.ofEpochDay(publicationDay());
    }

    /** The same in days since 1970, for sorting very many. */
    int publicationDay() {
        return all.published(number);
    }

    public boolean isPublishedBy(LocalDate day) {
        return publicationDay() <= day.toEpochDay();
    }

    /** Ofsted's report, or null if its address is unknown. */
    public String reportUrl() {
        return all.reportUrl(number);
    }

    /** When it was last added or corrected, or null if it is as it was loaded first. */
    public Instant changedAt() {
        return all.changedAt(number);
    }

    /** The day by which the council had been inspected: the last day on site, or the publication where that is unknown. */
    LocalDate inspectedOn() {
        LocalDate end = all.endDate(number);
        return end == null ? publicationDate() : end;
    }

    /** What its report says must improve, in its order; empty if no list is recorded. */
    public List<CodedArea> improvementAreas() {
        return all.improvementAreas(number);
    }

    /** The outcome in any judgement, also in one that the framework does not make. */
    public Outcome outcome(Judgement judgement) {
        return all.outcome(number, judgement);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JudgedInspection another
                && (all == another.all && number == another.number || id().equals(another.id()));
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return id();
    }
}
