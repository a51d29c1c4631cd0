package np.shulka.bootstrap;

import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.ReadAuditLog;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Coupons;
import np.shulka.application.catalog.CreateCoupon;
import np.shulka.application.catalog.CreatePlan;
import np.shulka.application.catalog.ListCoupons;
import np.shulka.application.catalog.ListPlanHistories;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.RetireCoupon;
import np.shulka.application.catalog.RetirePlan;
import np.shulka.application.catalog.RevisePlan;
import np.shulka.application.invoice.ListAllInvoices;
import np.shulka.application.invoice.ReadAnyInvoice;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.CreditUnappliedMoney;
import np.shulka.application.payment.GatewayLines;
import np.shulka.application.payment.InspectPayment;
import np.shulka.application.payment.InspectSubscriber;
import np.shulka.application.payment.ReadGatewayLines;
import np.shulka.application.payment.RecheckPayment;
import np.shulka.application.payment.SearchPayments;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.refund.Refunds;
import np.shulka.application.subscriber.NameSubscribers;
import np.shulka.application.subscriber.SearchSubscribers;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What admins can do, made of ports. */
@Configuration(proxyBeanMethods = false)
class AdminUseCases {
  @Bean
  ReadGatewayLines readGatewayLines(GatewayLines lines) {
    return new ReadGatewayLines(lines);
  }

  @Bean
  ReadAuditLog readAuditLog(AuditLog log) {
    return new ReadAuditLog(log);
  }

  @Bean
  ListPlanHistories listPlanHistories(Plans plans) {
    return new ListPlanHistories(plans);
  }

  @Bean
  CreatePlan createPlan(Plans plans, AuditLog log, Transactions transactions, Setting setting) {
    return new CreatePlan(plans, log, transactions, setting);
  }

  @Bean
  RevisePlan revisePlan(
      Plans plans, AuditLog log, Outbox outbox, Transactions transactions, Setting setting) {
    return new RevisePlan(plans, log, outbox, transactions, setting);
  }

  @Bean
  RetirePlan retirePlan(Plans plans, AuditLog log, Transactions transactions, Setting setting) {
    return new RetirePlan(plans, log, transactions, setting);
  }

  @Bean
  ListCoupons listCoupons(Coupons coupons) {
    return new ListCoupons(coupons);
  }

  @Bean
  CreateCoupon createCoupon(
      Catalog catalog, AuditLog log, Transactions transactions, Setting setting) {
    return new CreateCoupon(catalog, log, transactions, setting);
  }

  @Bean
  RetireCoupon retireCoupon(
      Coupons coupons, AuditLog log, Transactions transactions, Setting setting) {
    return new RetireCoupon(coupons, log, transactions, setting);
  }

  @Bean
  SearchSubscribers searchSubscribers(Subscribers subscribers) {
    return new SearchSubscribers(subscribers);
  }

  @Bean
  NameSubscribers nameSubscribers(Subscribers subscribers) {
    return new NameSubscribers(subscribers);
  }

  @Bean
  InspectSubscriber inspectSubscriber(Subscribers subscribers, Books books) {
    return new InspectSubscriber(subscribers, books);
  }

  @Bean
  SearchPayments searchPayments(Books books) {
    return new SearchPayments(books.payments());
  }

  @Bean
  InspectPayment inspectPayment(Books books) {
    return new InspectPayment(books.payments());
  }

  @Bean
  RecheckPayment recheckPayment(
      Books books, VerifyPayment verification, AuditLog log, Setting setting) {
    return new RecheckPayment(books.payments(), verification, log, books.transactions(), setting);
  }

  @Bean
  CreditUnappliedMoney creditUnappliedMoney(
      Books books, Refunds refunds, AuditLog log, Setting setting) {
    return new CreditUnappliedMoney(books, refunds, log, setting);
  }

  @Bean
  ReadAnyInvoice readAnyInvoice(Books books) {
    return new ReadAnyInvoice(books.invoices());
  }

  @Bean
  ListAllInvoices listAllInvoices(Books books) {
    return new ListAllInvoices(books.invoices());
  }
}
