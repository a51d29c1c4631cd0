package np.shulka.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import np.shulka.sandbox.fault.Faults;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Refusal;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.http.Routes;

/** Lets a call through when the caller has the key and uses the right method. */
final class Gate {

  private static final Pattern KEY = Pattern.compile("key +(\\S+)", Pattern.CASE_INSENSITIVE);

  private final String secretKey;
  private final Faults faults;

  Gate(String secretKey, Faults faults) {
    this.secretKey = secretKey;
    this.faults = faults;
  }

  /** A call only the merchant's server may make, and one that may be made to fail. */
  Routes.Action secured(Endpoint endpoint, String method, Routes.Action action) {
    return (request, named) ->
        faults.around(
            endpoint,
            request,
            () -> {
              checkKey(request);
              return using(method, action, request, named);
            });
  }

  /** A call anybody may make. */
  Routes.Action open(String method, Routes.Action action) {
    return (request, named) -> using(method, action, request, named);
  }

  private void checkKey(Request request) {
    Matcher key = KEY.matcher(request.header("authorization").strip());
    if (!key.matches()) {
      throw Refusal.unauthorized("Authentication credentials were not provided.");
    }
    if (!key.group(1).equals(secretKey)) {
      throw Refusal.unauthorized("Invalid token.");
    }
  }

  private static Reply using(String method, Routes.Action action, Request request, String named) {
    if (request.method().equals(method)) {
      return action.answer(request, named);
    }
    String detail = "Method \"" + request.method() + "\" not allowed.";
    return Reply.json(405, Json.object().put("detail", detail)).with("Allow", method);
  }
}
