package planledger.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a page is shown with: its language and its own address, and how dates are written. Dates are written as
 * Vietnamese documents print them, in both languages, and times are those of Hanoi.
 *
 * @param self where the page is, exactly
 */
public record Page(Language language, Address self) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    /** What a template is filled with: {@code page} is this, the rest are the view's own. */
    public ModelAndView view(String template, Map<String, ?> model) {
        ModelAndView view = new ModelAndView(template, model);
        view.addObject("page", this);
        return view;
    }

    public String lang() {
        return language.code();
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        return self.in(language.other()).toString();
    }

    public String otherLang() {
        return language.other().code();
    }

    /** Whether the page's own address begins with this step. */
    public boolean isWithin(String step) {
        return (self.path() + "/").startsWith("/" + step + "/");
    }

    /** An address that begins with these steps, in this language. */
    public Address to(String... steps) {
        return Address.of(language, steps);
    }

    /** A day as printed. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A number as people type it: positions, revisions, years. */
    public String n(long number) {
        return Long.toString(number);
    }

    /** An instant as the clocks in Hanoi show it. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }
}
