package np.shulka.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import np.shulka.application.audit.AuditChain;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.VerifyAuditLog;
import np.shulka.application.audit.WatchAuditLog;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.partner.Feed;
import np.shulka.application.payment.Books;
import np.shulka.application.refund.Refunds;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.why.ExplainAnyInvoice;
import np.shulka.application.why.ExplainEntitlements;
import np.shulka.application.why.ExplainInvoice;
import np.shulka.application.why.ExplainMyEntitlements;
import np.shulka.application.why.ListRecomputations;
import np.shulka.application.why.ReadHistory;
import np.shulka.application.why.Recomputations;
import np.shulka.application.why.RecomputeInvoices;
import np.shulka.application.why.ShowRecomputation;
import np.shulka.application.why.StartRecomputation;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Why something is what it is, and whether it still is, made of ports. */
@Configuration(proxyBeanMethods = false)
class WhyUseCases {
  @Bean
  ExplainInvoice explainInvoice(ReadInvoice invoices, Catalog catalog, Books books) {
    return new ExplainInvoice(invoices, catalog, books);
  }

  @Bean
  ExplainAnyInvoice explainAnyInvoice(Catalog catalog, Books books) {
    return new ExplainAnyInvoice(catalog, books);
  }

  @Bean
  ExplainEntitlements explainEntitlements(
      Subscribers subscribers, Catalog catalog, Books books, Setting setting) {
    return new ExplainEntitlements(subscribers, catalog.prices(), books, setting);
  }

  @Bean
  ReadHistory readHistory(
      Subscribers subscribers, Books books, Refunds refunds, Feed feed, AuditLog log) {
    return new ReadHistory(subscribers, books, refunds, feed, log);
  }

  @Bean
  ExplainMyEntitlements explainMyEntitlements(
      Subscribers subscribers, ExplainEntitlements explaining) {
    return new ExplainMyEntitlements(subscribers, explaining);
  }

  @Bean
  RecomputeInvoices recomputeInvoices(
      Recomputations recomputations,
      Catalog catalog,
      Transactions transactions,
      Setting setting,
      @Value("${shulka.recomputation.every:1d}") Duration every) {
    return new RecomputeInvoices(recomputations, catalog, transactions, setting, every);
  }

  @Bean
  StartRecomputation startRecomputation(
      Recomputations recomputations, AuditLog log, Transactions transactions, Setting setting) {
    return new StartRecomputation(recomputations, log, transactions, setting);
  }

  @Bean
  ListRecomputations listRecomputations(Recomputations recomputations) {
    return new ListRecomputations(recomputations);
  }

  @Bean
  ShowRecomputation showRecomputation(Recomputations recomputations) {
    return new ShowRecomputation(recomputations);
  }

  @Bean
  VerifyAuditLog verifyAuditLog(AuditChain chain) {
    return new VerifyAuditLog(chain);
  }

  @Bean
  WatchAuditLog watchAuditLog(AuditChain chain, InstantSource clock) {
    return new WatchAuditLog(chain, clock);
  }
}
