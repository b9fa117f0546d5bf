package planledger.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Puts together what all pages share. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    /** Styles change with a release; until a browser asks again it may show the last one's. */
    private static final Duration STYLES_KEPT = Duration.ofMinutes(10);

    @Bean
    Words sharedWords() {
        return new Words("pages/shared");
    }

    @Bean
    Words trustWords() {
        return new Words("pages/trust");
    }

    @Bean
    MessageSource messageSource(List<Words> parts) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(parts.stream().map(Words::basename).toArray(String[]::new));
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true); // One way to write an apostrophe, with arguments or without.
        words.setDefaultLocale(Language.VI.locale());
        return words;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ByAddress();
    }

    /** The address alone says the language: what is sent to somebody reads as it was seen. */
    private static final class ByAddress implements LocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return ProblemPages.language(request).locale();
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("The address says the language");
        }
    }

    @Bean
    ProblemPages problemPages(ISpringTemplateEngine templates) {
        return new ProblemPages(templates);
    }

    @Bean
    Visitor visitor() {
        return new Visitor();
    }

    @Bean
    WebMvcConfigurer pages(ProblemPages problemPages) {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addRedirectViewController("/", "/plans").setKeepQueryParams(true);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setCacheControl(CacheControl.maxAge(STYLES_KEPT));
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.add(0, problemPages);
            }
        };
    }
}
