package np.shulka.adapters.web;

import np.shulka.application.audit.VerifyAuditLog;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.partner.InMemoryPartnerStore;
import np.shulka.application.payment.Books;
import np.shulka.application.why.ExplainAnyInvoice;
import np.shulka.application.why.ExplainEntitlements;
import np.shulka.application.why.ExplainInvoice;
import np.shulka.application.why.ExplainMyEntitlements;
import np.shulka.application.why.ListRecomputations;
import np.shulka.application.why.ReadHistory;
import np.shulka.application.why.ShowRecomputation;
import np.shulka.application.why.StartRecomputation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is explained and worked out once more, over everything in memory. */
@Configuration(proxyBeanMethods = false)
class WhyUseCases {
  @Bean
  ExplainInvoice explainInvoice(ReadInvoice invoices, InMemoryStore store, Books books) {
    return new ExplainInvoice(invoices, store.catalog(), books);
  }

  @Bean
  ExplainAnyInvoice explainAnyInvoice(InMemoryStore store, Books books) {
    return new ExplainAnyInvoice(store.catalog(), books);
  }

  @Bean
  ExplainEntitlements explainEntitlements(InMemoryStore store, Books books, Setting setting) {
    return new ExplainEntitlements(store.subscribers(), store.catalog().prices(), books, setting);
  }

  @Bean
  ReadHistory readHistory(InMemoryStore store, InMemoryPartnerStore all, Books books) {
    return new ReadHistory(store.subscribers(), books, store.refunds(), all.feed(), store.audit());
  }

  @Bean
  ExplainMyEntitlements explainMyEntitlements(InMemoryStore store, ExplainEntitlements explaining) {
    return new ExplainMyEntitlements(store.subscribers(), explaining);
  }

  @Bean
  ListRecomputations listRecomputations(InMemoryStore store) {
    return new ListRecomputations(store.recomputations());
  }

  @Bean
  ShowRecomputation showRecomputation(InMemoryStore store) {
    return new ShowRecomputation(store.recomputations());
  }

  @Bean
  StartRecomputation startRecomputation(InMemoryStore store, Setting setting) {
    return new StartRecomputation(
        store.recomputations(), store.audit(), store.transactions(), setting);
  }

  @Bean
  VerifyAuditLog verifyAuditLog(InMemoryStore store) {
    return new VerifyAuditLog(store.chain());
  }
}
