package np.shulka.adapters.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.ReadAuditLog;
import np.shulka.application.catalog.CreateCoupon;
import np.shulka.application.catalog.CreatePlan;
import np.shulka.application.catalog.ListCoupons;
import np.shulka.application.catalog.ListPlanHistories;
import np.shulka.application.catalog.RetireCoupon;
import np.shulka.application.catalog.RetirePlan;
import np.shulka.application.catalog.RevisePlan;
import np.shulka.application.invoice.ListAllInvoices;
import np.shulka.application.invoice.ReadAnyInvoice;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.CreditUnappliedMoney;
import np.shulka.application.payment.GatewayLines;
import np.shulka.application.payment.GatewayLines.State;
import np.shulka.application.payment.InspectPayment;
import np.shulka.application.payment.InspectSubscriber;
import np.shulka.application.payment.ReadGatewayLines;
import np.shulka.application.payment.RecheckPayment;
import np.shulka.application.payment.SearchPayments;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.subscriber.NameSubscribers;
import np.shulka.application.subscriber.SearchSubscribers;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What admins can do, over everything in memory. */
@Configuration(proxyBeanMethods = false)
class AdminUseCases {
  /** Lookups are stopped for a minute. */
  @Bean
  ReadGatewayLines readGatewayLines(Setting setting) {
    GatewayLines.Line well =
        new GatewayLines.Line("khalti-initiate", State.WORKING, 9, 0, Optional.empty());
    return new ReadGatewayLines(() -> List.of(well, stopped(setting.now().plusSeconds(60))));
  }

  private static GatewayLines.Line stopped(Instant until) {
    return new GatewayLines.Line("khalti-lookup", State.STOPPED, 10, 8, Optional.of(until));
  }

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
  NameSubscribers nameSubscribers(InMemoryStore store) {
    return new NameSubscribers(store.subscribers());
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
    return new CreditUnappliedMoney(books, store.refunds(), store.audit(), setting);
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
