package planledger.finding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planledger.event.Instrument;

/** Words that messages share; dates as Vietnamese documents print them. */
final class Prose {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Prose() {}

    static String day(LocalDate day) {
        return PRINTED.format(day);
    }

    /** A document as it is spoken of: {@code 713/QĐ-UBND ngày 21/04/2025}. */
    static String vi(@Nullable String number, @Nullable LocalDate issued) {
        return (number == null ? "văn bản chưa có số" : number) + (issued == null ? "" : " ngày " + day(issued));
    }

    static String en(@Nullable String number, @Nullable LocalDate issued) {
        return (number == null ? "a document without number" : number) + (issued == null ? "" : " of " + day(issued));
    }

    static String vi(Instrument document) {
        return vi(document.number(), document.issuedOn());
    }

    static String en(Instrument document) {
        return en(document.number(), document.issuedOn());
    }

    static String days(Collection<LocalDate> days) {
        return days.stream().map(Prose::day).collect(Collectors.joining(", "));
    }

    /** Names of agencies have commas of their own. */
    static String list(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
