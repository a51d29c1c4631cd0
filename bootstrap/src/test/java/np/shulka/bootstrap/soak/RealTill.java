package np.shulka.bootstrap.soak;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import np.shulka.application.simulation.actor.Till;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.payment.IllegalMove;
import np.shulka.sandbox.payment.IllegalRefund;

/** The stand-in, as payers, banks and the merchant use it. */
final class RealTill implements Till {
  private static final String INITIATED = "Initiated";
  private static final Set<String> NOTHING = Set.of("Expired", "User canceled", "Failed");
  private static final int REMEMBERED = 100;

  private final KhaltiSandbox khalti;
  private final Notes notes;
  private final List<GatewayReference> visited = new CopyOnWriteArrayList<>();

  RealTill(KhaltiSandbox khalti, Notes notes) {
    this.khalti = khalti;
    this.notes = notes;
  }

  private String status(GatewayReference name) {
    return khalti.payment(name.value()).status();
  }

  private boolean visits(Pidx pidx) {
    visited.add(pidx);
    if (visited.size() > REMEMBERED) visited.removeFirst();
    return status(pidx).equals(INITIATED);
  }

  /** Whoever comes too late is refused, as the page would do it. */
  private static void moves(Runnable move) {
    try {
      move.run();
    } catch (IllegalMove | IllegalRefund refused) {
      return; // another one was quicker
    }
  }

  @Override
  public void pays(Pidx pidx) {
    if (visits(pidx)) moves(() -> khalti.complete(pidx.value()));
  }

  @Override
  public void paysByBank(Pidx pidx, Duration until, GatewayStatus end, Dice dice) {
    if (!visits(pidx)) return;
    moves(() -> khalti.pend(pidx.value()));
    notes.tells(
        () -> {
          Waiting.pass(Pace.of(until));
          moves(() -> decides(pidx.value(), end));
        });
  }

  private void decides(String pidx, GatewayStatus end) {
    switch (end) {
      case COMPLETED -> khalti.complete(pidx);
      case EXPIRED -> khalti.expire(pidx);
      case FAILED -> khalti.fail(pidx);
      case CANCELLED, INITIATED, PENDING, REFUNDED, PARTIALLY_REFUNDED, UNRECOGNISED ->
          throw new IllegalArgumentException("no bank decides " + end);
    }
  }

  @Override
  public void cancels(Pidx pidx) {
    if (visits(pidx)) moves(() -> khalti.cancel(pidx.value()));
  }

  @Override
  public WidgetToken confirmedInWidget(PaymentId payment, Money amount) {
    String token = khalti.confirmedToken(amount.paisa(), payment.toString());
    notes.hands(token);
    return new WidgetToken(token);
  }

  /** Nothing here is older than a soak. */
  @Override
  public List<GatewayReference> visited(Duration within) {
    return List.copyOf(visited);
  }

  @Override
  public void confirmsLate(GatewayReference name) {
    if (NOTHING.contains(status(name))) moves(() -> khalti.complete(name.value()));
  }

  @Override
  public void refunds(GatewayReference name, boolean all) {
    if (!status(name).equals("Completed")) return;
    long half = khalti.payment(name.value()).amountPaisa() / 2;
    moves(() -> khalti.refundFromDashboard(name.value(), all ? 0 : half));
  }

  @Override
  public void goesDown(Duration duration) {
    Fault down = duration.toSeconds() % 2 == 0 ? Fault.dropBefore() : Fault.htmlError(503);
    for (Endpoint endpoint : List.of(Endpoint.INITIATE, Endpoint.LOOKUP)) {
      khalti.arm(endpoint, down);
    }
    notes.outages.incrementAndGet();
    Waiting.pass(Pace.of(duration));
    khalti.clearFaults();
  }
}
