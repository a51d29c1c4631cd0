package np.shulka.application.simulation.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import np.shulka.application.change.PreviewChange;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.StartCheckout.Outcome;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.payment.VerifyWidgetPayment;
import np.shulka.application.simulation.actor.Office;
import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Way;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.subscription.KeepSubscription;
import np.shulka.application.work.HonourIdempotencyKey;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;

/** The use cases of one node, as the web layer offers them to somebody who is signed in. */
record UseCaseShop(UseCases use, Person person, Scene scene) implements Shop {
  private static final Page.Request FIRST = new Page.Request(20, Optional.empty());
  private static final int AT_ONCE = 50;
  private static final int FEW = 20;
  private static final String NOTHING = "-";

  private Subject me() {
    return person.subject();
  }

  @Override
  public Optional<Ordered> orders(Order order) {
    long sent = scene.scheduler().now();
    var key =
        new IdempotencyKeys.Key(
            me().value(),
            order.key(),
            order.plan()
                + " "
                + order.quantity()
                + order.channel()
                + order.coupon()
                + order.addOns());
    AtomicReference<String> said = new AtomicReference<>("");
    var outcome =
        use.idempotency()
            .honour(
                key,
                again -> {
                  said.set(works(order, again, sent));
                  return Optional.of(new IdempotencyKeys.Answer(200, Map.of(), said.get()));
                });
    return switch (outcome) {
      case HonourIdempotencyKey.Outcome.Done _ -> Optional.of(ordered(said.get()));
      case HonourIdempotencyKey.Outcome.Replay(var answer) -> Optional.of(ordered(answer.body()));
      case HonourIdempotencyKey.Outcome.InUse _ -> Optional.empty();
      case HonourIdempotencyKey.Outcome.Reused _ ->
          throw new Violation("I8 idempotency", "the same request is taken for another", key);
    };
  }

  private String works(Order order, boolean again, long sent) {
    person.requests().isLetIn(order.key(), sent, scene.scheduler().now());
    try {
      String answer = answer(order, again);
      person.requests().isThrough(order.key(), sent);
      return answer;
    } catch (RuntimeException failed) {
      person.requests().isThrough(order.key(), sent);
      throw failed;
    }
  }

  private String answer(Order order, boolean again) {
    Outcome outcome =
        use.selling()
            .start()
            .apply(
                new StartCheckout.Order(
                    me(),
                    Contact.UNKNOWN,
                    order.plan(),
                    order.quantity(),
                    order.channel(),
                    new StartCheckout.Extras(order.coupon(), order.addOns()),
                    again));
    return switch (outcome) {
      case Outcome.Started(var subscription, var invoice, var payment) ->
          String.join(
              " ",
              invoice
                  .filter(_ -> payment.isPresent())
                  .map(it -> it.id().toString())
                  .orElse(NOTHING),
              payment.map(it -> it.id().toString()).orElse(NOTHING),
              subscription.id().toString());
      case Outcome.NoSuchPlan _ -> "- - no such plan";
      case Outcome.CouponRefused _, Outcome.AddOnRefused _ -> "- - not with this";
      case Outcome.AlreadySubscribed _ -> "- - already subscribed";
      case Outcome.OtherTermsBeingPaid _ -> "- - being paid on other terms";
    };
  }

  private static Ordered ordered(String text) {
    String[] it = text.split(" ", 3);
    return new Ordered(text, id(it[0]).map(InvoiceId::new), id(it[1]).map(PaymentId::new));
  }

  private static Optional<UUID> id(String text) {
    return text.equals(NOTHING) ? Optional.empty() : Optional.of(UUID.fromString(text));
  }

  @Override
  public Way payment(PaymentId id) {
    return Shown.way(use.reading().payment().apply(me(), id));
  }

  @Override
  public PayToken link(InvoiceId id) {
    return use.reading().invoice().apply(me(), id).request().payToken();
  }

  @Override
  public List<PaymentId> payments() {
    return use.reading().payments().apply(me(), FIRST).items().stream().map(Payment::id).toList();
  }

  @Override
  public Entitled entitlements() {
    var answer = use.reading().entitlements().apply(me());
    return new Entitled(answer.active(), answer.validUntil(), Shown.limits(answer.features()));
  }

  @Override
  public Optional<Way> paysByLink(PayToken link) {
    return opened(use.selling().payByLink().apply(link));
  }

  @Override
  public Optional<Way> paysInvoice(InvoiceId invoice, Attempt.Channel channel) {
    return opened(use.selling().payInvoice().pay(me(), invoice, channel));
  }

