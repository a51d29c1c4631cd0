package np.shulka.sandbox.control;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.Quirk;
import np.shulka.sandbox.RecordedRequest;
import np.shulka.sandbox.fault.Armed;
import np.shulka.sandbox.http.Fields;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.http.Routes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides how the stand-in behaves: its faults, its quirks, its clock and its memory. */
final class BehaviourControl {

  private final KhaltiSandbox sandbox;

  BehaviourControl(KhaltiSandbox sandbox) {
    this.sandbox = sandbox;
  }

  void addTo(Routes routes) {
    add(routes, "GET", "/faults/", (_, _) -> faults());
    add(routes, "POST", "/faults/", (request, _) -> arm(request));
    add(routes, "DELETE", "/faults/", (_, _) -> after(sandbox::clearFaults));
    add(routes, "GET", "/quirks/", (_, _) -> quirks());
    add(routes, "POST", "/quirks/", (request, _) -> setQuirks(request));
    add(routes, "GET", "/clock/", (_, _) -> clock());
    add(routes, "POST", "/clock/", (request, _) -> advance(request));
    add(routes, "GET", "/requests/", (_, _) -> requests());
    add(routes, "DELETE", "/requests/", (_, _) -> after(sandbox::clearRequests));
    add(routes, "POST", "/reset/", (_, _) -> after(sandbox::reset));
    add(routes, "GET", "/", (_, _) -> overview());
  }

  private static void add(Routes routes, String method, String path, Routes.Action action) {
    routes.add(method + " " + ControlApi.PREFIX + path, action);
  }

  private Reply arm(Request request) {
    Fields fields = new Fields(request.fields());
    String endpoint = fields.text("endpoint");
    String name = fields.text("fault");
    String detail = fields.plainIfAny("value");
    int times =
        Math.clamp(fields.wholeIfAny("times").orElse(Integer.MAX_VALUE), 1, Integer.MAX_VALUE);
    fields.refuseIfWrong();
    Fault usual = Fault.named(name);
    if (!detail.isEmpty()) {
      usual.kind().complaint(detail).ifPresent(wrong -> fields.wrong("value", wrong));
    }
    fields.refuseIfWrong();
    Fault fault = detail.isEmpty() ? usual : Fault.of(usual.kind(), detail);
    sandbox.armFor(
        fields.textIfAny("pidx"),
        Endpoint.valueOf(endpoint.toUpperCase(Locale.ROOT)),
        fault,
        times);
    return faults();
  }

  private Reply faults() {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("faults");
    for (Armed armed : sandbox.faults()) {
      list.addObject()
          .put("endpoint", armed.endpoint().name())
          .put("fault", armed.fault().kind().name())
          .put("value", armed.fault().detail())
          .put("left", armed.left())
          .put("pidx", armed.pidx());
    }
    return Reply.json(200, body);
  }

  private Reply quirks() {
    ObjectNode body = Json.object();
    for (Quirk quirk : Quirk.values()) {
      body.put(quirk.name(), sandbox.quirks().contains(quirk));
    }
    return Reply.json(200, body);
  }

  private Reply setQuirks(Request request) {
    request
        .fields()
        .properties()
        .forEach(
            field ->
                sandbox.set(
                    Quirk.valueOf(field.getKey().toUpperCase(Locale.ROOT)),
                    field.getValue().asBoolean()));
    return quirks();
  }

  private Reply clock() {
    return Reply.json(200, Json.object().put("now", sandbox.now().toString()));
  }

  private Reply advance(Request request) {
    Fields fields = new Fields(request.fields());
    long seconds = fields.whole("advance_seconds").orElse(0);
    fields.refuseIfWrong();
    sandbox.advance(Duration.ofSeconds(seconds));
    return clock();
  }

  private Reply requests() {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("requests");
    for (RecordedRequest request : sandbox.requests()) {
      ObjectNode one =
          list.addObject()
              .put("method", request.method())
              .put("path", request.path())
              .put("query", request.query())
              .put("body", request.body())
              .put("received_at", request.receivedAt().toString());
      request.headers().forEach(one.putObject("headers")::put);
    }
    return Reply.json(200, body);
  }

  private Reply overview() {
    ObjectNode body = Json.object().put("public_url", sandbox.publicUrl());
    Arrays.stream(Endpoint.values()).map(Enum::name).forEach(body.putArray("endpoints")::add);
    Arrays.stream(Fault.Kind.values()).map(Enum::name).forEach(body.putArray("faults")::add);
    Arrays.stream(Quirk.values()).map(Enum::name).forEach(body.putArray("quirks")::add);
    return Reply.json(200, body);
  }

  private static Reply after(Runnable done) {
    done.run();
    return Reply.json(200, Json.object().put("done", true));
  }
}
