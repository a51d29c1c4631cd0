package np.shulka.bootstrap;

import java.util.Map;
import np.shulka.application.catalog.PublishPlan;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.PauseTerms;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Something to subscribe to on a fresh machine; never in production. */
@Component
@ConditionalOnProperty(name = "shulka.demo-plans", havingValue = "true")
class DemoPlans implements ApplicationRunner {
  private final PublishPlan publishing;

  DemoPlans(PublishPlan publishing) {
    this.publishing = publishing;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    publish("free", "Free", "To look around", 0, BillingPeriod.monthly(), 0, 1);
    publish("starter-monthly", "Starter", "For one shop", 299, BillingPeriod.monthly(), 0, 3);
    publish("pro-monthly", "Pro", "For a growing shop", 1_000, BillingPeriod.monthly(), 0, 10);
    publish(
        "pro-yearly", "Pro, yearly", "Two months for free", 10_000, BillingPeriod.yearly(), 0, 10);
    publish(
        "team-monthly",
        "Team",
        "A seat each, 14 days to try",
        300,
        BillingPeriod.monthly(),
        14,
        25);
  }

  private void publish(
      String code,
      String name,
      String description,
      long rupees,
      BillingPeriod every,
      int trial,
      long projects) {
    Price price = new Price(Money.rupees(rupees), false, VatRate.NEPAL);
    Map<String, Feature> features =
        Map.of(
            "projects", new Feature.Limit(projects),
            "exports", new Feature.Flag(rupees > 0),
            "support", new Feature.Text(rupees > 500 ? "phone" : "mail"));
    PlanVersion version =
        new PlanVersion(1, name, description, price, every, trial, PauseTerms.DEFAULT, features);
    publishing.publish(new PlanCode(code), version);
  }
}
