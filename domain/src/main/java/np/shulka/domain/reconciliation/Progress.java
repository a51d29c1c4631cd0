package np.shulka.domain.reconciliation;

/**
 * How far a comparison got; whoever goes on with it needs nothing else.
 *
 * @param at the last thing that was compared in this stage; empty before the first
 * @param asked how many things were compared
 * @param of how many there are
 * @param found how many differences were written down
 * @param tries how often in a row the gateway gave no answer
 */
public record Progress(Stage stage, String at, long asked, long of, long found, int tries) {
  public static Progress begin(Stage stage, long of) {
    return new Progress(stage, "", 0, of, 0, 0);
  }

  /** So many more were compared, the last of them being that one. */
  public Progress past(String last, int more, int differences) {
    return new Progress(stage, last, asked + more, of, found + differences, tries);
  }

  public Progress enter(Stage next) {
    return new Progress(next, "", asked, of, found, tries);
  }

  public Progress tried(int times) {
    return new Progress(stage, at, asked, of, found, times);
  }
}
