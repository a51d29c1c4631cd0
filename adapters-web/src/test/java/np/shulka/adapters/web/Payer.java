package np.shulka.adapters.web;

import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Pidx;

/** Somebody whom nobody has seen before, who subscribes and pays or does not. */
record Payer(Web web, String token) {
  static Payer fresh(Web web) {
    return new Payer(web, Web.somebody());
  }

  Reply get(String path) {
    return web.get(path).as(token).answer();
  }

  Reply post(String path, String json) {
    return web.post(path, json).as(token).answer();
  }

  /** Starts a checkout of that plan, with more fields of the request. */
  Reply orders(Plan plan, String more) {
    return post("/api/v1/checkouts", "{\"planCode\":\"%s\"%s}".formatted(plan.code(), more));
  }

  /** A checkout of a new plan for Rs 1,130.00 a month. */
  Checkout checksOut() {
    return new Checkout(this, orders(web.sells(APlan.onSale()), "").is(201));
  }

  /** The same in the older widget. */
  Checkout checksOutInWidget() {
    Reply started = orders(web.sells(APlan.onSale()), ",\"channel\":\"widget\"").is(201);
    return new Checkout(this, started);
  }

  Reply verifies(String pidx) {
    return post("/api/v1/payments/verify", "{\"pidx\":\"%s\"}".formatted(pidx));
  }

  /** A checkout that was started. */
  record Checkout(Payer payer, Reply started) {
    String pidx() {
      return started.at("/payment/pidx");
    }

    String payment() {
      return started.at("/payment/id");
    }

    String invoice() {
      return started.at("/invoice/id");
    }

    String subscription() {
      return started.at("/subscription/id");
    }

    /** The path of the pay link. */
    String payLink() {
      return started.at("/invoice/payUrl").substring("https://pay.example".length());
    }

    Checkout paid() {
      payer.web.gateway().till().pay(new Pidx(pidx()));
      return this;
    }

    Checkout says(GatewayStatus status) {
      payer.web.gateway().till().say(new Pidx(pidx()), status);
      return this;
    }

    Reply verified() {
      return payer.verifies(pidx());
    }
  }
}
