package np.shulka.bootstrap.demo;

/** What whoever watches the demo reads, and where it stops on a surprise. */
public final class Telling {
  private Telling() {}

  /** Tells that it is so, or stops. */
  public static void check(String what, boolean holds) {
    require(what, holds);
    say("  ok: " + what);
  }

  /** Stops unless it is so. */
  public static void require(String what, boolean holds) {
    if (!holds) throw new DemoFailure(what);
  }

  @SuppressWarnings("SystemOut") // printing is what a demo is for
  public static void say(String line) {
    System.out.println(line);
  }
}
