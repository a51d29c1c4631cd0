package np.shulka.application.simulation.bug.refunding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.refund.Refunds;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.refund.Refund;

/** S13: what somebody declined to send back is proposed again, as if nobody had decided. */
public final class SendsBackWhatWasDeclined implements PlantedBug {
  private static final Page.Request SOME = new Page.Request(50, Optional.empty());

  @Override
  public Ports ports(Ports real) {
    Refunds refunds = real.office().back().refunds();
    Refunds forgetful =
        Around.port(
            Refunds.class,
            refunds,
            Map.of(
                "claimUnused", call -> alsoDeclined(call, refunds),
                "of", call -> undecided(refunds.of((PaymentId) call.arguments().getFirst()))));
    return real.with(real.office().with(forgetful));
  }

  private static List<PaymentId> alsoDeclined(Invocation call, Refunds refunds) {
    List<?> unused = (List<?>) call.proceed();
    Instant now = (Instant) call.arguments().getFirst();
    Stream<PaymentId> declined =
        refunds.all(SOME).items().stream()
            .filter(refund -> refund instanceof Refund.Rejected no && no.rejectedAt().isBefore(now))
            .map(refund -> refund.intent().about().payment());
    return Stream.concat(unused.stream().map(PaymentId.class::cast), declined).distinct().toList();
  }

  private static List<Refund> undecided(List<Refund> all) {
    return all.stream().filter(refund -> !(refund instanceof Refund.Rejected)).toList();
  }
}
