package org.councilratings.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.councilratings.http.input.InRequests;
import org.councilratings.journal.RecordType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is stored of a value of a code list, as editors and files state it. */
public sealed interface CodeListFacts {

    String CODE = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";
    String FRAMEWORK_CODE = "^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$";

    /** The facts of each code list. */
    Map<RecordType, Class<? extends CodeListFacts>> TYPES = Map.of(RecordType.INSPECTORATE, OfInspectorate.class,
            RecordType.SCALE, OfScale.class, RecordType.SERVICE, OfService.class, RecordType.JUDGEMENT, OfJudgement.class,
            RecordType.FRAMEWORK, OfFramework.class, RecordType.IMPROVEMENT_THEME, OfImprovementTheme.class);

    String code();

    /** The code list that it belongs to. */
    default RecordType type() {
        return typeOf(getClass());
    }

    /** The code list of values with such facts. */
    static RecordType typeOf(Class<? extends CodeListFacts> facts) {
        return TYPES.entrySet().stream().filter(one -> one.getValue() == facts).findFirst().orElseThrow().getKey();
    }

    /** Who inspects. */
    @Schema(name = "InspectorateFacts", description = "What is stored about an inspectorate.", requiredProperties = { "code",
            "label", "description" })
    record OfInspectorate(
            @Schema(description = "Its code.", examples = "ofsted", pattern = CODE, maxLength = 60) String code,
            @Schema(description = "Its name.", examples = "Ofsted", maxLength = 200) String label,
            @Schema(description = "What it is.", maxLength = 2000) String description) implements CodeListFacts {
    }

    /** An ordered list of grades. */
    @Schema(name = "ScaleFacts", description = "What is stored about a scale of grades.", requiredProperties = { "code",
            "label",
            "description", "grades" })
    record OfScale(
            @Schema(description = "Its code.", examples = "ofsted_four_grades", pattern = CODE, maxLength = 60) String code,
            @Schema(description = "Its name.", maxLength = 200) String label,
            @Schema(description = "What it is.", maxLength = 2000) String description,
            @Schema(description = "Its grades, the best first.", maxItems = 20) List<OfGrade> grades)
            implements
                CodeListFacts {
    }

    /** A grade of a scale. */
    @InRequests(required = { "code", "label", "shortLabel", "inText", "description" })
    @Schema(name = "GradeFacts", description = "A grade of a scale.")
    record OfGrade(
            @Schema(description = "Its code, which no other grade of the scale has.", examples = "good", pattern = CODE, maxLength = 40) String code,
            @Schema(description = "The grade as it is printed in reports.", examples = "Good", maxLength = 200) String label,
            @Schema(description = "A shorter label for small spaces.", examples = "Good", maxLength = 60) String shortLabel,
            @Schema(description = "The same in a sentence.", examples = "good", maxLength = 200) String inText,
            @Schema(description = "What it is.", maxLength = 2000) String description) {
    }

    /** What inspectors judge. */
    @Schema(name = "JudgementFacts", description = "What is stored about a judgement.", requiredProperties = { "code",
            "service",
            "label", "inText", "inHeadline", "scale", "description" })
    record OfJudgement(
            @Schema(description = "Its code, which no judgement of another service has.", examples = "care_leavers", pattern = CODE, maxLength = 40) String code,
            @Schema(description = "The code of its service.", examples = "childrens_services", pattern = CODE, maxLength = 60) String service,
            @Schema(description = "Its name.", examples = "Care leavers", maxLength = 200) String label,
            @Schema(description = "Its name in a sentence. If it begins with a capital letter, so does the label everywhere.", examples = "care leavers", maxLength = 200) String inText,
            @Schema(description = "Its name where a headline says that it improved or declined.", examples = "services for care leavers", maxLength = 200) String inHeadline,
            @Schema(description = "The code of its scale.", examples = "ofsted_four_grades", pattern = CODE, maxLength = 60) String scale,
            @Schema(description = "What it is about.", maxLength = 2000) String description) implements CodeListFacts {
    }

