package np.shulka.application.refund;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.By;
import np.shulka.application.work.Event;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Live;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Says what becomes of the subscription where money went back past us and nobody said so then: it
 * was booked with access as it was, until somebody chooses (S18).
 */
@PrimaryPort
public final class ChooseEffect {
  private final RefundBooks all;
  private final RecordRefund recording;
  private final RefundEffects effects;
  private final Setting setting;

  public ChooseEffect(RefundBooks all, Setting setting) {
    this.all = all;
    this.recording = new RecordRefund(all, setting);
    this.effects = new RefundEffects(all, setting);
    this.setting = setting;
  }

  /**
   * Chooses.
   *
   * @param effect anything but that it goes on
   * @throws UnknownRefund if there is none
   */
  public Outcome choose(By by, RefundId id, Effect effect) {
    return Retry.onLostRace(() -> decide(by, id, effect));
  }

  private Outcome decide(By by, RefundId id, Effect effect) {
    Refund known = all.refunds().find(id).orElseThrow(UnknownRefund::new);
    if (!(known instanceof Refund.Confirmed refund) || !refund.isUndecided()) {
      return new Outcome.Decided(known);
    }
    Intent.About about = refund.intent().about();
    var live =
        all.books().subscriptions().find(about.subscription()).filter(Live.class::isInstance);
    Refundable left = left(about);
    Instant now = setting.now();
    if (live.isEmpty() || !left.isOfTimeToCome(all.books(), now)) {
      return new Outcome.NoEffect(refund);
    }
    if (effect == Effect.END_NOW) {
      if (new PaidAhead(all.books()).without(about, now).isPresent()) {
        return left.left().isZero()
            ? new Outcome.Chosen(write(by, refund, effect, credit(refund, left)))
            : new Outcome.OnlyWhole(refund);
      }
      var beside = new PaidBeside(all.books()).of(about, now);
      if (beside.isPresent()) return new Outcome.EndsMore(refund, beside.get());
    }
    return new Outcome.Chosen(write(by, refund, effect, Optional.empty()));
  }

  /** What credit paid of a period that goes whole; the answer that told of the money tells it. */
  private Optional<Refund.Confirmed> credit(Refund.Confirmed refund, Refundable left) {
    RefundId id = new RefundId(setting.identifiers().next());
    Instant now = setting.now();
    return left.noteOfAll(Money.ZERO)
        .map(note -> Intent.ofCredit(id, left.about(), left.payment().amount(), note, now))
        .map(intent -> Refund.Confirmed.found(intent, refund.report(), now));
  }

  private Refundable left(Intent.About about) {
    var payment = (Payment.Completed) all.books().payments().find(about.payment()).orElseThrow();
    return Refundable.of(all, payment, Optional.of(about.invoice())).orElseThrow();
  }

  private Refund write(
      By by, Refund.Confirmed refund, Effect effect, Optional<Refund.Confirmed> credit) {
    Refund.Confirmed after = refund.choose(effect);
    Change change =
        new Change(
            Map.of("effect", refund.intent().effect().name()), Map.of("effect", effect.name()));
    return all.books()
        .transactions()
        .run(
            () -> {
              all.refunds().replace(refund, after);
              credit.ifPresentOrElse(recording::credited, () -> end(after.intent()));
              all.log()
                  .append(by.did("refund.effect-chosen", "refund " + refund.id(), change, setting));
              return after;
            });
  }

  private void end(Intent intent) {
    List<Event> news = effects.apply(intent);
    if (!news.isEmpty()) all.books().outbox().append(intent.about().subscriber(), news);
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is written, and done. */
    record Chosen(Refund refund) implements Outcome {}

    /** Somebody said so already, or it is not over, or was asked for here. */
    record Decided(Refund refund) implements Outcome {}

    /** Nothing of what it paid for is still to come (S18). */
    record NoEffect(Refund refund) implements Outcome {}

    /** Of what was paid ahead a part is not back; with that part it can go. */
    record OnlyWhole(Refund refund) implements Outcome {}

    /** Time that another payment bought would end with it, which would have to go back first. */
    record EndsMore(Refund refund, Invoice.Paid beside) implements Outcome {}
  }
}
