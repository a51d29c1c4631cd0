package np.shulka.adapters.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import np.shulka.application.partner.DeliverEvents;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.partner.FanOutEvents;
import np.shulka.application.partner.InMemoryPartnerStore;
import np.shulka.application.partner.Messenger;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.ScriptedGateway;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.reconciliation.Reconcile;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import np.shulka.application.work.TestClock;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PaymentId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.session.MapSessionRepository;

/** The application under test: started once, on a real port, and asked over HTTP. */
final class Web {
  private static final String MANIFEST = "--shulka.web.manifest=";
  private static final String NONE = "classpath:none.json";
  private static final Web STARTED = new Web("--shulka.mode=demo", NONE);

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final ConfigurableApplicationContext context;
  private final int port;

  private Web(String setting, String manifest) {
    context =
        SpringApplication.run(
            TestApplication.class,
            "--server.port=0",
            setting,
            // pages alone, whatever was built
            MANIFEST + manifest,
            "--shulka.khalti.widget=on",
            "--shulka.public-url=https://pay.example",
            "--khalti.base-url=http://localhost:7777",
            "--shulka.reconciliation.largest-file=1MB",
            "--logging.level.root=WARN",
            "--spring.main.banner-mode=off");
    port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  static Web started() {
    return STARTED;
  }

  /** One of its own, which its test stops. */
  static Web startedIn(String mode) {
    return new Web("--shulka.mode=" + mode, NONE);
  }

  /** With the files of an application that was built. */
  static Web startedWithApplication(String manifest) {
    return new Web("--shulka.mode=demo", manifest);
  }

  /** The same with another setting. */
  static Web startedWith(String setting) {
    return new Web(setting, NONE);
  }

  void stop() {
    context.close();
  }

  InMemoryStore store() {
    return context.getBean(InMemoryStore.class);
  }

  TurnsInMemory turns() {
    return context.getBean(TurnsInMemory.class);
  }

  MapSessionRepository sessions() {
    return context.getBean(MapSessionRepository.class);
  }

  ScriptedGateway gateway() {
    return context.getBean(ScriptedGateway.class);
  }

  Reconcile reconcile() {
    return context.getBean(Reconcile.class);
  }

  TestClock clock() {
    return context.getBean(TestClock.class);
  }

  int port() {
    return port;
  }

  /** Asks the gateway about a payment, as the sweep does. */
  void verifies(PaymentId payment) {
    context.getBean(VerifyPayment.class).verify(new Hint.OfPayment(payment, Optional.empty()));
  }

  /** Puts every event on its way to those who want it, and brings it there. */
  void dealsOutEvents() {
    while (context.getBean(FanOutEvents.class).fanOut(100) > 0) Thread.onSpinWait();
    while (context.getBean(DeliverEvents.class).deliver(100, Runnable::run) > 0)
      Thread.onSpinWait();
  }

  /** The same, to those who take nothing. */
  void dealsOutRefusedEvents() {
    while (context.getBean(FanOutEvents.class).fanOut(100) > 0) Thread.onSpinWait();
    var refused =
        new Messenger.Outcome.Refused(Optional.of(500), "it answered 500", Optional.empty());
    Deliveries deliveries = context.getBean(InMemoryPartnerStore.class).deliveries();
    new DeliverEvents(deliveries, _ -> refused, 8, context.getBean(Setting.class))
        .deliver(100, Runnable::run);
  }

  /** Puts a plan on sale. */
  Plan sells(APlan plan) {
    Plan published = plan.build();
    store().write(() -> store().plans().add(published));
    return published;
  }

  /** The token of somebody whom nobody has seen before. */
  static String somebody() {
    return "subject-" + AnId.uuid();
  }

  Asking get(String path) {
    return new Asking(this, request(path).GET());
  }

  Asking post(String path, String json) {
    return new Asking(
        this,
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** A body of that media type. */
  Asking posts(String path, String type, String body) {
    return new Asking(
        this, request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  Asking delete(String path) {
    return new Asking(this, request(path).DELETE());
  }

  Asking put(String path, String json) {
    return new Asking(
        this,
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  Reply send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      String body = new String(response.body(), StandardCharsets.UTF_8);
      return new Reply(response.statusCode(), response.headers(), body);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** A request that is being put together. */
  record Asking(Web web, HttpRequest.Builder request) {
    Asking as(String token) {
      return with("Authorization", "Bearer " + token);
    }

    Asking with(String header, String value) {
      request.header(header, value);
      return this;
    }

    Reply answer() {
      return web.send(request.build());
    }
  }
}
