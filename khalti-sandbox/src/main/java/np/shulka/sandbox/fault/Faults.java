package np.shulka.sandbox.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Settlement;

/** Which calls are to go wrong; the fault armed first strikes first. */
public final class Faults {

  private final Ledger ledger;
  private final Spoiler spoiler;
  private final List<Armed> armed = new CopyOnWriteArrayList<>();

  public Faults(Ledger ledger) {
    this.ledger = ledger;
    this.spoiler = new Spoiler(new AnswerSpoiler(ledger));
  }

  /** Arms a fault for so many calls, about one pidx only unless that is empty. */
  public void arm(Endpoint endpoint, Fault fault, int times, String pidx) {
    armed.add(new Armed(endpoint, fault, times, pidx));
  }

  public void clear() {
    armed.clear();
  }

  public List<Armed> armed() {
    return List.copyOf(armed);
  }

  /** Does the work of a call, unless a fault that is armed for it has other plans. */
  public Reply around(Endpoint endpoint, Request request, Supplier<Reply> work) {
    if (armed.isEmpty()) {
      return work.get();
    }
    for (Armed one : armed) {
      int strike = one.isFor(endpoint) && concerns(one, request) ? one.strike() : 0;
      if (strike > 0) {
        forgetSpent();
        return spoiler.spoil(one.fault(), strike, work);
      }
    }
    return work.get();
  }

  private void forgetSpent() {
    armed.removeIf(Armed::isSpent);
  }

  private boolean concerns(Armed one, Request request) {
    return one.pidx().isEmpty()
        || mentions(request, one.pidx())
        || ledger
            .withPidx(one.pidx())
            .map(ledger::state)
            .flatMap(PaymentState::settlement)
            .map(Settlement::transactionId)
            .filter(transaction -> mentions(request, transaction))
            .isPresent();
  }

  private static boolean mentions(Request request, String id) {
    return request.body().contains(id) || request.path().contains(id);
  }
}
