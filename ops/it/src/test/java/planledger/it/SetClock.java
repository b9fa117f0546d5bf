package planledger.it;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A clock that shows the day that it was set to, at eight in the morning in Hanoi. */
final class SetClock extends Clock {
    private volatile Instant now;

    SetClock(LocalDate day) {
        this.now = morning(day);
    }

    void set(LocalDate day) {
        now = morning(day);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(1, 0).toInstant(ZoneOffset.UTC);
    }

    /** Gives it to a program that is about to start; {@link Setting} is to be among its sources. */
    void giveTo(ConfigurableApplicationContext program) {
        program.getBeanFactory().registerSingleton("setClock", this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Puts the clock in the place of the system's. */
    @Configuration(proxyBeanMethods = false)
    static class Setting {
        @Bean
        @Primary
        Clock settableClock(SetClock setClock) {
            return setClock;
        }
    }
}
