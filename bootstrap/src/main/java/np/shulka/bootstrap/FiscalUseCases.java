package np.shulka.bootstrap;

import java.time.Duration;
import java.time.Instant;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.fiscal.Documents;
import np.shulka.application.fiscal.FeedFiscalOffice;
import np.shulka.application.fiscal.Filings;
import np.shulka.application.fiscal.FiscalOffice;
import np.shulka.application.fiscal.ListFilings;
import np.shulka.application.fiscal.Press;
import np.shulka.application.fiscal.PrintAnyInvoice;
import np.shulka.application.fiscal.PrintCreditNote;
import np.shulka.application.fiscal.PrintDocument;
import np.shulka.application.fiscal.PrintInvoice;
import np.shulka.application.fiscal.Prints;
import np.shulka.application.fiscal.ReadBillingDetails;
import np.shulka.application.fiscal.ReadSalesRegister;
import np.shulka.application.fiscal.Recipients;
import np.shulka.application.fiscal.RetryFiling;
import np.shulka.application.fiscal.SalesRegister;
import np.shulka.application.fiscal.StateBillingDetails;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** What the tax office wants of a merchant, made of ports. */
@Configuration(proxyBeanMethods = false)
class FiscalUseCases {
  /** Few, so that the lease covers all of them even if each takes as long as it may. */
  private static final int FED_AT_ONCE = 10;

  @Bean
  Documents documents(
      Invoices invoices, CreditNotes notes, Recipients recipients, Subscribers subscribers) {
    return new Documents(invoices, notes, recipients, subscribers);
  }

  @Bean
  PrintDocument printDocument(
      Documents documents, PrintDocument.Issuer issuer, Press press, Setting setting) {
    return new PrintDocument(documents, issuer, press, setting);
  }

  @Bean
  PrintDocument.Issuer issuer(FiscalOffice office, Filings filings, Prints prints) {
    return new PrintDocument.Issuer(office, filings, prints);
  }

  @Bean
  PrintInvoice printInvoice(ReadInvoice invoices, PrintDocument printing) {
    return new PrintInvoice(invoices, printing);
  }

  @Bean
  PrintAnyInvoice printAnyInvoice(PrintDocument printing) {
    return new PrintAnyInvoice(printing);
  }

  @Bean
  PrintCreditNote printCreditNote(PrintDocument printing) {
    return new PrintCreditNote(printing);
  }

  @Bean
  ReadBillingDetails readBillingDetails(
      Recipients recipients, Subscribers subscribers, Setting setting) {
    return new ReadBillingDetails(recipients, subscribers, setting);
  }

  @Bean
  StateBillingDetails stateBillingDetails(
      Recipients recipients, Subscribers subscribers, Setting setting) {
    return new StateBillingDetails(recipients, subscribers, setting);
  }

  @Bean
  FeedFiscalOffice feedFiscalOffice(
      FiscalOffice office,
      Filings filings,
      Documents documents,
      Setting setting,
      @Value("${shulka.cbms.since:2000-01-01T00:00:00Z}") Instant since) {
    return new FeedFiscalOffice(office, filings, documents, setting, since);
  }

  @Bean
  ReadSalesRegister readSalesRegister(SalesRegister register) {
    return new ReadSalesRegister(register);
  }

  @Bean
  ListFilings listFilings(Filings filings) {
    return new ListFilings(filings);
  }

  @Bean
  RetryFiling retryFiling(
      Filings filings, AuditLog log, Transactions transactions, Setting setting) {
    return new RetryFiling(filings, log, transactions, setting);
  }

  /** Apart from mail and money: the office may be slow, and nobody waits for it. */
  @Bean
  SchedulingConfigurer feeding(
      FeedFiscalOffice feed,
      Schedules.Rest rest,
      @Value("${shulka.cbms.every:10s}") Duration every) {
    Runnable all =
        () -> {
          while (feed.feed(FED_AT_ONCE) == FED_AT_ONCE) if (Thread.interrupted()) return;
        };
    return tasks -> tasks.addFixedDelayTask(rest.between("feed the tax office", all, every));
  }
}
