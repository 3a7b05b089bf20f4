package org.councilratings.imports.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;

/** When the scheduled import runs on the days on which clocks change in London. */
class ClockChangeTest {

    /** As the scheduler does: it looks regularly for the last time that the expression names, in London. */
    private static List<String> runs(String cron, LocalDate day) throws NoSuchMethodException {
        ZoneId london = ZoneId.of(ScheduledImport.class.getDeclaredMethod("due", ScheduledExecution.class)
                .getAnnotation(Scheduled.class).timeZone());
        ExecutionTime times = ExecutionTime
                .forCron(new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(cron));
        Instant begins = day.atStartOfDay(london).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(london).toInstant();
        return Stream.iterate(begins, now -> !now.isAfter(ends), now -> now.plusSeconds(600))
                .map(now -> times.lastExecution(now.atZone(london))).flatMap(Optional::stream).map(ZonedDateTime::toInstant)
                .filter(due -> !due.isBefore(begins)).distinct()
                .map(due -> LocalTime.ofInstant(due, ZoneOffset.UTC).toString()).toList();
    }

    /** The hour from 1:00 does not exist in March, and comes twice in October. The times of the runs are in UTC. */
    @ParameterizedTest
    @CsvSource({
            "0 40 6 * * ?, 2026-03-28, 06:40", "0 40 6 * * ?, 2026-03-29, 05:40", "0 40 6 * * ?, 2026-10-24, 05:40",
            "0 40 6 * * ?, 2026-10-25, 06:40",
            "0 30 1 * * ?, 2026-03-29, ''", "0 30 1 * * ?, 2026-03-30, 00:30", "0 30 1 * * ?, 2026-10-25, 00:30 01:30",
            "0 30 0-3 * * ?, 2026-03-29, 00:30 01:30 02:30", "0 30 0-3 * * ?, 2026-10-25, 23:30 00:30 01:30 02:30 03:30" })
    void runsFollowTheClocksOfLondon(String cron, LocalDate day, String expected) throws NoSuchMethodException {
        assertEquals(expected, String.join(" ", runs(cron, day)));
    }
}
