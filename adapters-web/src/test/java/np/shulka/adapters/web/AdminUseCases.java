package np.shulka.adapters.web;

import np.shulka.application.audit.ReadAuditLog;
import np.shulka.application.catalog.CreateCoupon;
import np.shulka.application.catalog.CreatePlan;
import np.shulka.application.catalog.ListCoupons;
import np.shulka.application.catalog.ListPlanHistories;
import np.shulka.application.catalog.RetireCoupon;
import np.shulka.application.catalog.RetirePlan;
import np.shulka.application.catalog.RevisePlan;
import np.shulka.application.invoice.ListAllInvoices;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.CreditUnappliedMoney;
import np.shulka.application.payment.InspectPayment;
import np.shulka.application.payment.InspectSubscriber;
import np.shulka.application.payment.RecheckPayment;
import np.shulka.application.payment.SearchPayments;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.subscriber.SearchSubscribers;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What admins can do, over everything in memory. */
@Configuration(proxyBeanMethods = false)
class AdminUseCases {
  @Bean
  ReadAuditLog readAuditLog(InMemoryStore store) {
    return new ReadAuditLog(store.audit());
  }

  @Bean
  ListPlanHistories listPlanHistories(InMemoryStore store) {
    return new ListPlanHistories(store.plans());
  }

  @Bean
  CreatePlan createPlan(InMemoryStore store, Setting setting) {
    return new CreatePlan(store.plans(), store.audit(), store.transactions(), setting);
  }

  @Bean
  RevisePlan revisePlan(InMemoryStore store, Setting setting) {
    return new RevisePlan(
        store.plans(), store.audit(), store.outbox(), store.transactions(), setting);
  }

  @Bean
  RetirePlan retirePlan(InMemoryStore store, Setting setting) {
    return new RetirePlan(store.plans(), store.audit(), store.transactions(), setting);
  }

  @Bean
  ListCoupons listCoupons(InMemoryStore store) {
    return new ListCoupons(store.coupons());
  }

  @Bean
  CreateCoupon createCoupon(InMemoryStore store, Setting setting) {
    return new CreateCoupon(store.catalog(), store.audit(), store.transactions(), setting);
  }

  @Bean
  RetireCoupon retireCoupon(InMemoryStore store, Setting setting) {
    return new RetireCoupon(store.coupons(), store.audit(), store.transactions(), setting);
  }

  @Bean
  SearchSubscribers searchSubscribers(InMemoryStore store) {
    return new SearchSubscribers(store.subscribers());
  }

  @Bean
  InspectSubscriber inspectSubscriber(InMemoryStore store, Books books) {
    return new InspectSubscriber(store.subscribers(), books);
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
      Books books, VerifyPayment verification, InMemoryStore store, Setting setting) {
    return new RecheckPayment(
        books.payments(), verification, store.audit(), books.transactions(), setting);
  }

  @Bean
  CreditUnappliedMoney creditUnappliedMoney(Books books, InMemoryStore store, Setting setting) {
    return new CreditUnappliedMoney(books, store.audit(), setting);
  }

  @Bean
  ListAllInvoices listAllInvoices(Books books) {
    return new ListAllInvoices(books.invoices());
  }
}
