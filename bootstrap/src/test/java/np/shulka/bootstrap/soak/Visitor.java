package np.shulka.bootstrap.soak;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.sandbox.KhaltiSandbox;

/** Somebody with a browser: asks any server, insists for a while, and holds us to what we say. */
final class Visitor {
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final Shop SHOP = new Shop(PATIENCE);
  private static final int OURS_TO_FIX = 500;
  private static final int NOT_FOUND = 404;

  private final Ground ground;
  private final Notes notes;
  private final String subject;
  private final String token;
  private final Dice dice;

  Visitor(Ground ground, Notes notes, String subject, Dice dice) {
    this.ground = ground;
    this.notes = notes;
    this.subject = subject;
    this.token = ground.issuer().token(subject);
    this.dice = dice;
  }

  /** The same person in another tab. */
  Visitor beside() {
    return new Visitor(ground, notes, subject, dice.apart(dice.number()));
  }

  Dice dice() {
    return dice;
  }

  KhaltiSandbox khalti() {
    return ground.khalti();
  }

  /** Waiting times are those of the simulation, made short. */
  void passes(int fromMillis, int toMillis) {
    Waiting.pass(Duration.ofMillis(dice.between(fromMillis, toMillis)));
  }

  /** Orders under an idempotency key, until there is an answer; sometimes asks again (I8). */
  Optional<Notes.Attempt> orders(String plan, int quantity) {
    String key = "key-" + dice.number();
    Map<String, Object> order = Map.of("planCode", plan, "quantity", quantity);
    Optional<Shop.Answer> answer =
        insists(5, at -> SHOP.post(api(at, "/checkouts"), token, key, order));
    if (dice.chance(0.1))
      answer.filter(Shop.Answer::good).ifPresent(first -> requireSame(key, order, first));
    return answer.flatMap(it -> attempt(it, "/payment")).map(this::takes);
  }

  private void requireSame(String key, Map<String, Object> order, Shop.Answer first) {
    Optional<Shop.Answer> again = asks(at -> SHOP.post(api(at, "/checkouts"), token, key, order));
    if (again
        .filter(it -> it.good() && !it.text("/invoice/id").equals(first.text("/invoice/id")))
        .isPresent()) {
      throw new Violation("I8 idempotency", "another invoice for the same key", key, first.body());
    }
  }

  /** Pays the invoice of an earlier attempt from the list of invoices. */
  Optional<Notes.Attempt> paysInvoice(Notes.Attempt earlier) {
    String key = "key-" + dice.number();
    String path = "/invoices/" + earlier.invoice() + "/payments";
    return insists(3, at -> SHOP.post(api(at, path), token, key, Map.of()))
        .flatMap(it -> attempt(it, ""))
        .map(this::takes);
  }

  /** Follows the permanent link of an invoice to the gateway; the pidx is in its address. */
  Optional<String> paysByLink(Notes.Attempt earlier) {
    return insists(3, at -> SHOP.get(api(at, "/invoices/" + earlier.invoice()), token))
        .map(invoice -> invoice.text("/payUrl"))
        .filter(link -> !link.isEmpty())
        .flatMap(link -> insists(3, at -> SHOP.press(at.resolve(URI.create(link).getPath()))))
        .flatMap(Shop.Answer::location)
        .map(URI::getQuery)
        .filter(query -> query != null && query.startsWith("pidx="))
        .map(query -> query.substring("pidx=".length()));
  }

  private Notes.Attempt takes(Notes.Attempt attempt) {
    notes.gives(attempt);
    return attempt;
  }

  private Optional<Notes.Attempt> attempt(Shop.Answer answer, String at) {
    String pidx = answer.text(at + "/pidx");
    if (!answer.good() || pidx.isEmpty()) return Optional.empty();
    return Optional.of(
        new Notes.Attempt(subject, answer.text(at + "/id"), answer.text(at + "/invoiceId"), pidx));
  }

  /** Asks what became of it; what is acknowledged is kept in mind. */
  void verifies(String pidx, int times) {
    String key = "key-" + dice.number();
    insists(times, at -> SHOP.post(api(at, "/payments/verify"), token, key, Map.of("pidx", pidx)))
        .filter(Shop.Answer::good)
        .filter(it -> it.text("/outcome").endsWith("completed"))
        .ifPresent(it -> notes.tellsCompleted(it.text("/payment/id")));
  }

  /** Comes to the return address; its parameters claim whatever they like. */
  void returns(String pidx, String claim) {
    String path = "/payments/khalti/return?pidx=" + pidx + "&status=" + claim;
    insists(2, at -> SHOP.open(at.resolve(path)));
  }

  /** I12: what belongs to somebody else is not there. */
  void snoops(Notes.Attempt other) {
    if (other.subject().equals(subject)) return;
    Optional<Shop.Answer> shown =
        asks(at -> SHOP.get(api(at, "/payments/" + other.payment()), token));
    if (shown.filter(it -> it.status() < OURS_TO_FIX && it.status() != NOT_FOUND).isPresent()) {
      throw new Violation("I12 isolation", "somebody else's was shown", subject, shown);
    }
  }

  private static URI api(URI server, String path) {
    return server.resolve("/api/v1" + path);
  }

  /** Asks a server once. */
  private Optional<Shop.Answer> asks(Function<URI, Optional<Shop.Answer>> question) {
    Optional<Shop.Answer> answer = question.apply(dice.one(ground.servers()).address());
    answer.filter(it -> it.status() == OURS_TO_FIX).ifPresent(Visitor::surprise);
    return answer;
  }

  /** I18: a server may be away, but it has no bugs. */
  private static void surprise(Shop.Answer answer) {
    throw new Violation("I18 no surprise", "a server answered 500", answer.asked(), answer.body());
  }

  private Optional<Shop.Answer> insists(int times, Function<URI, Optional<Shop.Answer>> question) {
    for (int attempt = 1; ; attempt++) {
      Optional<Shop.Answer> answer = asks(question);
      boolean settled = answer.filter(it -> !it.temporary()).isPresent();
      if (settled || attempt == times || Thread.currentThread().isInterrupted()) return answer;
      passes(100, 1_500);
    }
  }
}
