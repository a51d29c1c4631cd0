package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.work.Problem;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** L1: whatever goes wrong, neither logs nor exceptions tell the key or who the payer is. */
class SecretsStayInsideTest {
  private static final String KEY = "sentinel5a4db0c75a6d4e0ckey";
  private static final String NAME = "Sentinelname";
  private static final String EMAIL = "sentinel.mail@example.com";
  private static final String PHONE = "9876501234";
  private static final String TOKEN = "sentineltoken";
  private static final String LEAK =
      "{\"detail\":\"%s %s is bad for key\",\"email\":[\"%s is wrong\"]}"
          .formatted(EMAIL, PHONE, EMAIL);

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final List<String> told = new ArrayList<>();
  private KhaltiSandbox khalti;
  private AGateway gateway;

  @BeforeEach
  void listen() {
    khalti = KhaltiSandbox.start(SandboxConfig.defaults().secretKey(KEY));
    gateway = AGateway.to(khalti).open();
    logged.start();
    root().setLevel(Level.TRACE);
    root().addAppender(logged);
  }

  @AfterEach
  void stop() {
    root().detachAppender(logged);
    root().setLevel(Level.INFO);
    gateway.close();
    khalti.close();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Kind.class,
      names = {
        "UNAUTHORIZED",
        "NOT_FOUND",
        "DROP_AFTER",
        "HTML_ERROR",
        "TRUNCATED_JSON",
        "REDIRECT",
        "RAW_BODY",
        "TOO_MANY_REQUESTS"
      })
  void l1_no_fault_makes_us_talk(Fault.Kind kind) { // W3
    for (Endpoint endpoint : Endpoint.values()) {
      khalti.arm(endpoint, kind == Fault.Kind.RAW_BODY ? Fault.rawBody(LEAK) : Fault.of(kind));
    }

    useEverything(gateway.port());

    logged.list.forEach(event -> told.add(event.getFormattedMessage()));
    logged.list.stream()
        .filter(event -> event.getThrowableProxy() != null)
        .forEach(event -> told.add(ThrowableProxyUtil.asString(event.getThrowableProxy())));
    assertThat(told)
        .hasSizeGreaterThan(6)
        .allSatisfy(text -> assertThat(text).doesNotContain(KEY, NAME, EMAIL, PHONE, TOKEN));
  }

  private void useEverything(PaymentGatewayPort port) {
    GatewayTransactionId transaction = new GatewayTransactionId("abc");
    Money amount = Money.rupees(113);
    attempt(() -> port.initiate(AnOrder.forAMonth().from(NAME, EMAIL, PHONE).order()));
    attempt(() -> port.lookup(new Pidx("abc")));
    attempt(() -> port.verify(new WidgetToken(TOKEN), amount));
    attempt(() -> port.status(new WidgetToken(TOKEN), amount));
    attempt(() -> port.refund(new RefundOrder(transaction, Optional.empty(), Optional.of(PHONE))));
    attempt(() -> port.transactions(1));
    attempt(() -> port.transaction(transaction));
  }

  private void attempt(Runnable call) {
    try {
      call.run();
    } catch (Problem problem) {
      StringWriter text = new StringWriter();
      problem.printStackTrace(new PrintWriter(text, true));
      told.add(text.toString());
    }
  }
}
