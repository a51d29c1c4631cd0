package np.shulka.adapters.web;

import np.shulka.application.catalog.CreateAddOn;
import np.shulka.application.catalog.ListAddOns;
import np.shulka.application.catalog.PriceList;
import np.shulka.application.catalog.RetireAddOn;
import np.shulka.application.catalog.ReviseAddOn;
import np.shulka.application.change.BuyAddOn;
import np.shulka.application.change.PreviewPurchase;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sold beside plans, over everything in memory. */
@Configuration(proxyBeanMethods = false)
class AddOnUseCases {
  @Bean
  ListAddOns listAddOns(InMemoryStore store) {
    return new ListAddOns(store.addOns());
  }

  @Bean
  CreateAddOn createAddOn(InMemoryStore store, Setting setting) {
    return new CreateAddOn(prices(store), store.audit(), store.transactions(), setting);
  }

  @Bean
  ReviseAddOn reviseAddOn(InMemoryStore store, Setting setting) {
    return new ReviseAddOn(prices(store), store.audit(), store.transactions(), setting);
  }

  @Bean
  RetireAddOn retireAddOn(InMemoryStore store, Setting setting) {
    return new RetireAddOn(store.addOns(), store.audit(), store.transactions(), setting);
  }

  private static PriceList prices(InMemoryStore store) {
    return new PriceList(store.plans(), store.addOns());
  }

  @Bean
  PreviewPurchase previewPurchase(
      ReadSubscription reading, InMemoryStore store, Books books, Setting setting) {
    return new PreviewPurchase(reading, store.catalog(), books, store.quotes(), setting);
  }

  @Bean
  BuyAddOn buyAddOn(
      ReadSubscription reading,
      InMemoryStore store,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    return new BuyAddOn(reading, store.catalog(), store.quotes(), books, attempts, setting);
  }
}
