package np.shulka.sandbox;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import np.shulka.sandbox.payment.Payer;

/** Runs a stand-in until somebody stops it. */
public final class Sandbox {

  private static final List<String> OPTIONS =
      List.of(
          "port", "host", "public-url", "secret-key", "bank-delay", "link-life", "control-token");

  private Sandbox() {}

  public static void main(String[] arguments) {
    complaint(() -> run(config(arguments, System.getenv())))
        .ifPresent(
            complaint -> {
              System.err.println(complaint);
              System.exit(2);
            });
  }

  private static void run(SandboxConfig config) {
    KhaltiSandbox sandbox = KhaltiSandbox.start(config);
    System.out.println(greeting(sandbox));
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
  }

  /** Why it does not start, in one line for whoever starts it; nothing where it does. */
  static Optional<String> complaint(Runnable start) {
    try {
      start.run();
      return Optional.empty();
    } catch (IllegalArgumentException | UncheckedIOException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  /** What the arguments say, or else the environment, or else the usual. */
  static SandboxConfig config(String[] arguments, Map<String, String> environment) {
    Map<String, String> options = new HashMap<>();
    for (String option : OPTIONS) {
      String variable = "SANDBOX_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
      if (environment.containsKey(variable)) {
        options.put(option, environment.getOrDefault(variable, ""));
      }
    }
    for (int i = 0; i < arguments.length; i += 2) {
      String option = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
      if (!OPTIONS.contains(option) || i + 1 == arguments.length) {
        throw new IllegalArgumentException("options: " + usage());
      }
      options.put(option, arguments[i + 1]);
    }
    return config(new Options(options));
  }

  private static SandboxConfig config(Options options) {
    return SandboxConfig.defaults()
        .port(options.port("port", "8090"))
        .host(options.text("host"))
        .publicUrl(options.address("public-url"))
        .secretKey(options.key("secret-key", SandboxConfig.DEMO_SECRET_KEY))
        .controlToken(options.text("control-token"))
        .bankDelay(options.seconds("bank-delay", "45", 0))
        .linkLife(options.seconds("link-life", "3600", 1));
  }

  static String greeting(KhaltiSandbox sandbox) {
    return """
        Khalti stand-in, no real money.
          API            %1$s/api/v2/
          Refund base    %1$s/api/
          Secret key     %2$s
          Payers go to   %3$s/pay/?pidx=...
          Test wallets   9800000000 to 9800000005, MPIN %4$s, code %5$s
          Control        %1$s/__ctl/
        """
        .formatted(
            sandbox.baseUrl(), sandbox.secretKey(), sandbox.publicUrl(), Payer.MPIN, Payer.OTP);
  }

  private static String usage() {
    return "--" + String.join(" ..., --", OPTIONS) + " ... (delays in seconds)";
  }
}
