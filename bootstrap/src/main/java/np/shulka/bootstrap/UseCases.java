package np.shulka.bootstrap;

import java.time.InstantSource;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Coupons;
import np.shulka.application.catalog.ListPlans;
import np.shulka.application.catalog.Migrations;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.PublishPlan;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.clock.DueWork;
import np.shulka.application.dunning.Courier;
import np.shulka.application.dunning.DeliverNotices;
import np.shulka.application.dunning.Notices;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.dunning.TurnSubscriptions;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.invoice.ListInvoices;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.invoice.ShowPayLink;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.ledger.ListPostings;
import np.shulka.application.ledger.ReadAccounts;
import np.shulka.application.ledger.ReadStanding;
import np.shulka.application.ledger.RecogniseRevenue;
import np.shulka.application.ledger.ReportStrandedMoney;
import np.shulka.application.ledger.StrandedMoney;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.FindLivePayment;
import np.shulka.application.payment.ListPayments;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PayByLink;
import np.shulka.application.payment.PayInvoice;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.Payments;
import np.shulka.application.payment.ReadPayment;
import np.shulka.application.payment.ShowPaymentProgress;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.SweepPayments;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.payment.VerifyWidgetPayment;
import np.shulka.application.refund.ProposeRefunds;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.refund.SweepSettledPayments;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.HonourIdempotencyKey;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.Identifiers;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every use case, made of ports. */
@Configuration(proxyBeanMethods = false)
class UseCases {

  @Bean
  Books books(
      Transactions transactions,
      Subscriptions subscriptions,
      Invoices invoices,
      Payments payments,
      Outbox outbox,
      Ledger ledger,
      Notices notices) {
    return new Books(transactions, subscriptions, invoices, payments, outbox, ledger, notices);
  }

  @Bean
  ReadAccounts readAccounts(Ledger ledger) {
    return new ReadAccounts(ledger);
  }

  @Bean
  ReadStanding readStanding(Subscribers subscribers, Ledger ledger) {
    return new ReadStanding(subscribers, ledger);
  }

  @Bean
  ListPostings listPostings(Ledger ledger) {
    return new ListPostings(ledger);
  }

  @Bean
  RecogniseRevenue recogniseRevenue(Ledger ledger, Setting setting) {
    return new RecogniseRevenue(ledger, setting);
  }

  @Bean
  ReportStrandedMoney reportStrandedMoney(StrandedMoney stranded, InstantSource clock) {
    return new ReportStrandedMoney(stranded, clock);
  }

  @Bean
  Catalog catalog(
      Plans plans, AddOns addOns, Coupons coupons, Redemptions redemptions, Migrations migrations) {
    return new Catalog(plans, addOns, coupons, redemptions, migrations);
  }

  @Bean
  ListPlans listPlans(Plans plans) {
    return new ListPlans(plans);
  }

  @Bean
  PublishPlan publishPlan(Plans plans, Identifiers identifiers) {
    return new PublishPlan(plans, identifiers);
  }

  @Bean
  VerifyPayment verifyPayment(
      Books books, Subscribers subscribers, PaymentGatewayPort gateway, Setting setting) {
    return new VerifyPayment(books, subscribers, gateway, setting);
  }

  @Bean
  VerifyWidgetPayment verifyWidgetPayment(
      Books books, Subscribers subscribers, VerifyPayment verification, Setting setting) {
    return new VerifyWidgetPayment(books, subscribers, verification, setting);
  }

  @Bean
  OpenAttempt openAttempt(
      Books books,
      Subscribers subscribers,
      PaymentGatewayPort gateway,
      VerifyPayment verification,
      Setting setting) {
    return new OpenAttempt(books, subscribers, gateway, verification, setting);
  }

  @Bean
  StartCheckout startCheckout(
      Catalog catalog,
      Subscribers subscribers,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    return new StartCheckout(catalog, subscribers, books, attempts, setting);
  }

  @Bean
  PayInvoice payInvoice(ReadInvoice invoices, OpenAttempt attempts) {
    return new PayInvoice(invoices, attempts);
  }

  @Bean
  PayByLink payByLink(ShowPayLink links, OpenAttempt attempts) {
    return new PayByLink(links, attempts);
  }

  @Bean
  SweepPayments sweepPayments(Books books, VerifyPayment verification, Setting setting) {
    return new SweepPayments(books, verification, setting);
  }

  @Bean
  FindLivePayment findLivePayment(Payments payments) {
    return new FindLivePayment(payments);
  }

  @Bean
  ShowPaymentProgress showPaymentProgress(Payments payments, Invoices invoices) {
    return new ShowPaymentProgress(payments, invoices);
  }

  @Bean
  ReadPayment readPayment(Payments payments, Subscribers subscribers) {
    return new ReadPayment(payments, subscribers);
  }

  @Bean
  ListPayments listPayments(Payments payments, Subscribers subscribers) {
    return new ListPayments(payments, subscribers);
  }

  @Bean
  ReadInvoice readInvoice(Invoices invoices, Subscribers subscribers) {
    return new ReadInvoice(invoices, subscribers);
  }

  @Bean
  ListInvoices listInvoices(Invoices invoices, Subscribers subscribers) {
    return new ListInvoices(invoices, subscribers);
  }

  @Bean
  ShowPayLink showPayLink(Invoices invoices) {
    return new ShowPayLink(invoices);
  }

  @Bean
  DeliverNotices deliverNotices(
      Notices notices,
      Subscribers subscribers,
      Invoices invoices,
      Courier courier,
      Setting setting) {
    return new DeliverNotices(notices, subscribers, invoices, courier, setting);
  }

  @Bean
  DueWork.Sweeping sweeping(
      SweepPayments payments,
      SweepRefunds refunds,
      SweepSettledPayments settled,
      ProposeRefunds unused) {
    return new DueWork.Sweeping(payments, refunds, settled, unused);
  }

  @Bean
  DueWork dueWork(
      DueWork.Sweeping sweeping,
      TurnSubscriptions turns,
      OfferRenewals offers,
      RecogniseRevenue revenue,
      DeliverNotices deliveries) {
    return new DueWork(sweeping, turns, offers, revenue, deliveries);
  }

  @Bean
  HonourIdempotencyKey honourIdempotencyKey(IdempotencyKeys keys, InstantSource clock) {
    return new HonourIdempotencyKey(keys);
  }
}
