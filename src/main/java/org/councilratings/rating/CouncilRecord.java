package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.council.CodePatterns;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilType;
import org.councilratings.council.GssCode;
import org.councilratings.council.PlannedSuccessor;
import org.councilratings.council.RelatedCouncil;
import org.councilratings.council.Succession;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Confirmation;
import org.councilratings.framework.Grade;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.http.Addresses;
import org.councilratings.http.listing.InCsv;
import org.councilratings.http.listing.Key;
import org.councilratings.journal.RecordType;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingOnDay;
import org.councilratings.rating.timeline.RatingTimeline;
import org.councilratings.store.Coverage;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A council as callers see it, with its ratings on a day. */
@Schema(name = "Council", description = "A council with all its codes and its rating in every judgement on a day.")
public record CouncilRecord(
        @Key @Schema(description = "Its readable, permanent name in URLs.", examples = "peterborough") String slug,
        @Schema(description = "Its short name. Not unique: two councils are called Dorset.", examples = "Peterborough") String name,
        @Schema(description = "Its full name.", examples = "Peterborough City Council") String officialName,
        @Schema(description = "The name that the Office for National Statistics uses.", examples = "Peterborough") String onsName,
        CouncilType type,
        @Schema(description = "Its newest GSS code.", examples = "E06000031", pattern = "^" + CodePatterns.GSS_CODE
                + "$") String gssCode,
        @Schema(description = "Its Ofsted URN, which never changes.", examples = "80537") String ofstedUrn,
        @Schema(description = "The Department for Education's LA code.", examples = "874") String dfeLaCode,
        @Schema(description = "Its ONS region, by name.", examples = "East of England") String region,
        @Schema(description = "Its ONS region, by code.", examples = "E12000006") String regionCode,
        @Schema(description = "Its Ofsted region. Ofsted has eight regions where the ONS has nine.", examples = "East of England") String ofstedRegion,
        @Schema(description = "The host name of its website.", examples = "peterborough.gov.uk", nullable = true) String website,
        @Schema(description = "Who provides the services, if not the council itself; otherwise null.", nullable = true) String deliveryNote,
        @Schema(description = "The first day it existed; null if it is long ago and not known.", examples = "1998-04-01", nullable = true) LocalDate activeFrom,
        @Schema(description = "The last day it exists, inclusive; null if none is known. It may be still to come: the council exists until then.", nullable = true) LocalDate activeTo,
        @InCsv(oneCellOf = "gssCode") @Schema(description = "All its GSS codes, the oldest first.") List<GssCode> codes,
        @InCsv(omitted = true) @Schema(description = "Further names and acronyms that lead to it. /v1/council-names lists all names.") List<String> aliases,
        @InCsv(oneCellOf = "slug") @Schema(description = "The councils it took over from. Their ratings are not its own.") List<RelatedCouncil> predecessors,
        @InCsv(oneCellOf = "slug") @Schema(description = "The councils that took over from it, or will. One that is still to come may have no codes yet.") List<RelatedCouncil> successors,
        @InCsv(omitted = true) @Schema(description = "The successors that have no codes yet, as editors state them.") List<PlannedSuccessor> plannedSuccessors,
        @Schema(description = "The day for which the ratings are shown.", examples = "2026-08-22") LocalDate asOf,
        @Schema(description = "The day up to which the facts were checked.", examples = "2026-08-22") LocalDate checkedTo,
        @Schema(description = "The GSS code that was valid on the day of the ratings. Use it to join tables of that time; null if it had none.", examples = "E06000031", nullable = true) String gssCodeOnDay,
        @InCsv(each = "judgement", show = {
                "grade",
                "status", "since", "gradeSince",
                "reportUrl" }) @Schema(description = "Its rating in each judgement of the service, in order; of childrens_services unless the request names another.") List<Rating> ratings,
        @InCsv(omitted = true) @Schema(description = "Its ratings in every service: one for each judgement that its latest inspection could make.") List<ServiceRatings> services,
        @InCsv(omitted = true) Links links){

    static CouncilRecord of(Council council, List<Succession> successions, CouncilTimeline timeline, CodeLists lists,
            List<Service> services, LocalDate asOf, LocalDate checkedTo, Coverage coverage, Addresses addresses,
            boolean isInList) {
        return new CouncilRecord(council.slug, council.name, council.officialName, council.onsName, council.type,
                council.gssCode,
                council.ofstedUrn.toString(), council.dfeLaCode, council.region.label(), council.region.code(),
                council.ofstedRegion, council.website, council.deliveryNote, council.activeFrom, council.activeTo,
                council.codesInOrder(), List.copyOf(council.aliases), RelatedCouncil.predecessors(council, successions),
                RelatedCouncil.successors(council, successions), List.copyOf(council.plannedSuccessors), asOf,
                coverage.checkedTo(),
                GssCode.on(council.codes, asOf), ratings(timeline, services, asOf),
                lists.services().stream().map(service -> ServiceRatings.of(timeline.ratings(service), asOf,
                        coverage, addresses.of(RecordType.COUNCIL.path(council.gssCode)), isInList)).toList(),
                Links.of(council, addresses));
    }

    private static List<Rating> ratings(CouncilTimeline timeline, List<Service> services, LocalDate asOf) {
        return services.stream().flatMap(service -> service.judgements().stream()
                .map(judgement -> Rating.of(timeline.ratings(service).on(asOf, judgement)))).toList();
    }

    /** What a council is rated in a service. */
    @Schema(description = "What a council is rated in one service on a day.")
    public record ServiceRatings(Service service,
            @Schema(description = "Who is judged in inspections of the service.", examples = "council") String subject,
            @Schema(description = "The day up to which the facts of the service were checked.", examples = "2026-08-22") LocalDate checkedTo,
            @Schema(description = "URL of the rating history in the service.") String ratingHistory,
            @Schema(description = "The ratings, in the order of the judgements.") List<RatingInShort> ratings,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "The themes of what its latest report says must improve, as this service reads it; empty if no list is recorded. /v1/improvement-areas has the items. Lists do not have it.", extensions = @Extension(name = "x-optional", value = "true")) List<ImprovementTheme> improvementThemes) {

        static ServiceRatings of(RatingTimeline timeline, LocalDate day, Coverage coverage, String council,
                boolean isInList) {
            Service service = timeline.service();
            return new ServiceRatings(service, service.subject(), service.coverage(coverage).checkedTo(),
                    council + "/rating-history?service=" + service.code(), timeline.made(day).stream()
                            .map(judgement -> RatingInShort.of(timeline.on(day, judgement))).toList(),
                    isInList ? null : timeline.improvementThemes(day));
        }
    }

    /** A rating at a glance. */
    @Schema(description = "A short form of a rating. /v1/ratings has all its fields.")
    public record RatingInShort(Judgement judgement,
            @Schema(description = "The grade; null unless the status is graded.", nullable = true) Grade grade,
            @Schema(description = "`graded`, or the reason there is no grade.") JudgementStatus status,
            @Schema(description = "The publication date of the inspection that counts, whatever the status; null if none does.", examples = "2024-01-30", nullable = true) LocalDate since,
            @Schema(description = "How well a grade from old tables is confirmed; null for all other grades.", nullable = true) Confirmation confirmedBy) {

        static RatingInShort of(RatingOnDay rating) {
            Outcome outcome = rating.outcome();
            return new RatingInShort(rating.judgement(), rating.judgement().grade(outcome), outcome.status(), rating.since(),
                    outcome.confirmedBy());
        }
    }

    /** Related links. */
    @Schema(name = "CouncilLinks", description = "Related links.")
    public record Links(@Schema(description = "This council.") String self,
            @Schema(description = "Its inspections.") String inspections,
            @Schema(description = "Its visits.") String visits,
            @Schema(description = "Its rating history.") String ratingHistory,
            @Schema(description = "What its reports say must improve.") String improvementAreas,
            @Schema(description = "Its statistical neighbours.") String neighbours) {

        static Links of(Council council, Addresses addresses) {
            String self = addresses.of(RecordType.COUNCIL.path(council.gssCode));
            return new Links(self, self + "/inspections", self + "/visits", self + "/rating-history",
                    addresses.of("/v1/improvement-areas?council=" + council.gssCode),
                    self + "/neighbours");
        }
    }
}
