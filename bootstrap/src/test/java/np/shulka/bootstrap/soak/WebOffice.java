package np.shulka.bootstrap.soak;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.simulation.actor.Office;
import np.shulka.application.simulation.actor.Person;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.money.Money;

/** One of the real servers over HTTP, for who sells: prices, migrations, what began before. */
record WebOffice(URI server, String token, Notes notes) implements Office {
  private static final Browser BROWSER = new Browser(Duration.ofSeconds(6));
  private static final String REASON = "because of the soak";
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  @Override
  public boolean publishes(Plan plan) {
    PlanVersion version = plan.current();
    Map<String, Object> body = new HashMap<>();
    body.put("code", plan.code().value());
    body.put("name", version.name());
    body.put("price", price(version.price().amount()));
    body.put(
        "billingPeriod",
        Map.of(
            "unit", version.billingPeriod().unit().name().toLowerCase(Locale.ROOT),
            "count", version.billingPeriod().count()));
    return posts("/plans", body).good();
  }

  private static Map<String, Object> price(Money amount) {
    return Map.of("amount", amount.paisa(), "currency", "NPR");
  }

  @Override
  public Optional<Integer> reprices(PlanCode plan, Money price) {
    return Optional.of(posts("/plans/" + plan + "/versions", Map.of("price", price(price))))
        .filter(Browser.Answer::good)
        .map(answer -> answer.json().at("/version").asInt());
  }

  @Override
  public Optional<RehearsalId> rehearses(PlanCode plan, int version, int days) {
    var wish = Map.<String, Object>of("toVersion", version, "noticeDays", days);
    return Answers.id(posts("/plans/" + plan + "/migrations/rehearsals", wish), "/id")
        .map(RehearsalId::new);
  }

  @Override
  public boolean migrates(PlanCode plan, RehearsalId rehearsal) {
    var wish =
        Map.<String, Object>of("rehearsalId", rehearsal.value().toString(), "reason", REASON);
    boolean announced = posts("/plans/" + plan + "/migrations", wish).good();
    if (announced) notes.migrations.incrementAndGet();
    return announced;
  }

  /** Who never subscribed is not known; who has the plan keeps it as it is. */
  @Override
  public Optional<InvoiceId> backdates(Person somebody, PlanCode plan, Duration ago) {
    var wish =
        Map.<String, Object>of(
            "planCode",
            plan.value(),
            "startsAt",
            Instant.now().minus(ago).toString(),
            "reason",
            REASON);
    Optional<InvoiceId> asked =
        known(somebody)
            .map(id -> posts("/subscribers/" + id + "/subscriptions", wish))
            .flatMap(answer -> Answers.id(answer, "/invoice/id"))
            .map(InvoiceId::new);
    if (asked.isPresent()) notes.backdated.incrementAndGet();
    return asked;
  }

  private Optional<UUID> known(Person somebody) {
    String subject = somebody.subject().value();
    return Answers.sure(BROWSER.get(api("/subscribers?limit=200&q=" + subject), token))
        .json()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/subject").asString().equals(subject))
        .map(it -> UUID.fromString(it.at("/id").asString()))
        .findFirst();
  }

  private Browser.Answer posts(String what, Map<String, Object> body) {
    return Answers.sure(
        BROWSER.post(api(what), token, Mine.fresh(), body), CONFLICT, NOT_FOUND, BAD_REQUEST);
  }

  private URI api(String path) {
    return server.resolve("/api/v1/admin" + path);
  }
}
