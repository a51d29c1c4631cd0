package np.shulka.benchmarks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import np.shulka.application.ledger.Ledger;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Slip;

/** Closing a day of revenue after a year with a million settlements. */
final class ClosingBench {
  private static final int PEOPLE = 83_334;
  private static final int ROUNDS = 5;
  private static final double LIMIT_SECONDS = 1;
  private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

  void run() throws Exception {
    try (Rig rig = new Rig()) {
      rig.standStill();
      new ReportsFill(rig.databaseUrl()).fill(PEOPLE);
      Ledger ledger = rig.part(Ledger.class);
      var seconds = Stream.generate(() -> close(ledger)).limit(ROUNDS).sorted().toList();
      Bench.say("seconds of a closing: " + seconds);
      Bench.result("closing-1m", seconds.get(ROUNDS / 2), "s", LIMIT_SECONDS);
    }
  }

  private static double close(Ledger ledger) {
    LocalDate day = ledger.firstOpenDay(NEPAL).orElseThrow();
    PostingId posting = new PostingId(UUID.randomUUID());
    Slip slip = new Slip(posting, day.plusDays(1).atStartOfDay(NEPAL).toInstant());
    long start = System.nanoTime();
    if (ledger.recognise(day, NEPAL, slip).isEmpty()) throw new IllegalStateException("no revenue");
    return (System.nanoTime() - start) / 1e9;
  }
}
