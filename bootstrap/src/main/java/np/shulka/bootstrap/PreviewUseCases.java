package np.shulka.bootstrap;

import np.shulka.application.catalog.Catalog;
import np.shulka.application.fiscal.PrintDocument;
import np.shulka.application.fiscal.PrintMyCreditNote;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PreviewCheckout;
import np.shulka.application.payment.PreviewRenewal;
import np.shulka.application.refund.ListMyCreditNotes;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown before it is ordered, and what came back of it. */
@Configuration(proxyBeanMethods = false)
class PreviewUseCases {
  @Bean
  PreviewCheckout previewCheckout(
      Catalog catalog, Subscribers subscribers, Books books, Setting setting) {
    return new PreviewCheckout(catalog, subscribers, books, setting);
  }

  @Bean
  PreviewRenewal previewRenewal(
      ReadSubscription reading,
      Catalog catalog,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    return new PreviewRenewal(reading, catalog, books, attempts, setting);
  }

  @Bean
  ListMyCreditNotes listMyCreditNotes(RefundBooks all, Subscribers subscribers) {
    return new ListMyCreditNotes(all.notes(), subscribers);
  }

  @Bean
  PrintMyCreditNote printMyCreditNote(PrintDocument printing, Subscribers subscribers) {
    return new PrintMyCreditNote(printing, subscribers);
  }
}
