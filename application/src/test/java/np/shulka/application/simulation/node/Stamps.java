package np.shulka.application.simulation.node;

import java.time.InstantSource;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.RawAnswer;

/** Writes the time of the node's own clock on what the gateway answered, as the adapter does. */
record Stamps(InstantSource clock) {

  static Stamps of(InstantSource clock) {
    return new Stamps(clock);
  }

  Object on(Object answer) {
    return switch (answer) {
      case GatewayLink.Web(var pidx, var url, var expiresAt, _) ->
          new GatewayLink.Web(pidx, url, expiresAt, clock.instant());
      case LookupReport(var id, var asked, var says, RawAnswer(var status, var body, _)) ->
          new LookupReport(id, asked, says, new RawAnswer(status, body, clock.instant()));
      default -> answer;
    };
  }
}
