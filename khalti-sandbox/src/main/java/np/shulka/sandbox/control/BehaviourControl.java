package np.shulka.sandbox.control;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
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

  /** Ten years; further on no calendar goes along. */
  private static final long LONGEST_JUMP = 315_360_000;

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
    int times = (int) fields.wholeIfAny("times", 1, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE);
    fields.refuseIfWrong();
    Fault usual = Fault.named(name);
    if (!detail.isEmpty()) {
      usual.kind().complaint(detail).ifPresent(wrong -> fields.wrong("value", wrong));
    }
    fields.refuseIfWrong();
    Fault fault = detail.isEmpty() ? usual : Fault.of(usual.kind(), detail);
    sandbox.armFor(fields.textIfAny("pidx"), named(Endpoint.class, endpoint), fault, times);
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

  /** All of them or none. */
  private Reply setQuirks(Request request) {
    Map<Quirk, Boolean> wanted = new EnumMap<>(Quirk.class);
    request
        .fields()
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().isBoolean()) {
                throw new IllegalArgumentException(field.getKey() + " is true or false");
              }
              wanted.put(named(Quirk.class, field.getKey()), field.getValue().booleanValue());
            });
    wanted.forEach(sandbox::set);
    return quirks();
  }

  /** The one with this name in any case, or a refusal that lists the names there are. */
  private static <T extends Enum<T>> T named(Class<T> type, String name) {
    return EnumSet.allOf(type).stream()
        .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no '" + name + "', only " + EnumSet.allOf(type)));
  }

  private Reply clock() {
    return Reply.json(200, Json.object().put("now", sandbox.now().toString()));
  }

  private Reply advance(Request request) {
    Fields fields = new Fields(request.fields());
    long seconds = fields.whole("advance_seconds", 0, LONGEST_JUMP).orElse(0);
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
