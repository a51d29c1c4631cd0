package np.shulka.bootstrap;

import java.time.InstantSource;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.change.ChangeAsQuoted;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.PreviewChange;
import np.shulka.application.change.Quotes;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.dunning.TurnSubscriptions;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.ReadPayment;
import np.shulka.application.payment.RenewFreeTime;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.refund.Refunds;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscription.KeepSubscription;
import np.shulka.application.subscription.ListSubscriptions;
import np.shulka.application.subscription.ReadEntitlements;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.subscription.ResumeSubscription;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What subscribers do to their subscriptions, and what time does. */
@Configuration(proxyBeanMethods = false)
class SubscriptionUseCases {

  @Bean
  TurnSubscriptions turnSubscriptions(DueSubscriptions due, Invoices invoices, Setting setting) {
    return new TurnSubscriptions(due, invoices, setting);
  }

  @Bean
  RenewFreeTime renewFreeTime(Books books, Setting setting) {
    return new RenewFreeTime(books, setting);
  }

  @Bean
  OfferRenewals offerRenewals(DueSubscriptions due, RenewFreeTime free, Setting setting) {
    return new OfferRenewals(due, free, setting);
  }

  @Bean
  CancelSubscription cancelSubscription(
      ReadSubscription reading, Books books, Redemptions redemptions, Setting setting) {
    return new CancelSubscription(reading, books, redemptions, setting);
  }

  @Bean
  KeepSubscription keepSubscription(ReadSubscription reading, Books books, Setting setting) {
    return new KeepSubscription(
        reading, books.subscriptions(), books.transactions(), books.outbox(), setting);
  }

  @Bean
  RenewSubscription renewSubscription(
      ReadSubscription reading,
      Catalog catalog,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    return new RenewSubscription(reading, catalog, books, attempts, setting);
  }

  @Bean
  UseUnappliedMoney useUnappliedMoney(
      ReadPayment payments,
      Catalog catalog,
      Books books,
      Refunds refunds,
      OpenAttempt attempts,
      Setting setting) {
    return new UseUnappliedMoney(payments, catalog, books, refunds, attempts, setting);
  }

  @Bean
  PreviewChange previewChange(
      ReadSubscription reading, Catalog catalog, Books books, Quotes quotes, Setting setting) {
    return new PreviewChange(reading, catalog, books, quotes, setting);
  }

  @Bean
  ChangeSubscription changeSubscription(
      ReadSubscription reading,
      Catalog catalog,
      Quotes quotes,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    return new ChangeSubscription(reading, catalog, quotes, books, attempts, setting);
  }

  @Bean
  ChangeAsQuoted changeAsQuoted(
      ReadSubscription reading, Quotes quotes, ChangeSubscription changing) {
    return new ChangeAsQuoted(reading, quotes, changing);
  }

  @Bean
  ReadSubscription readSubscription(Subscriptions subscriptions, Subscribers subscribers) {
    return new ReadSubscription(subscriptions, subscribers);
  }

  @Bean
  ListSubscriptions listSubscriptions(Subscriptions subscriptions, Subscribers subscribers) {
    return new ListSubscriptions(subscriptions, subscribers);
  }

  @Bean
  ReadEntitlements readEntitlements(
      Subscriptions subscriptions, Catalog catalog, InstantSource clock) {
    return new ReadEntitlements(subscriptions, catalog.prices(), clock);
  }

  @Bean
  PauseSubscription pauseSubscription(
      ReadSubscription reading, Plans plans, Books books, OpenAttempt attempts, Setting setting) {
    return new PauseSubscription(reading, plans, books, attempts, setting);
  }

  @Bean
  ResumeSubscription resumeSubscription(ReadSubscription reading, Books books, Setting setting) {
    return new ResumeSubscription(
        reading, books.subscriptions(), books.transactions(), books.outbox(), setting);
  }
}
