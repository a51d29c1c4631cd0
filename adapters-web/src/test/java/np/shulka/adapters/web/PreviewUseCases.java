package np.shulka.adapters.web;

import np.shulka.application.fiscal.PrintDocument;
import np.shulka.application.fiscal.PrintMyCreditNote;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PreviewCheckout;
import np.shulka.application.payment.PreviewRenewal;
import np.shulka.application.refund.ListMyCreditNotes;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown before it is ordered, and what came back of it, over everything in memory. */
@Configuration(proxyBeanMethods = false)
class PreviewUseCases {
  @Bean
  PreviewCheckout previewCheckout(InMemoryStore store, Books books, Setting setting) {
    return new PreviewCheckout(store.catalog(), store.subscribers(), books, setting);
  }

  @Bean
  PreviewRenewal previewRenewal(
      ReadSubscription reading,
      InMemoryStore store,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    return new PreviewRenewal(reading, store.catalog(), books, attempts, setting);
  }

  @Bean
  ListMyCreditNotes listMyCreditNotes(RefundBooks all, InMemoryStore store) {
    return new ListMyCreditNotes(all.notes(), store.subscribers());
  }

  @Bean
  PrintMyCreditNote printMyCreditNote(PrintDocument printing, InMemoryStore store) {
    return new PrintMyCreditNote(printing, store.subscribers());
  }
}
