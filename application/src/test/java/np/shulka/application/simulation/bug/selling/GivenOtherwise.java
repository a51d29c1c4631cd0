package np.shulka.application.simulation.bug.selling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import np.shulka.application.catalog.PriceList;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.subscription.ReadEntitlements.Entitlements;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.Given;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Ground;
import np.shulka.domain.subscription.Subscription;

/**
 * What may be used is worked out from something else than what is paid for now.
 *
 * @param wrong what it is worked out from, of what is paid for
 */
record GivenOtherwise(
    Ports ports, Setting setting, BiFunction<Subscription, Selection, Selection> wrong) {

  UseCases useCases() {
    UseCases real = UseCases.over(ports, setting);
    return real.with(real.reading().with(this::answer));
  }

  private Entitlements answer(Subject subject, Entitlements truly) {
    if (!truly.active()) return truly;
    Map<String, Feature> features = new HashMap<>();
    ports.subscribers().idOf(subject).ifPresent(id -> collect(id, features));
    return new Entitlements(true, features, truly.validUntil(), truly.overLimit());
  }

  private void collect(SubscriberId subscriber, Map<String, Feature> features) {
    PriceList prices = ports.catalog().prices();
    for (Subscription one : ports.books().subscriptions().live(subscriber)) {
      Selection paid = one.agreement().selectionAt(setting.now());
      Ground.of(one, setting.now())
          .map(ground -> ground.isOfAddOns() ? wrong.apply(one, paid) : paid.with(List.of()))
          .map(selection -> Given.allOf(prices.of(selection)))
          .ifPresent(
              given -> given.features().forEach((key, it) -> features.merge(key, it, Feature::or)));
    }
  }
}
