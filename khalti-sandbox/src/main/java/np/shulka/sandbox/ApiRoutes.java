package np.shulka.sandbox;

import np.shulka.sandbox.epayment.Initiate;
import np.shulka.sandbox.epayment.Lookup;
import np.shulka.sandbox.http.Routes;
import np.shulka.sandbox.merchant.Banks;
import np.shulka.sandbox.merchant.Refunds;
import np.shulka.sandbox.merchant.TransactionRecord;
import np.shulka.sandbox.merchant.Transactions;
import np.shulka.sandbox.page.PayDesk;
import np.shulka.sandbox.page.ReturnTrip;
import np.shulka.sandbox.widget.Verification;
import np.shulka.sandbox.widget.WidgetPayments;

/** Says who answers which path. */
final class ApiRoutes {

  private final SandboxConfig config;
  private final Workings workings;
  private final String publicUrl;
  private final Gate gate;

  ApiRoutes(SandboxConfig config, Workings workings, String publicUrl) {
    this.config = config;
    this.workings = workings;
    this.publicUrl = publicUrl;
    this.gate = new Gate(config.secretKey(), workings.faults());
  }

  Routes all() {
    Routes routes = new Routes();
    checkout(routes);
    TransactionRecord record = new TransactionRecord(config.terms().merchantName());
    for (String base : new String[] {"/api/", "/api/v2/"}) {
      transactions(routes, base, record);
      widget(routes, base + "payment/", record);
    }
    routes.add("/api/v5/bank/", gate.open("GET", (request, _) -> new Banks().answer(request)));
    PayDesk desk =
        new PayDesk(
            workings.ledger(),
            workings.till(),
            workings.clock(),
            new ReturnTrip(workings.quirks()),
            config.terms().merchantName());
    routes.add("/pay/", (request, _) -> desk.answer(request));
    return routes;
  }

  private void checkout(Routes routes) {
    Initiate initiate =
        new Initiate(
            workings.ledger(),
            workings.clock(),
            workings.quirks(),
            config.terms().linkLife(),
            publicUrl);
    Lookup lookup = new Lookup(workings.ledger(), workings.quirks());
    routes.add(
        "/api/v2/epayment/initiate/",
        gate.secured(Endpoint.INITIATE, "POST", (request, _) -> initiate.answer(request)));
    routes.add(
        "/api/v2/epayment/lookup/",
        gate.secured(Endpoint.LOOKUP, "POST", (request, _) -> lookup.answer(request)));
  }

  private void transactions(Routes routes, String base, TransactionRecord record) {
    Transactions transactions = new Transactions(workings.ledger(), record, publicUrl);
    Refunds refunds = new Refunds(workings.ledger(), workings.till(), workings.quirks());
    routes.add(
        base + "merchant-transaction/",
        gate.secured(Endpoint.TRANSACTIONS, "GET", (request, _) -> transactions.list(request)));
    routes.add(
        base + "merchant-transaction/{id}/",
        gate.secured(Endpoint.TRANSACTION, "GET", (_, idx) -> transactions.detail(idx)));
    routes.add(
        base + "merchant-transaction/{id}/refund/",
        gate.secured(Endpoint.REFUND, "POST", refunds::answer));
  }

  private void widget(Routes routes, String base, TransactionRecord record) {
    WidgetPayments widgets = workings.widgets();
    Verification verification = new Verification(workings.ledger(), workings.till(), record);
    routes.add(base + "initiate/", gate.open("POST", (request, _) -> widgets.initiate(request)));
    routes.add(base + "confirm/", gate.open("POST", (request, _) -> widgets.confirm(request)));
    routes.add(
        base + "verify/",
        gate.secured(Endpoint.VERIFY, "POST", (request, _) -> verification.verify(request)));
    routes.add(
        base + "status/",
        gate.secured(Endpoint.STATUS, "GET", (request, _) -> verification.status(request)));
  }
}
