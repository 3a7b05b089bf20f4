package org.councilratings;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import org.councilratings.http.access.Roles;
import org.councilratings.pages.editor.LoginResource;
import org.councilratings.pages.editor.SafeForm;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The rooms of the house, and what may pass between them. */
@AnalyzeClasses(packages = "org.councilratings", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> ENTITIES = DescribedPredicate.describe("entities",
            type -> type.isAnnotatedWith(Entity.class));

    /** From the ground up. A room may use those before it; docs/decisions/0021 says what each is for. */
    private static final List<String> ROOMS = List.of("settings", "database", "codelist", "calendar", "store", "http",
            "journal",
            "access", "framework", "council", "inspection", "rating", "improvement", "service", "imports", "bundle", "feed",
            "pages", "command");

    @ArchTest
    static final ArchRule ROOMS_DEPEND_ON_WHAT_IS_BELOW = noClasses().should(dependOnARoomAbove());

    @ArchTest
    static final ArchRule EVERY_CLASS_HAS_A_ROOM = classes().that().resideOutsideOfPackage("org.councilratings")
            .should()
            .resideInAnyPackage(ROOMS.stream().map(room -> "org.councilratings." + room + "..").toArray(String[]::new));

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.councilratings.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RESOURCES_ANSWER_WITH_RECORDS = methods().that().areAnnotatedWith(GET.class)
            .should().notHaveRawReturnType(ENTITIES);

    /** Whatever writes, now or later, needs the role. Only the form for the log-in is for everyone. */
    @ArchTest
    static final ArchRule ONLY_EDITORS_WRITE = methods().that().areAnnotatedWith(POST.class).or().areAnnotatedWith(PUT.class)
            .or().areAnnotatedWith(DELETE.class).or().areAnnotatedWith(PATCH.class).should(beForEditorsOnly());

    /** A form is read as one whose sender was checked. One with a file has another type, and {@code SafeForm} checks it too. */
    @ArchTest
    static final ArchRule FORMS_ARE_CHECKED = methods().that().areAnnotatedWith(POST.class).and()
            .areDeclaredInClassesThat().resideInAPackage("org.councilratings.pages..").should(readASafeForm());

    @ArchTest
    static final ArchRule RECORDS_HOLD_NO_ENTITIES = noFields().that()
            .areDeclaredInClassesThat().areRecords().and().areDeclaredInClassesThat().haveSimpleNameEndingWith("Record")
            .should(involveEntities());

    @ArchTest
    static final ArchRule THE_DATABASE_IS_REACHED_FROM_REPOSITORIES_AND_QUERIES = noClasses().that()
            .haveSimpleNameNotEndingWith("Query").and().haveSimpleNameNotEndingWith("Repository")
            .and().doNotHaveSimpleName("StoredRows").should().dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule FINDERS_ARE_REPOSITORIES = classes().that().areAssignableTo(PanacheRepositoryBase.class)
            .should().haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule QUERIES_ARE_WRITTEN_IN_REPOSITORIES = noClasses().that()
            .haveSimpleNameNotEndingWith("Repository").should().callMethodWhere(DescribedPredicate.describe(
                    "a repository is asked in the words of the query language",
                    call -> call.getTargetOwner().isAssignableTo(PanacheRepositoryBase.class)
                            && call.getTarget().getName().matches("find|list|stream|count|update|delete")
                            && !call.getTarget().getRawParameterTypes().isEmpty()
                            && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(String.class)));

    /** What a stream has read stays in memory until it is closed, which is for the one place that does so. */
    @ArchTest
    static final ArchRule STREAMS_OF_THE_DATABASE_ARE_CLOSED = noClasses().that().doNotHaveSimpleName("StoredRows")
            .should().callMethodWhere(DescribedPredicate.describe("a query is streamed",
                    call -> call.getTargetOwner().isAssignableTo(PanacheQuery.class)
                            && call.getTarget().getName().equals("stream")));

    @ArchTest
    static final ArchRule PURE_RULES_NEED_NO_CONTAINER = noClasses().that()
            .haveNameMatching(
                    ".*\\.(Snapshot|OutcomeChoice|DaySeries|OutcomeCounts|RatingStatistics|ActionPlan|Monitoring|CouncilRules|InspectionRules|VisitFacts|OfstedRecordRules|RecordFields|PlainText)")
            .should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.ws.rs..", "io.quarkus..",
                    "org.hibernate..");

    /** All that ratings are computed from, in memory. It knows nothing of requests and rows. */
    @ArchTest
    static final ArchRule TIMELINES_NEED_NO_CONTAINER = noClasses().that()
            .resideInAPackage("org.councilratings.rating.timeline").should().dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "org.councilratings.http..",
                    "org.councilratings.journal..", "org.councilratings.inspection..");

    /** A slim container has no fonts, and AWT fails where there are none. */
    @ArchTest
    static final ArchRule CHARTS_NEED_NEITHER_A_CONTAINER_NOR_AWT = noClasses().that()
            .resideInAPackage("org.councilratings.rating.chart")
            .should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.persistence..", "jakarta.ws.rs..",
                    "io.quarkus..", "org.hibernate..", "java.awt..", "javax.swing..");

    /** Pixels are drawn by AWT, but only from shapes: whatever else it has may look for fonts or a screen. */
    @ArchTest
    static final ArchRule PIXELS_ARE_DRAWN_WITHOUT_FONTS = noClasses().should().dependOnClassesThat(
            resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
                    .and(not(resideInAnyPackage("java.awt.geom", "java.awt.image")))
                    .and(not(belongToAnyOf(Graphics2D.class, RenderingHints.class))))
            .orShould().callMethodWhere(DescribedPredicate.describe("text is drawn by AWT",
                    call -> call.getTargetOwner().isAssignableTo(Graphics.class)
                            && call.getTarget().getName().matches(".*(String|Glyph|Font|Chars|Bytes).*")));

    @ArchTest
    static final ArchRule ONLY_PIXELS_NEED_AWT = noClasses().that()
            .resideOutsideOfPackage("org.councilratings.rating.chart.png")
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "com.github.weisj..");

    @ArchTest
    static final ArchRule PIXELS_NEED_NO_CONTAINER = noClasses().that()
            .resideInAPackage("org.councilratings.rating.chart.png").should().dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..");

    @ArchTest
    static final ArchRule REPORTS_ARE_READ_WITHOUT_A_CONTAINER = noClasses().that()
            .resideInAPackage("org.councilratings.imports.report")
            .should().dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "org.councilratings.http..",
                    "org.councilratings.store..");

    @ArchTest
    static final ArchRule NO_DRAWERS = noClasses().should().resideInAnyPackage("..util..", "..utils..", "..helper..",
            "..common..").orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Helper");

    private static ArchCondition<JavaClass> dependOnARoomAbove() {
        return new ArchCondition<>("depend on a room above their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    int from = room(type);
                    boolean isUp = from >= 0 && room(dependency.getTargetClass()) > from;
                    events.add(new SimpleConditionEvent(dependency, isUp, dependency.getDescription()));
                }
            }
        };
    }

    /** The number of the room that a class is in, from the ground up; -1 if it is none of ours, or starts the program. */
    private static int room(JavaClass type) {
        String[] parts = type.getPackageName().split("[.]");
        return parts.length < 3 || !type.getPackageName().startsWith("org.councilratings.") ? -1 : ROOMS.indexOf(parts[2]);
    }

    private static ArchCondition<JavaMethod> beForEditorsOnly() {
        return new ArchCondition<>("be for editors only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean isLogin = method.getFullName().startsWith(LoginResource.class.getName() + ".login(");
                boolean isProtected = isLogin || method.tryGetAnnotationOfType(RolesAllowed.class)
                        .map(roles -> List.of(roles.value()).equals(List.of(Roles.EDITOR))).orElse(false);
                events.add(new SimpleConditionEvent(method, isProtected, method.getDescription() + " is for everyone"));
            }
        };
    }

    private static ArchCondition<JavaMethod> readASafeForm() {
        return new ArchCondition<>("read a safe form") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean isSafe = method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(SafeForm.class))
                        || method.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner()
                                .isEquivalentTo(SafeForm.class) && call.getName().equals("of"));
                events.add(new SimpleConditionEvent(method, isSafe, method.getDescription() + " takes forms from elsewhere"));
            }
        };
    }

    private static ArchCondition<JavaField> involveEntities() {
        return new ArchCondition<>("involve entities") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean involved = field.getType().getAllInvolvedRawTypes().stream().anyMatch(ENTITIES);
                events.add(new SimpleConditionEvent(field, involved, field.getDescription() + " involves an entity"));
            }
        };
    }
}
