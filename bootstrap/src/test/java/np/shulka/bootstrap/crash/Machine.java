package np.shulka.bootstrap.crash;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Coupons;
import np.shulka.application.catalog.Migrations;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.Notices;
import np.shulka.application.dunning.TurnSubscriptions;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.invoice.ShowPayLink;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.PayByLink;
import np.shulka.application.payment.PayInvoice;
import np.shulka.application.payment.PaymentFile;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.Payments;
import np.shulka.application.payment.RecheckPayment;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.SweepPayments;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.payment.VerifyWidgetPayment;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.refund.RefundPolicy;
import np.shulka.application.refund.Refunds;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.subscription.ResumeSubscription;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.HonourIdempotencyKey;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.Identifiers;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Subscription;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One process: the use cases over the real adapters, wired as the application wires them. */
final class Machine {
  private static final String PERSISTENCE = "np.shulka.adapters.persistence";
  private static final By ASHA = new By(new Subject("asha"), Optional.of("a wish"));
  private static final Map<String, BeanDefinition> ADAPTERS = scan();

  private final Wires wires;
  private final BeanFactory adapters;
  private final Books books;
  private final Setting setting;
  private final PaymentGatewayPort gateway;

  Machine(Ground ground, Identifiers identifiers, PlantedBug bug) {
    wires = new Wires(ground.pool());
    adapters = adapters(wires.source());
    books =
        bug.plantIn(
            new Books(
                bean(Transactions.class),
                bean(Subscriptions.class),
                bean(Invoices.class),
                bean(Payments.class),
                bean(Outbox.class),
                bean(Ledger.class),
                bean(Notices.class)));
    setting = new Setting(identifiers, ground.clock(), ATime.NEPAL, new RecordedAlerts());
    gateway = wires.http(PaymentGatewayPort.class, ground.gateway());
  }

  private static DefaultListableBeanFactory adapters(DataSource source) {
    var factory = new DefaultListableBeanFactory();
    factory.registerSingleton("dataSource", source);
    factory.registerSingleton("zone", ATime.NEPAL);
    factory.registerSingleton("deadlines", Deadlines.DEFAULT);
    ADAPTERS.forEach(factory::registerBeanDefinition);
    var constructors = new AutowiredAnnotationBeanPostProcessor();
    constructors.setBeanFactory(factory);
    factory.addBeanPostProcessor(constructors);
    return factory;
  }

  /** Looked for once: the search takes longer than all else that a process does. */
  private static Map<String, BeanDefinition> scan() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DataSource.class, PGSimpleDataSource::new);
      context.registerBean(ZoneId.class, () -> ATime.NEPAL);
      context.registerBean(Deadlines.class, () -> Deadlines.DEFAULT);
      context.scan(PERSISTENCE);
      context.refresh();
      Map<String, BeanDefinition> found = new HashMap<>();
      for (String name : context.getBeanDefinitionNames()) {
        if (context.getBean(name).getClass().getName().startsWith(PERSISTENCE)) {
          found.put(name, context.getBeanDefinition(name));
        }
      }
      return Map.copyOf(found);
    }
  }

  private <T> T bean(Class<T> type) {
    return adapters.getBean(type);
  }

  Boundaries boundaries() {
    return wires.boundaries();
  }

  Plans plans() {
    return bean(Plans.class);
  }

  private Catalog catalog() {
    return new Catalog(
        plans(),
        bean(AddOns.class),
        bean(Coupons.class),
        bean(Redemptions.class),
        bean(Migrations.class));
  }

  Payments payments() {
    return books.payments();
  }

  Invoices invoices() {
    return books.invoices();
  }

  StartCheckout checkout() {
    return new StartCheckout(catalog(), bean(Subscribers.class), books, attempts(), setting);
  }

  VerifyPayment verification() {
    return new VerifyPayment(books, bean(Subscribers.class), gateway, setting);
  }

  VerifyWidgetPayment widget() {
    return new VerifyWidgetPayment(books, bean(Subscribers.class), verification(), setting);
  }

  PayByLink links() {
    return new PayByLink(new ShowPayLink(books.invoices()), attempts());
  }

  PayInvoice paying() {
    return new PayInvoice(new ReadInvoice(books.invoices(), bean(Subscribers.class)), attempts());
  }

  /** As the web layer does it, for a person. */
  PaymentFile rechecks(PaymentId payment) {
    return new RecheckPayment(
            payments(), verification(), bean(AuditLog.class), books.transactions(), setting)
        .recheck(ASHA, payment);
  }

  SweepPayments sweep() {
    return new SweepPayments(books, verification(), setting);
  }

  /** As the web layer does it, for what the payer paid last. */
  RequestRefund.Outcome refunds(PaymentId payment, Optional<Money> amount, Effect effect) {
    return new RequestRefund(refundBooks(), gateway, RefundPolicy.DEFAULT, setting)
        .request(ASHA, new RequestRefund.Wish(payment, amount, Optional.empty(), effect));
  }

  int sweepsRefunds(int limit) {
    return new SweepRefunds(refundBooks(), gateway, setting).sweep(limit);
  }

  private RefundBooks refundBooks() {
    return new RefundBooks(
        books,
        bean(Redemptions.class),
        bean(Refunds.class),
        bean(CreditNotes.class),
        bean(AuditLog.class));
  }

  /** As the web layer does it, for the only subscription that somebody has. */
  PauseSubscription.Outcome pauses(Subject payer) {
    return new PauseSubscription(reading(), plans(), books, attempts(), setting)
        .pause(new PauseSubscription.Wish(payer, only(payer), Optional.empty()));
  }

  Subscription resumes(Subject payer) {
    return new ResumeSubscription(
            reading(), books.subscriptions(), books.transactions(), books.outbox(), setting)
        .resume(payer, only(payer));
  }

  int timePasses(int limit) {
    return new TurnSubscriptions(bean(DueSubscriptions.class), books.invoices(), setting)
        .turn(limit);
  }

  private ReadSubscription reading() {
    return new ReadSubscription(books.subscriptions(), bean(Subscribers.class));
  }

  private SubscriptionId only(Subject payer) {
    return bean(Subscribers.class)
        .idOf(payer)
        .map(books.subscriptions()::live)
        .orElseThrow()
        .getFirst()
        .id();
  }

  HonourIdempotencyKey keys() {
    return new HonourIdempotencyKey(bean(IdempotencyKeys.class));
  }

  private OpenAttempt attempts() {
    return new OpenAttempt(books, bean(Subscribers.class), gateway, verification(), setting);
  }
}
