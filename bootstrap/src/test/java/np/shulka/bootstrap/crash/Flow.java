package np.shulka.bootstrap.crash;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that people do with money.
 *
 * @param before what happened earlier, undisturbed
 * @param act where the process may die
 * @param after what people do when it lives again
 */
record Flow(String name, Scene before, Scene act, Scene after, Ends ends) {
  Flow(String name, Scene before, Scene act, Scene after, List<String> goal) {
    this(name, before, act, after, new Ends(goal, List.of()));
  }

  /** Nobody does anything but waiting. */
  Flow(String name, Scene before, Scene act, List<String> goal) {
    this(name, before, act, _ -> {}, goal);
  }

  /** May come to another end if it was broken off. */
  Flow orElse(List<String> end) {
    return new Flow(name, before, act, after, ends.or(end));
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * What must be so in the end, whatever died.
   *
   * @param brokenOff each of them may be so instead after a crash
   */
  record Ends(List<String> goal, List<List<String>> brokenOff) {
    Ends {
      goal = goal.stream().sorted().toList();
      brokenOff = brokenOff.stream().map(end -> end.stream().sorted().toList()).toList();
    }

    Ends or(List<String> end) {
      return new Ends(goal, Stream.concat(brokenOff.stream(), Stream.of(end)).toList());
    }

    boolean allow(List<String> end, boolean crashed) {
      return end.equals(goal) || (crashed && brokenOff.contains(end));
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
