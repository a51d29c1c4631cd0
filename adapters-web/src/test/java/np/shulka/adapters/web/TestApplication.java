package np.shulka.adapters.web;

import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import np.shulka.application.catalog.ListPlans;
import np.shulka.application.change.ChangeAsQuoted;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.PreviewChange;
import np.shulka.application.clock.BillingClock;
import np.shulka.application.invoice.ListInvoices;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.invoice.ShowPayLink;
import np.shulka.application.ledger.ListPostings;
import np.shulka.application.ledger.ReadAccounts;
import np.shulka.application.ledger.ReadStanding;
import np.shulka.application.ledger.ReportStrandedMoney;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.FindLivePayment;
import np.shulka.application.payment.ListPayments;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.PayByLink;
import np.shulka.application.payment.PayInvoice;
import np.shulka.application.payment.ReadPayment;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.ScriptedGateway;
import np.shulka.application.payment.ShowPaymentProgress;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.payment.VerifyWidgetPayment;
import np.shulka.application.subscription.KeepSubscription;
import np.shulka.application.subscription.ListSubscriptions;
import np.shulka.application.subscription.ReadEntitlements;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.subscription.ResumeSubscription;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.HonourIdempotencyKey;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.application.work.TestClock;
import np.shulka.domain.money.ATime;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** The web adapter with the real use cases, and everything behind them in memory. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
@EnableSpringHttpSession
class TestApplication {
  private final InMemoryStore store = new InMemoryStore();
  private final TestClock real = new TestClock(ATime.NOW);
  private final BillingClock clock = new BillingClock(real, store.clockKeeper());
  private final Setting setting =
      new Setting(CountingIdentifiers.fresh(), clock, ATime.NEPAL, new RecordedAlerts());
  private final ScriptedGateway gateway = new ScriptedGateway(clock, setting.identifiers());

  @Bean
  InMemoryStore store() {
    return store;
  }

  @Bean
  ScriptedGateway gateway() {
    return gateway;
  }

  @Bean
  @Primary
  BillingClock clock() {
    return clock;
  }

  @Bean
  TestClock realClock() {
    return real;
  }

  @Bean
  MapSessionRepository sessions() {
    return new MapSessionRepository(new ConcurrentHashMap<>());
  }

  @Bean
  TurnsInMemory turns() {
    return new TurnsInMemory();
  }

  @Bean
  ZoneId zone() {
    return setting.zone();
  }

  @Bean
  JwtDecoder tokens() {
    return new PlainTokens();
  }

  @Bean
  HonourIdempotencyKey keys() {
    return new HonourIdempotencyKey(store.keys());
  }

  @Bean
  ListPlans listPlans() {
    return new ListPlans(store.plans());
  }

  @Bean
  StartCheckout startCheckout(OpenAttempt attempts) {
    return new StartCheckout(store.catalog(), store.subscribers(), books(), attempts, setting);
  }

  @Bean
  OpenAttempt openAttempt(VerifyPayment verification) {
    return new OpenAttempt(books(), store.subscribers(), gateway, verification, setting);
  }

  @Bean
  VerifyPayment verifyPayment() {
    return new VerifyPayment(books(), store.subscribers(), gateway, setting);
  }

  @Bean
  VerifyWidgetPayment verifyWidgetPayment(VerifyPayment verification) {
    return new VerifyWidgetPayment(books(), store.subscribers(), verification, setting);
  }

  @Bean
  ReadInvoice readInvoice() {
    return new ReadInvoice(store.invoices(), store.subscribers());
  }

  @Bean
  ListInvoices listInvoices() {
    return new ListInvoices(store.invoices(), store.subscribers());
  }

  @Bean
  PayInvoice payInvoice(ReadInvoice invoices, OpenAttempt attempts) {
    return new PayInvoice(invoices, attempts);
  }

  @Bean
  ShowPayLink showPayLink() {
    return new ShowPayLink(store.invoices());
  }

  @Bean
  PayByLink payByLink(ShowPayLink links, OpenAttempt attempts) {
    return new PayByLink(links, attempts);
  }

  @Bean
  FindLivePayment findLivePayment() {
    return new FindLivePayment(store.payments());
  }

  @Bean
  ShowPaymentProgress showPaymentProgress() {
    return new ShowPaymentProgress(store.payments(), store.invoices());
  }

  @Bean
  ReadPayment readPayment() {
    return new ReadPayment(store.payments(), store.subscribers());
  }

  @Bean
  ListPayments listPayments() {
    return new ListPayments(store.payments(), store.subscribers());
  }

  @Bean
  ReadSubscription readSubscription() {
    return new ReadSubscription(store.subscriptions(), store.subscribers());
  }

  @Bean
  ListSubscriptions listSubscriptions() {
    return new ListSubscriptions(store.subscriptions(), store.subscribers());
  }

  @Bean
  ReadEntitlements readEntitlements() {
    return new ReadEntitlements(store.subscriptions(), store.catalog().prices(), clock);
  }

  @Bean
  CancelSubscription cancelSubscription() {
    return new CancelSubscription(readSubscription(), books(), store.redemptions(), setting);
  }

  @Bean
  PreviewChange previewChange() {
    return new PreviewChange(readSubscription(), store.catalog(), books(), store.quotes(), setting);
  }

  @Bean
  ChangeSubscription changeSubscription(OpenAttempt attempts) {
    return new ChangeSubscription(
        readSubscription(), store.catalog(), store.quotes(), books(), attempts, setting);
  }

  @Bean
  ChangeAsQuoted changeAsQuoted(ChangeSubscription changing) {
    return new ChangeAsQuoted(readSubscription(), store.quotes(), changing);
  }

  @Bean
  KeepSubscription keepSubscription() {
    return new KeepSubscription(
        readSubscription(), store.subscriptions(), store.transactions(), store.outbox(), setting);
  }

  @Bean
  RenewSubscription renewSubscription(OpenAttempt attempts) {
    return new RenewSubscription(readSubscription(), store.catalog(), books(), attempts, setting);
  }

  @Bean
  PauseSubscription pauseSubscription(OpenAttempt attempts) {
    return new PauseSubscription(readSubscription(), store.plans(), books(), attempts, setting);
  }

  @Bean
  ResumeSubscription resumeSubscription() {
    return new ResumeSubscription(
        readSubscription(), store.subscriptions(), store.transactions(), store.outbox(), setting);
  }

  @Bean
  ReadStanding readStanding() {
    return new ReadStanding(store.subscribers(), store.ledger());
  }

  @Bean
  UseUnappliedMoney useUnappliedMoney(OpenAttempt attempts) {
    return new UseUnappliedMoney(
        readPayment(), store.catalog(), books(), store.refunds(), attempts, setting);
  }

  @Bean
  ReadAccounts readAccounts() {
    return new ReadAccounts(store.ledger());
  }

  @Bean
  ListPostings listPostings() {
    return new ListPostings(store.ledger());
  }

  @Bean
  ReportStrandedMoney reportStrandedMoney() {
    return new ReportStrandedMoney(store.stranded(), clock);
  }

  @Bean
  Setting setting() {
    return setting;
  }

  @Bean
  Books books() {
    return new Books(
        store.transactions(),
        store.subscriptions(),
        store.invoices(),
        store.payments(),
        store.outbox(),
        store.ledger(),
        store.notices());
  }
}
