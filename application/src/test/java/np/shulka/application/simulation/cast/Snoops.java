package np.shulka.application.simulation.cast;

import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.VerifyWidgetPayment;
import np.shulka.application.simulation.actor.Actor;
import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.node.Reply;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.subscriber.Subject;

/** I12: somebody signed in who tries what belongs to somebody else. */
final class Snoops implements Actor {
  @Override
  public void act(Stage stage) {
    Person other = stage.somebodyElse();
    if (other.equals(stage.person())) return;
    Subject me = stage.person().subject();
    Optional<PaymentId> payment = other.latestPayment();
    switch (stage.dice().below(5)) {
      case 0 ->
          payment.ifPresent(id -> refused(stage, use -> use.reading().payment().apply(me, id)));
      case 1 ->
          payment.ifPresent(
              id ->
                  refused(
                      stage,
                      use ->
                          use.verifying().verify().apply(new Hint.OfPayment(id, Optional.of(me)))));
      case 2 ->
          other
              .latestInvoice()
              .ifPresent(
                  id -> refused(stage, use -> use.selling().payInvoice().pay(me, id, Channel.WEB)));
      case 3 -> payment.ifPresent(id -> forgesToken(stage, id, me));
      default -> listsOwn(stage, me);
    }
  }

  private static void forgesToken(Stage stage, PaymentId id, Subject me) {
    var confirmation =
        new VerifyWidgetPayment.Confirmation(
            id, new WidgetToken("stolen"), Money.rupees(1_130), me);
    refused(stage, use -> use.verifying().widget().apply(confirmation));
  }

  private static <T> void refused(Stage stage, Function<UseCases, T> use) {
    Reply<T> reply = stage.asks(use);
    if (reply instanceof Reply.Answered<T>(T answer)) {
      throw new Violation(
          "I12 isolation", "somebody else's was shown: " + answer, stage.person().subject());
    }
  }

  private static void listsOwn(Stage stage, Subject me) {
    var page = new Page.Request(20, Optional.empty());
    Optional<Subject> owner = Optional.of(me);
    stage
        .asks(use -> use.reading().payments().apply(me, page))
        .answer()
        .ifPresent(
            list ->
                list.items()
                    .forEach(
                        payment -> {
                          var subscriber = payment.attempt().purpose().subscriber();
                          var mine = owner.flatMap(stage.durable().subscribers()::idOf);
                          if (!mine.equals(Optional.of(subscriber))) {
                            throw new Violation("I12 isolation", "in my list", payment.id());
                          }
                        }));
  }
}
