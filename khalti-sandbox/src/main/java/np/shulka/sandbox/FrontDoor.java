package np.shulka.sandbox;

import np.shulka.sandbox.control.ControlApi;
import np.shulka.sandbox.http.Refusal;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.http.Routes;

/** Receives every request, writes it down and shows it to whoever answers it. */
final class FrontDoor {

  private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());

  private final Routes routes;
  private final ControlApi control;
  private final Workings workings;

  FrontDoor(Routes routes, ControlApi control, Workings workings) {
    this.routes = routes;
    this.control = control;
    this.workings = workings;
  }

  Reply answer(Request request) {
    try {
      if (request.path().startsWith(ControlApi.PREFIX)) {
        return control.answer(request);
      }
      workings.log().add(request, workings.clock().instant());
      return routes
          .match(request.path())
          .map(match -> match.action().answer(request, match.named()))
          .orElseGet(() -> elsewhere(request));
    } catch (Refusal refusal) {
      return refusal.reply();
    } catch (RuntimeException ownBug) {
      LOG.log(System.Logger.Level.ERROR, "cannot answer " + request.path(), ownBug);
      return Reply.html(500, "<h1>The stand-in itself has failed</h1>");
    }
  }

  private Reply elsewhere(Request request) {
    String withSlash = request.path() + "/";
    if (routes.match(withSlash).isEmpty() || workings.quirks().has(Quirk.SLASHLESS_NOT_FOUND)) {
      return Reply.html(404, "<h1>Not Found</h1>");
    }
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    return Reply.redirect(301, withSlash + query);
  }
}
