package np.shulka.benchmarks;

/** Until a job costs no less than before, which is when all of it is compiled. */
final class WarmUp {
  private static final double STEADY = 0.97;

  private WarmUp() {}

  static void with(Pass pass, int most) throws Exception {
    double before = Double.MAX_VALUE;
    for (int done = 0; done < most; done++) {
      Load.Rate rate = pass.run();
      Bench.say("warming up " + rate);
      if (rate.hereMillis() > before * STEADY) return;
      before = rate.hereMillis();
    }
  }

  /** So many jobs that their cost can be told. */
  @FunctionalInterface
  interface Pass {
    Load.Rate run() throws Exception;
  }
}
