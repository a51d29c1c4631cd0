package np.shulka.bootstrap.crash;

import java.util.List;

/**
 * Something that people do with money.
 *
 * @param before what happened earlier, undisturbed
 * @param act where the process may die
 * @param after what people do when it lives again
 */
record Flow(String name, Scene before, Scene act, Scene after, Ends ends) {
  Flow(String name, Scene before, Scene act, Scene after, List<String> goal) {
    this(name, before, act, after, new Ends(goal, goal));
  }

  /** Nobody does anything but waiting. */
  Flow(String name, Scene before, Scene act, List<String> goal) {
    this(name, before, act, _ -> {}, goal);
  }

  /** May come to another end if it was broken off. */
  Flow orElse(List<String> end) {
    return new Flow(name, before, act, after, new Ends(ends.goal(), end));
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * What must be so in the end, whatever died.
   *
   * @param brokenOff what may be so instead after a crash
   */
  record Ends(List<String> goal, List<String> brokenOff) {
    Ends {
      goal = goal.stream().sorted().toList();
      brokenOff = brokenOff.stream().sorted().toList();
    }

    boolean allow(List<String> end, boolean crashed) {
      return end.equals(goal) || (crashed && end.equals(brokenOff));
    }
  }

  /** What people do. */
  @FunctionalInterface
  interface Scene {
    void play(World world);

    default Scene then(Scene next) {
      return world -> {
        play(world);
        next.play(world);
      };
    }
  }
}
