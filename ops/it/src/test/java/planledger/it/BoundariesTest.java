package planledger.it;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What each package may import. A package without a row is refused, so none leaves the table by taking a new name. */
class BoundariesTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("planledger");

    private static final String EVENT = "planledger.event";
    private static final String DEADLINE = "planledger.deadline";
    private static final String TIMELINE = "planledger.timeline";
    private static final String DOCUMENT = "planledger.document";
    private static final String AGENCY = "planledger.agency";
    private static final String FINDING = "planledger.finding";
    private static final String DUTY = "planledger.duty";
    private static final String ARCHIVE = "planledger.archive";
    private static final String ANSWER = "planledger.answer";
    private static final String TLOG = "planledger.tlog";
    private static final String EVIDENCE = "planledger.evidence";
    private static final String BUNDLE = "planledger.bundle";
    private static final String SERVED = "planledger.served";
    private static final String WEB = "planledger.web..";
    private static final String ENGINE = "planledger.engine";
    private static final String COMMAND = "planledger.command..";
    private static final String QUERY = "planledger.query..";
    private static final String STANDALONE = "planledger.standalone..";
    private static final String CLI = "planledger.cli";

    private static final Set<String> DECIDERS =
            Set.of("planledger.command.plan.Plan", "planledger.command.agency.AgencyRegistry");

    private static final Set<String> WORLDLY = Set.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom",
            "java.lang.System$Logger",
            "java.io.File");

    private static final Set<String> QUESTIONS = Set.of(
            "now",
            "currentTimeMillis",
            "nanoTime",
            "random",
            "randomUUID",
            "shuffle",
            "systemDefault",
            "getDefault",
            "getenv",
            "getProperty");

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    @Test
    void every_package_has_a_row_and_says_that_it_means_no_nulls() {
        DescribedPredicate<JavaClass> rows = resideInAnyPackage(
                EVENT,
                DEADLINE,
                TIMELINE,
                AGENCY,
                DOCUMENT,
                FINDING,
                DUTY,
                ARCHIVE,
                ANSWER,
                TLOG,
                EVIDENCE,
                BUNDLE,
                SERVED,
                WEB,
                ENGINE,
                COMMAND,
                QUERY,
                STANDALONE,
                CLI);
        Set<String> strangers = new TreeSet<>();
        for (JavaPackage held : OURS.getPackage("planledger").getSubpackagesInTree()) {
            if (!held.getClasses().stream().allMatch(rows)) {
                strangers.add(held.getName() + " has no row");
            }
            if (!held.getClasses().isEmpty() && !held.isAnnotatedWith(NullMarked.class)) {
                strangers.add(held.getName() + " is not @NullMarked");
            }
        }
        assertEquals(Set.of(), strangers);
    }

    @Test
    void events_import_nothing_of_ours() {
        imports(EVENT);
    }

    @Test
    void the_deadline_reader_imports_events() {
        imports(DEADLINE, EVENT);
    }

    @Test
    void the_fold_imports_events() {
        imports(TIMELINE, EVENT);
    }

    @Test
    void the_index_of_documents_imports_events_and_the_fold() {
        imports(DOCUMENT, EVENT, TIMELINE);
    }

    @Test
    void findings_import_events_the_fold_and_the_registers() {
        imports(FINDING, EVENT, TIMELINE, AGENCY, DOCUMENT);
    }

    @Test
    void assignments_side_by_side_import_events_and_the_fold() {
        imports(DUTY, EVENT, TIMELINE);
    }

    @Test
    void the_registry_of_agencies_imports_events() {
        imports(AGENCY, EVENT);
    }

    @Test
    void the_archive_imports_events_and_jackson() {
        imports(ARCHIVE, EVENT, "tools.jackson..", "com.fasterxml.jackson.annotation..");
    }

    @Test
    void answers_import_events_the_fold_the_archive_and_jackson() {
        imports(
                ANSWER,
                EVENT,
                TIMELINE,
                DOCUMENT,
                FINDING,
                ARCHIVE,
                "tools.jackson..",
                "com.fasterxml.jackson.annotation..");
    }

    @Test
    void the_transparency_log_imports_nothing_not_even_events() {
        imports(TLOG);
    }

    @Test
    void leaves_and_their_audit_import_the_log() {
        imports(EVIDENCE, TLOG);
    }

    @Test
    void the_bundle_imports_events_the_fold_the_archive_answers_leaves_the_log_and_jackson() {
        imports(BUNDLE, EVENT, TIMELINE, ARCHIVE, ANSWER, EVIDENCE, TLOG, "tools.jackson..");
        imports(SERVED, EVENT, TIMELINE, ARCHIVE, ANSWER, EVIDENCE, "tools.jackson..");
    }

    @Test
    void the_command_side_knows_nothing_of_the_query_side() {
        never(COMMAND, QUERY, STANDALONE, CLI);
    }

    @Test
    void the_query_side_knows_nothing_of_the_command_side() {
        never(QUERY, COMMAND, STANDALONE, CLI);
    }

    /** One machine scans both sides: a program that were found there would bring its own scan along. */
    @Test
    void the_program_of_one_side_is_found_by_no_scan() {
        check(noClasses()
                .that()
                .haveSimpleName("CommandNode")
                .or()
                .haveSimpleName("QueryNode")
                .should()
                .beMetaAnnotatedWith("org.springframework.stereotype.Component"));
    }

    @Test
    void the_command_line_stands_on_the_shared_events_alone() {
        never(CLI, WEB, ENGINE, COMMAND, QUERY, STANDALONE);
    }

    @Test
    void what_both_sides_say_over_http_knows_no_plan() {
        never(
                WEB,
                EVENT,
                DEADLINE,
                TIMELINE,
                AGENCY,
                DOCUMENT,
                FINDING,
                DUTY,
                ARCHIVE,
                ANSWER,
                TLOG,
                EVIDENCE,
                BUNDLE,
                SERVED,
                ENGINE,
                COMMAND,
                QUERY,
                STANDALONE,
                CLI);
    }

    @Test
    void what_both_sides_need_of_the_engine_opens_no_event() {
        never(
                ENGINE,
                TIMELINE,
                DOCUMENT,
                AGENCY,
                FINDING,
                DUTY,
                ANSWER,
                BUNDLE,
                SERVED,
                COMMAND,
                QUERY,
                STANDALONE,
                CLI);
    }

    @Test
    void what_is_said_over_http_knows_neither_who_asks_nor_which_server_hears_it() {
        never("planledger.web", "planledger.web.account", "planledger.web.server");
        never("planledger.web.server", "planledger.web.account");
        never("planledger.web.account", "planledger.web.server");
    }

    @Test
    void what_is_the_same_for_every_entry_knows_no_entry() {
        never(
                "planledger.command.http",
                EVENT,
                TIMELINE,
                AGENCY,
                "planledger.command.plan",
                "planledger.command.agency",
                "planledger.command.entry",
                "planledger.command.store");
    }

    @Test
    void what_entries_are_made_of_knows_neither_plans_nor_agencies() {
        never("planledger.command.entry", TIMELINE, AGENCY, "planledger.command.plan", "planledger.command.agency");
    }

    @Test
    void work_that_takes_longer_knows_neither_what_it_is_nor_who_waits() {
        imports("planledger.web.work", "planledger.web", "com.github.benmanes.caffeine.cache..");
    }

    @Test
    void what_all_pages_share_knows_no_plan() {
        imports("planledger.web.page", WEB, "jakarta.servlet..", "org.springframework..", "org.thymeleaf..");
    }

    @Test
    void a_view_never_imports_another_view() {
        check(slices().matching("planledger.query.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(
                                "planledger.query.mongo",
                                "planledger.query.entry",
                                "planledger.query.page",
                                "planledger.query.export")));
        never("planledger.query.entry", "planledger.query.page");
    }

    @Test
    void what_decides_imports_no_framework() {
        check(classes()
                .that(decide())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", EVENT, TIMELINE, AGENCY, FINDING, "planledger.command.*")));
    }

    @Test
    void what_must_say_the_same_tomorrow_reads_no_clock_no_chance_no_machine_and_writes_no_log() {
        DescribedPredicate<JavaClass> pure = resideInAnyPackage(
                        EVENT, TIMELINE, AGENCY, DOCUMENT, FINDING, ARCHIVE, ANSWER, BUNDLE, SERVED)
                .or(decide());
        check(noClasses().that(pure).should().dependOnClassesThat(belongTo(worldly())));
        check(noClasses().that(pure).should().accessTargetWhere(describe("it asks the world", BoundariesTest::asks)));
    }

    @Test
    void events_hold_no_binary_fraction() {
        check(noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(EVENT))
                .should(ArchCondition.from(describe("hold a binary fraction", BoundariesTest::isBinaryFraction))));
    }

    private static void imports(String from, String... allowed) {
        String[] all = Stream.concat(Stream.of(from, "java..", "org.jspecify.."), Stream.of(allowed))
                .toArray(String[]::new);
        check(classes().that(resideInAPackage(from)).should().onlyDependOnClassesThat(resideInAnyPackage(all)));
    }

    private static void never(String from, String... forbidden) {
        check(noClasses().that(resideInAPackage(from)).should().dependOnClassesThat(resideInAnyPackage(forbidden)));
    }

    /** A row may stand before its package does; what leaves its row by a new name is refused as a stranger. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }

    private static DescribedPredicate<JavaClass> decide() {
        return belongTo(describe("decide", type -> DECIDERS.contains(type.getName())));
    }

    private static DescribedPredicate<JavaClass> worldly() {
        DescribedPredicate<JavaClass> packages = resideInAnyPackage(
                "java.util.random", "java.util.logging", "java.nio.file..", "java.net..", "java.sql..");
        return packages.or(describe("are a clock, chance, a log or a file", type -> WORLDLY.contains(type.getName())));
    }

    private static boolean asks(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.startsWith("java.")
                && QUESTIONS.contains(access.getTarget().getName());
    }

    private static boolean isBinaryFraction(JavaField field) {
        return field.getAllInvolvedRawTypes().stream()
                .anyMatch(type ->
                        BINARY_FRACTIONS.contains(type.getBaseComponentType().getName()));
    }
}
