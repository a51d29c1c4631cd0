package np.shulka.application.simulation.bug.selling;

import java.util.HashMap;
import java.util.Map;
import np.shulka.application.catalog.PriceList;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.subscription.ReadEntitlements.Entitlements;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.Given;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscriber.Subject;

/** C25: an add-on gives what it gives as soon as it is asked for, and not when it is paid. */
public final class GivesWhatIsAskedFor implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    return real.with(real.reading().with((subject, strictly) -> kindly(strictly, subject, ports)));
  }

  private static Entitlements kindly(Entitlements strictly, Subject subject, Ports ports) {
    if (!strictly.active()) return strictly;
    Map<String, Feature> features = new HashMap<>(strictly.features());
    ports.subscribers().idOf(subject).ifPresent(id -> features.putAll(asked(id, ports)));
    return new Entitlements(true, features, strictly.validUntil(), strictly.overLimit());
  }

  private static Map<String, Feature> asked(SubscriberId subscriber, Ports ports) {
    Books books = ports.books();
    PriceList prices = ports.catalog().prices();
    Map<String, Feature> features = new HashMap<>();
    books.subscriptions().live(subscriber).stream()
        .flatMap(one -> books.invoices().open(one.id()).stream())
        .map((Invoice.Open open) -> open.request().purpose().selection())
        .map(selection -> Given.allOf(prices.of(selection)).features())
        .forEach(features::putAll);
    return features;
  }
}