    /** A version of the rules for inspecting a service. */
    @Schema(name = "FrameworkFacts", description = "What is stored about a framework version.", requiredProperties = { "code",
            "service", "label", "shortName", "validFrom", "description", "judgements", "types" })
    record OfFramework(
            @Schema(description = "Its code.", examples = "ILACS_2026", pattern = FRAMEWORK_CODE, maxLength = 40) String code,
            @Schema(description = "The code of its service.", examples = "childrens_services", pattern = CODE, maxLength = 60) String service,
            @Schema(description = "Its name.", maxLength = 200) String label,
            @Schema(description = "A short name.", examples = "ILACS 2026", maxLength = 60) String shortName,
            @Schema(description = "The first day on which inspections began under it.", examples = "2026-04-01") LocalDate validFrom,
            @Schema(description = "The last day on which inspections began under it; null while it is in use.", nullable = true) LocalDate validTo,
            @Schema(description = "What is specific to it.", maxLength = 2000) String description,
            @Schema(description = "The codes of the judgements that it makes or may make.", maxItems = 50) List<String> judgements,
            @Schema(description = "The codes of those judgements that an inspection may leave out.", maxItems = 50) List<String> optionalJudgements,
            @Schema(description = "The kinds of full inspection under it.", maxItems = 20) List<OfType> types)
            implements
                CodeListFacts {
    }

    /** A kind of full inspection. */
    @InRequests(required = { "code", "label" })
    @Schema(name = "InspectionTypeFacts", description = "A kind of full inspection.")
    record OfType(
            @Schema(description = "Its code. Frameworks can share it.", examples = "standard", pattern = CODE, maxLength = 40) String code,
            @Schema(description = "Its name.", examples = "Standard inspection (ILACS)", maxLength = 200) String label) {
    }

    /** What an area for improvement can be about. */
    @Schema(name = "ImprovementThemeFacts", description = "What is stored about a theme of areas for improvement.", requiredProperties = {
            "code", "label" })
    record OfImprovementTheme(
            @Schema(description = "Its code.", examples = "early_help", pattern = CODE, maxLength = 60) String code,
            @Schema(description = "The code of the judgement that it mostly belongs to; null if it belongs to none.", examples = "help_and_protection", nullable = true, pattern = CODE, maxLength = 40) String area,
            @Schema(description = "Its name.", examples = "Early help", maxLength = 200) String label,
            @Schema(description = "What it includes; null if the name says it.", nullable = true, maxLength = 2000) String definition)
            implements
                CodeListFacts {
    }

    /** A service that is inspected. */
    @Schema(name = "ServiceFacts", description = "What is stored about a service that is inspected.", requiredProperties = {
            "code",
            "label", "description", "subject", "inspectorates" })
    record OfService(
            @Schema(description = "Its code.", examples = "area_send", pattern = CODE, maxLength = 60) String code,
            @Schema(description = "Its name.", maxLength = 200) String label,
            @Schema(description = "What it is.", maxLength = 2000) String description,
            @Schema(description = "Who is judged in an inspection.", examples = "council", pattern = CODE, maxLength = 60) String subject,
            @Schema(description = "The codes of the inspectorates, which inspect it together.", maxItems = 10) List<String> inspectorates,
            @Schema(description = "The part of inspection ids between the council's slug and the day; null if there is none.", examples = "send", nullable = true, pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength = 20) String idPart,
            @Schema(description = "The codes of the judgements that are shown if a request names none, the newest first; by default the first of the service.", maxItems = 10) List<String> headlineJudgements,
            @Schema(description = "The day up to which its facts were checked; null for childrens_services, whose day is that of the data set.", examples = "2026-06-29", nullable = true) LocalDate checkedTo,
            @Schema(description = "The first day from which all its inspections are stored; null if not all are.", examples = "2016-05-01", nullable = true) LocalDate completeFrom,
            @Schema(description = "The last day up to which all inspections are stored; null if that is checkedTo.", examples = "2026-06-29", nullable = true) LocalDate completeTo)
            implements
                CodeListFacts {

        /** The same facts but for what they say about the coverage. */
        OfService covering(LocalDate checked, LocalDate from, LocalDate to) {
            return new OfService(code, label, description, subject, inspectorates, idPart, headlineJudgements, checked, from,
                    to);
        }
    }
}
