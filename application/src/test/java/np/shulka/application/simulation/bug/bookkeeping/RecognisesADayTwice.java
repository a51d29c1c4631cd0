package np.shulka.application.simulation.bug.bookkeeping;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.Transactions;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.PostingId;

/** I2: a run that is not sure whether it closed a day posts the day once more. */
public final class RecognisesADayTwice implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Ledger ledger = real.books().ledger();
    Transactions transactions = real.books().transactions();
    return real.with(
        Around.port(
            Ledger.class,
            ledger,
            Map.of(
                "recognise",
                call -> {
                  Object answer = call.proceed();
                  if (answer instanceof Optional<?> some
                      && some.orElse(null) instanceof Posting posting) {
                    transactions.run(() -> again(ledger, posting));
                  }
                  return answer;
                })));
  }

  private static Posting again(Ledger ledger, Posting posting) {
    UUID first = posting.id().value();
    PostingId other =
        new PostingId(new UUID(first.getMostSignificantBits(), ~first.getLeastSignificantBits()));
    ledger.post(
        new Posting(
            other, posting.occasion(), posting.at(), posting.subscriber(), posting.entries()));
    return posting;
  }
}
