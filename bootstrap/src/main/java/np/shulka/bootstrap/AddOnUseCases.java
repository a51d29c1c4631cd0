package np.shulka.bootstrap;

import np.shulka.application.audit.AuditLog;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.CreateAddOn;
import np.shulka.application.catalog.ListAddOns;
import np.shulka.application.catalog.PriceList;
import np.shulka.application.catalog.RetireAddOn;
import np.shulka.application.catalog.ReviseAddOn;
import np.shulka.application.change.BuyAddOn;
import np.shulka.application.change.PreviewPurchase;
import np.shulka.application.change.Quotes;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sold beside plans: for who sells it, and for who buys it once. */
@Configuration(proxyBeanMethods = false)
class AddOnUseCases {
  @Bean
  ListAddOns listAddOns(AddOns addOns) {
    return new ListAddOns(addOns);
  }

  @Bean
  CreateAddOn createAddOn(
      Catalog catalog, AuditLog log, Transactions transactions, Setting setting) {
    return new CreateAddOn(prices(catalog), log, transactions, setting);
  }

  @Bean
  ReviseAddOn reviseAddOn(
      Catalog catalog, AuditLog log, Transactions transactions, Setting setting) {
    return new ReviseAddOn(prices(catalog), log, transactions, setting);
  }

  @Bean
  RetireAddOn retireAddOn(AddOns addOns, AuditLog log, Transactions transactions, Setting setting) {
    return new RetireAddOn(addOns, log, transactions, setting);
  }

  @Bean
  PreviewPurchase previewPurchase(
      ReadSubscription reading, Catalog catalog, Books books, Quotes quotes, Setting setting) {
    return new PreviewPurchase(reading, catalog, books, quotes, setting);
  }

  @Bean
  BuyAddOn buyAddOn(
      ReadSubscription reading,
      Catalog catalog,
      Quotes quotes,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    return new BuyAddOn(reading, catalog, quotes, books, attempts, setting);
  }

  private static PriceList prices(Catalog catalog) {
    return new PriceList(catalog.plans(), catalog.addOns());
  }
}
