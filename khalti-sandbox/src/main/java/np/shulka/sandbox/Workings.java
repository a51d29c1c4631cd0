package np.shulka.sandbox;

import np.shulka.sandbox.conditions.Quirks;
import np.shulka.sandbox.conditions.SandboxClock;
import np.shulka.sandbox.fault.Faults;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Till;
import np.shulka.sandbox.widget.WidgetPayments;

/** What one stand-in is made of. */
record Workings(
    SandboxClock clock,
    Quirks quirks,
    Ledger ledger,
    Till till,
    Faults faults,
    RequestLog log,
    WidgetPayments widgets) {

  static Workings of(SandboxConfig config) {
    SandboxConfig.Terms terms = config.terms();
    SandboxClock clock = new SandboxClock(config.clock());
    Ledger ledger = new Ledger(clock, terms.capacity());
    Till till = new Till(ledger, clock, terms.feeBasisPoints(), terms.bankDelay());
    return new Workings(
        clock,
        new Quirks(config.quirks()),
        ledger,
        till,
        new Faults(ledger),
        new RequestLog(terms.logSize()),
        new WidgetPayments(ledger, till, clock, SandboxConfig.DEMO_PUBLIC_KEY));
  }

  void reset(SandboxConfig config) {
    faults.clear();
    ledger.clear();
    log.clear();
    clock.reset();
    quirks.replaceBy(config.quirks());
  }
}
