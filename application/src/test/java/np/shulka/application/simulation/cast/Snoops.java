package np.shulka.application.simulation.cast;

import java.util.function.Function;
import np.shulka.application.simulation.actor.Actor;
import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.actor.Reply;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.actor.Way;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.subscriber.Subject;

/** I12: somebody signed in who tries what belongs to somebody else. */
final class Snoops implements Actor {
  private static final String NAME = "I12 isolation";

  @Override
  public void act(Stage stage) {
    Person other = stage.somebodyElse();
    if (other.equals(stage.person())) return;
    switch (stage.dice().below(5)) {
      case 0 ->
          other.latestPayment().ifPresent(it -> refused(stage, shop -> shop.payment(it.payment())));
      case 1 -> other.latestPayment().ifPresent(it -> refused(stage, shop -> shop.verifies(it)));
      case 2 ->
          other
              .latestInvoice()
              .ifPresent(id -> refused(stage, shop -> shop.paysInvoice(id, Channel.WEB)));
      case 3 -> other.latestPayment().ifPresent(it -> forgesToken(stage, it));
      default -> listsOwn(stage);
    }
  }

  private static void forgesToken(Stage stage, Way payment) {
    var confirmation =
        new Shop.Confirmation(payment.payment(), new WidgetToken("stolen"), Money.rupees(1_130));
    refused(stage, shop -> shop.confirms(confirmation));
  }

  private static <T> void refused(Stage stage, Function<Shop, T> question) {
    if (stage.asks(question) instanceof Reply.Answered<T>(T answer)) {
      throw new Violation(NAME, "somebody else's was shown: " + answer, stage.person().subject());
    }
  }

  private static void listsOwn(Stage stage) {
    Subject me = stage.person().subject();
    for (PaymentId payment :
        stage.asks(Shop::payments).answer().stream().flatMap(java.util.List::stream).toList()) {
      boolean mine = stage.truth().owner(payment).filter(owner -> !owner.equals(me)).isEmpty();
      if (!mine) throw new Violation(NAME, "in my list", payment);
    }
  }
}
