package np.shulka.bootstrap.soak;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import np.shulka.application.simulation.actor.Office;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Way;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Pidx;
import np.shulka.sandbox.SandboxPayment;

/**
 * One of the real servers over HTTP, for somebody who is signed in.
 *
 * @param office where the merchant's people sit
 * @param gateway what the gateway's page shows of a checkout
 */
record WebShop(
    URI server, String token, Optional<Office> office, Function<String, SandboxPayment> gateway)
    implements Shop {
  private static final Browser BROWSER = new Browser(Duration.ofSeconds(6));
  private static final int SEE_OTHER = 303;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int REUSED = 422;
  private static final String RECEIVED = "Payment received";

  /** In these the gateway may still be asked, and its page be open. */
  private static final Set<String> WATCHED =
      Set.of("initiated", "pending", "expired", "cancelled", "failed");

  @Override
  public Optional<Ordered> orders(Order order) {
    Map<String, Object> body = new HashMap<>();
    body.put("planCode", order.plan().value());
    body.put("quantity", order.quantity());
    body.put("channel", Answers.name(order.channel()));
    order.coupon().ifPresent(coupon -> body.put("couponCode", coupon.value()));
    order.addOns().ifPresent(addOns -> body.put("addOns", Mine.wanted(addOns)));
    Browser.Answer answer =
        Answers.sure(
            BROWSER.post(api("/checkouts"), token, order.key(), body), CONFLICT, NOT_FOUND, REUSED);
    if (answer.status() == REUSED) {
      throw new Violation(
          "I8 idempotency", "the same request is taken for another", order.key(), answer.body());
    }
    if (answer.good()) {
      return Optional.of(
          new Ordered(
              answer.body(),
              Answers.id(answer, "/invoice/id").map(InvoiceId::new),
              Answers.id(answer, "/payment/id").map(PaymentId::new)));
    }
    String code = answer.text("/code");
    if (code.equals("idempotency-key-in-use")) return Optional.empty();
    return Optional.of(new Ordered(code, Optional.empty(), Optional.empty()));
  }

  @Override
  public Way payment(PaymentId id) {
    return way(Answers.sure(BROWSER.get(api("/payments/" + id), token)), "");
  }

  private static Way way(Browser.Answer answer, String at) {
    String status = answer.text(at + "/status");
    Optional<Pidx> page =
        Optional.of(answer.text(at + "/pidx"))
            .filter(pidx -> !pidx.isEmpty() && WATCHED.contains(status))
            .map(Pidx::new);
    return new Way(
        new PaymentId(Answers.id(answer, at + "/id").orElseThrow()),
        Money.paisa(answer.json().at(at + "/amount/amount").asLong()),
        status.equals("initiated"),
        page);
  }

  @Override
  public PayToken link(InvoiceId id) {
    String link = Answers.sure(BROWSER.get(api("/invoices/" + id), token)).text("/payUrl");
    if (link.isEmpty()) throw new Declined(true); // it is paid by now
    return new PayToken(last(URI.create(link)));
  }

  private static String last(URI address) {
    return address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
  }

  @Override
  public List<PaymentId> payments() {
    return Answers.sure(BROWSER.get(api("/payments?limit=20"), token))
        .json()
        .at("/items")
        .valueStream()
        .map(item -> new PaymentId(UUID.fromString(item.at("/id").asString())))
        .toList();
  }

  @Override
  public Entitled entitlements() {
    Browser.Answer answer = Answers.sure(BROWSER.get(api("/entitlements"), token));
    return new Entitled(
        answer.json().at("/active").asBoolean(),
        Optional.of(answer.text("/validUntil")).filter(it -> !it.isEmpty()).map(Instant::parse),
        Answers.limits(answer));
  }

  /** Leads to the gateway's page, to the page of a payment that is awaited, or back to the link. */
  @Override
  public Optional<Way> paysByLink(PayToken link) {
    Browser.Answer answer =
        Answers.sure(BROWSER.press(server.resolve("/pay/" + link.value())), SEE_OTHER);
    URI next = answer.location().orElseThrow(() -> new Declined(false));
    String query = Optional.ofNullable(next.getQuery()).orElse("");
    if (query.startsWith("pidx=")) return Optional.of(onPage(query.substring("pidx=".length())));
    if (!next.getPath().startsWith("/payments/")) return Optional.empty();
    PaymentId payment = new PaymentId(UUID.fromString(last(next)));
    return Optional.of(new Way(payment, Money.ZERO, false, Optional.empty()));
  }

  private Way onPage(String pidx) {
    SandboxPayment shown = gateway.apply(pidx);
    return new Way(
        new PaymentId(UUID.fromString(shown.purchaseOrderId())),
        Money.paisa(shown.amountPaisa()),
        true,
        Optional.of(new Pidx(pidx)));
  }

  @Override
  public Optional<Way> paysInvoice(InvoiceId invoice, Attempt.Channel channel) {
    URI address = api("/invoices/" + invoice + "/payments");
    Map<String, Object> body = Map.of("channel", Answers.name(channel));
    Browser.Answer answer =
        Answers.sure(BROWSER.post(address, token, Mine.fresh(), body), CONFLICT);
    if (answer.good()) return Optional.of(way(answer, ""));
    if (answer.text("/code").equals("invoice-not-open")) return Optional.empty();
    throw new Declined(false);
  }

  /** The address claims whatever it likes; what the page says then has to be so. */
  @Override
  public Told returns(Pidx pidx) {
    String path = "/payments/khalti/return?pidx=" + pidx.value() + "&status=Completed";
    Browser.Answer answer = Answers.sure(BROWSER.open(server.resolve(path)), SEE_OTHER);
    String payment = last(answer.location().orElseThrow(() -> new Declined(false)));
    if (payment.equals("unknown")) return new Told(Optional.empty());
    Browser.Answer page = Answers.sure(BROWSER.open(server.resolve("/payments/" + payment)));
    return new Told(
        Optional.of(new PaymentId(UUID.fromString(payment)))
            .filter(_ -> page.body().contains(RECEIVED)));
  }

  @Override
  public Told verifies(Way payment) {
    if (payment.page().isEmpty()) {
      Browser.Answer answer =
          Answers.sure(BROWSER.get(api("/payments/" + payment.payment()), token));
      return new Told(
          Optional.of(payment.payment()).filter(_ -> answer.text("/status").equals("completed")));
    }
    Map<String, Object> body = Map.of("pidx", payment.page().get().value());
    return told(
        Answers.sure(BROWSER.post(api("/payments/verify"), token, Mine.fresh(), body), CONFLICT));
  }

  @Override
  public Optional<Told> confirms(Confirmation it) {
    Map<String, Object> body = new HashMap<>();
    body.put("paymentId", it.payment().toString());
    body.put("token", it.token().value());
    body.put("amount", it.amount().paisa());
    return Optional.of(
        told(
            Answers.sure(
                BROWSER.post(api("/payments/verify-token"), token, Mine.fresh(), body), CONFLICT)));
  }

  private static Told told(Browser.Answer answer) {
    boolean completed = answer.good() && answer.text("/outcome").endsWith("completed");
    return new Told(
        completed ? Answers.id(answer, "/payment/id").map(PaymentId::new) : Optional.empty());
  }

  @Override
  public boolean uses(PaymentId id) {
    return new Mine(BROWSER, api("/payments/" + id), token).uses();
  }

  @Override
  public boolean cancels(PlanCode plan, boolean now) {
    return mine(plan).filter(mine -> mine.cancels(now)).isPresent();
  }

  @Override
  public boolean keeps(PlanCode plan) {
    return mine(plan).filter(Mine::keeps).isPresent();
  }

  @Override
  public boolean pauses(PlanCode plan, Optional<Duration> by) {
    return mine(plan).filter(mine -> mine.pauses(by)).isPresent();
  }

  @Override
  public boolean resumes(PlanCode plan) {
    return mine(plan).filter(Mine::resumes).isPresent();
  }

  @Override
  public Optional<Way> renews(PlanCode plan, int periods) {
    return mine(plan)
        .map(mine -> mine.renews(periods))
        .filter(Browser.Answer::good)
        .map(answer -> way(answer, "/payment"));
  }

  @Override
  public Optional<Quoted> quotes(Wish wish) {
    return mine(wish.from())
        .map(mine -> mine.quotes(wish))
        .filter(Browser.Answer::good)
        .map(Mine::quoted);
  }

  @Override
  public Optional<Swapped> changes(Wish wish, Optional<QuoteId> quote) {
    return mine(wish.from())
        .map(mine -> mine.changes(wish, quote))
        .filter(Browser.Answer::good)
        .map(
            answer ->
                new Swapped(Answers.id(answer, "/payment/id").map(_ -> way(answer, "/payment"))));
  }

  private Optional<Mine> mine(PlanCode plan) {
    return Answers.sure(BROWSER.get(api("/subscriptions?limit=20"), token))
        .json()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/planCode").asString().equals(plan.value()))
        .filter(it -> !it.at("/status").asString().equals("ended"))
        .map(it -> new Mine(BROWSER, api("/subscriptions/" + it.at("/id").asString()), token))
        .findFirst();
  }

  /** The application does that by itself. */
  @Override
  public int timePasses() {
    return 0;
  }

  @Override
  public int forgetsKeys() {
    return 0;
  }

  @Override
  public int closesDays() {
    return 0;
  }

  private URI api(String path) {
    return server.resolve("/api/v1" + path);
  }
}
