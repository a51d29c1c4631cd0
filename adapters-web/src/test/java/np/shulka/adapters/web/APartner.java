package np.shulka.adapters.web;

import java.util.Optional;
import java.util.UUID;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;

/** A team that was let in just now, and its program. */
record APartner(Web web, String id, String client) {
  static APartner letIn(Web web) {
    return letIn(web, "partner:read\",\"partner:write");
  }

  /** One that an admin allows that alone. */
  static APartner letIn(Web web, String scopes) {
    String client = "partner-" + AnId.uuid();
    Reply created =
        web.post(
                "/api/v1/admin/partners",
                "{\"name\":\"Team\",\"clientId\":\"%s\",\"scopes\":[\"%s\"]}"
                    .formatted(client, scopes))
            .as("asha~billing-admin")
            .answer()
            .is(201);
    return new APartner(web, created.at("/id"), client);
  }

  String token() {
    return client + "~partner.read~partner.write";
  }

  Reply get(String path) {
    return web.get("/api/v1/partner" + path).as(token()).answer();
  }

  Reply put(String path, String json) {
    return web.put("/api/v1/partner" + path, json).as(token()).answer();
  }

  Reply post(String path, String json) {
    return web.post("/api/v1/partner" + path, json).as(token()).answer();
  }

  Reply delete(String path) {
    return web.delete("/api/v1/partner" + path).as(token()).answer();
  }

  Reply orders(String customer, Plan plan) {
    return post(
        "/subscribers/" + customer + "/checkouts", "{\"planCode\":\"%s\"}".formatted(plan.code()));
  }

  /** To what happens from now on; what happened before is dealt out already. */
  Reply listens() {
    web.dealsOutEvents();
    return post("/webhook-endpoints", "{\"url\":\"https://partner.example/hooks\"}");
  }

  /** The subscriber pays what they owe, and Khalti says so when it is asked. */
  void pays(String customer) {
    Subject subject = new ExternalId(customer).of(new PartnerId(UUID.fromString(id)));
    SubscriberId subscriber = web.store().subscribers().idOf(subject).orElseThrow();
    Page.Request newest = new Page.Request(1, Optional.empty());
    Payment payment = web.store().payments().list(subscriber, newest).items().getFirst();
    GatewayLink link = ((Payment.Initiated) payment).link();
    web.gateway().till().pay((Pidx) link.reference().orElseThrow());
    web.verifies(payment.id());
  }

  /** The feed from here on: what the catalog told until now is for everybody. */
  String feed() {
    String last = lastEvent();
    return last.isEmpty() ? "/events?" : "/events?after=" + last + "&";
  }

  /** The id of what it was told last, or nothing. */
  String lastEvent() {
    return get("/events?limit=200")
        .json()
        .at("/items")
        .valueStream()
        .map(it -> it.at("/id").asString())
        .reduce("", (_, next) -> next);
  }
}
