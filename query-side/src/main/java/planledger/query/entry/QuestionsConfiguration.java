package planledger.query.entry;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.query.mongo.ServingView;
import planledger.web.page.Words;

/** Puts together what answers questions about plans. */
@Configuration(proxyBeanMethods = false)
class QuestionsConfiguration {
    @Bean
    Words questionWords() {
        return new Words("pages/questions");
    }

    @Bean
    PlanTimelines planTimelines(StreamEntries entries) {
        return new PlanTimelines(entries);
    }

    /** @param acknowledged the last position that this machine acknowledged, if it records entries itself */
    @Bean
    Knowledge knowledge(
            ServingView planView,
            KnowledgePositions positions,
            StreamEntries entries,
            ObjectProvider<LongSupplier> acknowledged,
            LedgerHead ledgerHead,
            Clock clock) {
        LongSupplier own = acknowledged.getIfAvailable();
        return own == null
                ? new Knowledge(planView, positions, entries, () -> 0, ledgerHead::position, clock)
                : new Knowledge(planView, positions, entries, own, () -> OptionalLong.of(own.getAsLong()), clock);
    }

    @Bean
    LedgerDocuments ledgerDocuments(PlanQuestions questions, StreamEntries entries) {
        return new LedgerDocuments(questions, entries);
    }

    @Bean
    LedgerAgencies ledgerAgencies(StreamEntries entries) {
        return new LedgerAgencies(entries);
    }

    @Bean
    TaskStatuses taskStatuses(LedgerDocuments documents) {
        return new TaskStatuses(documents);
    }

    @Bean
    PlanQuestions planQuestions(
            Knowledge knowledge, Candidates candidates, StreamEntries entries, PlanTimelines timelines) {
        return new PlanQuestions(knowledge, candidates, entries, timelines);
    }
}
