package np.shulka.sandbox.control;

import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;
import np.shulka.sandbox.UnknownPayment;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Refusal;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.http.Routes;
import np.shulka.sandbox.payment.IllegalMove;
import np.shulka.sandbox.payment.IllegalRefund;

/** Steers the stand-in over HTTP; nothing Khalti has, so it lives under a name of its own. */
public final class ControlApi {

  /** What every path of the control API begins with. */
  public static final String PREFIX = "/__ctl";

  private final SandboxConfig.Listening listening;
  private final Routes routes = new Routes();

  public ControlApi(KhaltiSandbox sandbox, SandboxConfig.Listening listening) {
    this.listening = listening;
    new PaymentControl(sandbox).addTo(routes);
    new BehaviourControl(sandbox).addTo(routes);
  }

  public Reply answer(Request request) {
    checkCaller(request);
    String path = request.path().endsWith("/") ? request.path() : request.path() + "/";
    try {
      return routes
          .match(request.method() + " " + path)
          .map(match -> match.action().answer(request, match.named()))
          .orElseThrow(() -> refusal(404, "no " + request.method() + " " + path));
    } catch (UnknownPayment unknown) {
      throw refusal(404, String.valueOf(unknown.getMessage()));
    } catch (IllegalMove | IllegalRefund impossible) {
      throw refusal(409, String.valueOf(impossible.getMessage()));
    } catch (IllegalArgumentException senseless) {
      throw refusal(400, String.valueOf(senseless.getMessage()));
    }
  }

  private void checkCaller(Request request) {
    if (!listening.control()) {
      throw refusal(404, "the control API is switched off");
    }
    String token = listening.controlToken();
    boolean trusted =
        token.isEmpty() ? request.fromHere() : request.header("x-sandbox-token").equals(token);
    if (!trusted) {
      throw refusal(403, "only from this machine, or with X-Sandbox-Token");
    }
  }

  private static Refusal refusal(int status, String error) {
    return new Refusal(status, Json.object().put("error", error));
  }
}