  private static Optional<Way> opened(OpenAttempt.Outcome outcome) {
    return outcome instanceof OpenAttempt.Outcome.Opened(var payment, _)
        ? Optional.of(Shown.way(payment))
        : Optional.empty();
  }

  @Override
  public Told returns(Pidx pidx) {
    return Shown.told(use.verifying().verify().apply(new Hint.OfCheckout(pidx, Optional.empty())));
  }

  @Override
  public Told verifies(Way payment) {
    var hint = new Hint.OfPayment(payment.payment(), Optional.of(me()));
    return Shown.told(use.verifying().verify().apply(hint));
  }

  @Override
  public Optional<Told> confirms(Confirmation it) {
    var confirmation =
        new VerifyWidgetPayment.Confirmation(it.payment(), it.token(), it.amount(), me());
    return switch (use.verifying().widget().apply(confirmation)) {
      case VerifyWidgetPayment.Outcome.Verified(var answer) -> Optional.of(Shown.told(answer));
      case VerifyWidgetPayment.Outcome.WrongAmount _,
          VerifyWidgetPayment.Outcome.NotThisPayment _ ->
          Optional.empty();
    };
  }

  @Override
  public boolean uses(PaymentId id) {
    return use.verifying().use().apply(me(), id) instanceof UseUnappliedMoney.Outcome.Used;
  }

  @Override
  public int forgetsKeys() {
    return use.upkeep().forgetKeys().applyAsInt(AT_ONCE);
  }

  @Override
  public boolean cancels(PlanCode plan, boolean now) {
    var when = now ? CancelSubscription.When.NOW : CancelSubscription.When.PERIOD_END;
    return mine(plan)
        .map(id -> new CancelSubscription.Wish(me(), id, when, Optional.empty()))
        .map(use.changing().cancel())
        .isPresent();
  }

  @Override
  public boolean keeps(PlanCode plan) {
    return mine(plan)
        .map(id -> use.changing().keep().apply(me(), id))
        .filter(KeepSubscription.Outcome.Kept.class::isInstance)
        .isPresent();
  }

  @Override
  public Optional<Way> renews(PlanCode plan, int periods) {
    return mine(plan)
        .map(id -> new RenewSubscription.Order(me(), id, periods, Attempt.Channel.WEB))
        .map(use.changing().renew())
        .filter(RenewSubscription.Outcome.Started.class::isInstance)
        .map(outcome -> Shown.way(((RenewSubscription.Outcome.Started) outcome).payment()));
  }

  @Override
  public boolean pauses(PlanCode plan, Optional<Duration> by) {
    Optional<Instant> until = by.map(scene.scheduler().instant()::plus);
    return mine(plan)
        .map(id -> new PauseSubscription.Wish(me(), id, until))
        .map(use.changing().pause())
        .filter(PauseSubscription.Outcome.Paused.class::isInstance)
        .isPresent();
  }

  @Override
  public boolean resumes(PlanCode plan) {
    return mine(plan)
        .map(id -> use.changing().resume().apply(me(), id))
        .filter(Subscription.Active.class::isInstance)
        .isPresent();
  }

  @Override
  public Optional<Quoted> quotes(Wish wish) {
    return mine(wish.from())
        .map(id -> new Wishing(use.changing(), me()).preview(id, wish))
        .filter(PreviewChange.Outcome.Quoted.class::isInstance)
        .map(outcome -> ((PreviewChange.Outcome.Quoted) outcome).quote())
        .map(quote -> new Quoted(quote.id(), quote.due()));
  }

  @Override
  public Optional<Swapped> changes(Wish wish, Optional<QuoteId> quote) {
    return mine(wish.from())
        .map(id -> new Wishing(use.changing(), me()).fulfil(id, wish, quote))
        .flatMap(Shown::swapped);
  }

  /** That one, or what it was changed to, or whatever there is. */
  private Optional<SubscriptionId> mine(PlanCode plan) {
    List<Subscription> live =
        use.reading().subscriptions().apply(me(), FIRST).items().stream()
            .filter(subscription -> !(subscription instanceof Subscription.Ended))
            .toList();
    return live.stream()
        .filter(subscription -> subscription.agreement().plan().code().equals(plan))
        .findFirst()
        .or(() -> live.stream().findFirst())
        .map(Subscription::id);
  }

  @Override
  public int timePasses() {
    return use.upkeep().turn().applyAsInt(AT_ONCE) + use.upkeep().offer().applyAsInt(AT_ONCE);
  }

  @Override
  public Optional<Office> office() {
    return Optional.of(new UseCaseOffice(use, scene));
  }

  @Override
  public int closesDays() {
    return use.upkeep().recogniseRevenue().getAsInt() + use.upkeep().recompute().applyAsInt(FEW);
  }
}
