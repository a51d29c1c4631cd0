package np.shulka.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import np.shulka.sandbox.payment.Payer;

/** Runs a stand-in until somebody stops it. */
public final class Sandbox {

  private static final List<String> OPTIONS =
      List.of(
          "port", "host", "public-url", "secret-key", "bank-delay", "link-life", "control-token");

  private Sandbox() {}

  public static void main(String[] arguments) {
    try {
      KhaltiSandbox sandbox = KhaltiSandbox.start(config(arguments, System.getenv()));
      System.out.println(greeting(sandbox));
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    } catch (IllegalArgumentException wrongOption) {
      System.err.println(wrongOption.getMessage());
      System.exit(2);
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
      String option = arguments[i].replaceFirst("^--", "");
      if (!OPTIONS.contains(option) || i + 1 == arguments.length) {
        throw new IllegalArgumentException("options: " + usage());
      }
      options.put(option, arguments[i + 1]);
    }
    return SandboxConfig.defaults()
        .port(Integer.parseInt(options.getOrDefault("port", "8090")))
        .host(options.getOrDefault("host", ""))
        .publicUrl(options.getOrDefault("public-url", ""))
        .secretKey(options.getOrDefault("secret-key", SandboxConfig.DEMO_SECRET_KEY))
        .controlToken(options.getOrDefault("control-token", ""))
        .bankDelay(seconds(options.getOrDefault("bank-delay", "45")))
        .linkLife(seconds(options.getOrDefault("link-life", "3600")));
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

  private static Duration seconds(String number) {
    return Duration.ofSeconds(Long.parseLong(number));
  }

  private static String usage() {
    return "--" + String.join(" ..., --", OPTIONS) + " ... (delays in seconds)";
  }
}
