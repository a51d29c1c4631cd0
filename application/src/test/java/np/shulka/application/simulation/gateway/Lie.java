package np.shulka.application.simulation.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;

/** An answer about money, changed in one place. */
final class Lie {
  private static final List<String> NONSENSE = List.of("Frobnicated", "", "Cancelled by bank");

  private final Statement truth;

  private Lie(Statement truth) {
    this.truth = truth;
  }

  static Lie about(Statement truth) {
    return new Lie(truth);
  }

  Statement amount(Dice dice) {
    long paisa = truth.total().paisa();
    long other = dice.one(List.of(paisa - 1, paisa + 1, paisa * 100, paisa / 100, 1_000L));
    Money total = Money.paisa(other == paisa ? paisa + 1 : other);
    return new Statement(
        truth.about(),
        truth.stated(),
        total,
        truth.transaction(),
        truth.fee(),
        truth.refunded(),
        truth.order());
  }

  Statement about(Optional<Pidx> other) {
    return new Statement(
        other,
        truth.stated(),
        truth.total(),
        truth.transaction(),
        truth.fee(),
        truth.refunded(),
        truth.order());
  }

  Statement order(String other) {
    return new Statement(
        truth.about(),
        truth.stated(),
        truth.total(),
        truth.transaction(),
        truth.fee(),
        truth.refunded(),
        Optional.of(other));
  }

  Statement transaction(Optional<GatewayTransactionId> other) {
    return new Statement(
        truth.about(),
        truth.stated(),
        truth.total(),
        other,
        truth.fee(),
        truth.refunded(),
        truth.order());
  }

  Statement refunded() {
    return new Statement(
        truth.about(),
        truth.stated(),
        truth.total(),
        truth.transaction(),
        truth.fee(),
        true,
        truth.order());
  }

  Statement nonsense(Dice dice) {
    return stated(new StatedStatus(GatewayStatus.UNRECOGNISED, dice.one(NONSENSE)));
  }

  Statement spelling(Dice dice) {
    String text = truth.stated().text();
    String other =
        dice.one(List.of(text.toLowerCase(Locale.ROOT), text.replace(' ', '_'), text + " "));
    return stated(new StatedStatus(truth.status(), other));
  }

  Statement stated(StatedStatus other) {
    return new Statement(
        truth.about(),
        other,
        truth.total(),
        truth.transaction(),
        truth.fee(),
        truth.refunded(),
        truth.order());
  }
}
