package np.shulka.bootstrap.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import np.shulka.bootstrap.crash.Boundaries.Point;
import np.shulka.bootstrap.crash.Boundaries.Side;

/**
 * Plays a flow once undisturbed, and then once for each moment between two boundaries with a crash
 * there.
 */
final class Enumeration {
  private static final int AROUND = 3;
  private final Ground ground;
  private final Flow flow;
  private final PlantedBug bug;
  private final Oracle oracle;

  Enumeration(Ground ground, Flow flow, PlantedBug bug) {
    this.ground = ground;
    this.flow = flow;
    this.bug = bug;
    this.oracle = new Oracle(ground);
  }

  /** Every crash there is. */
  Result run() {
    return run(_ -> false);
  }

  /** One crash after the other until one breaks something. */
  Result search() {
    return run(found -> !found.violations().isEmpty());
  }

  private Result run(Predicate<Run> enough) {
    Run undisturbed = play(Point.NONE);
    List<Run> runs = new ArrayList<>(List.of(undisturbed));
    for (Point moment : moments(undisturbed.crossed().size())) {
      if (enough.test(runs.getLast())) break;
      runs.add(disturbed(moment, undisturbed));
    }
    return new Result(flow, undisturbed.crossed(), runs);
  }

  /**
   * After a boundary and before the next one is the same moment for all that outlives a process.
   */
  private static List<Point> moments(int boundaries) {
    List<Point> moments = new ArrayList<>(List.of(new Point(1, Side.BEFORE)));
    IntStream.rangeClosed(1, boundaries).forEach(at -> moments.add(new Point(at, Side.AFTER)));
    return moments;
  }

  private Run disturbed(Point point, Run undisturbed) {
    Run run = play(point);
    List<String> before = undisturbed.crossed().subList(0, point.boundary());
    return run.crossed().equals(before) ? run : run.with("it took another way: " + run.crossed());
  }

  private Run play(Point point) {
    long begin = System.nanoTime();
    ground.forget();
    World world = new World(ground, bug);
    List<String> violations = new ArrayList<>(perform(world, point));
    violations.addAll(oracle.violations(world));
    List<String> reached = oracle.census();
    int deaths = point.boundary() == 0 ? 0 : 1;
    if (!flow.ends().allow(reached, deaths > 0)) violations.add("the end is " + reached);
    if (world.restarts() != deaths) violations.add("it died " + world.restarts() + " times");
    List<String> crossed = world.first().boundaries().crossed();
    return new Run(point, crossed, violations, System.nanoTime() - begin);
  }

  private List<String> perform(World world, Point point) {
    try {
      flow.before().play(world);
      world.first().boundaries().arm(point);
      flow.act().play(world);
      world.first().boundaries().disarm();
      flow.after().play(world);
      world.settleDown();
      return List.of();
    } catch (RuntimeException | Crash broken) {
      return List.of("recovery ends with " + broken);
    }
  }

  /** What came of one crash. */
  record Run(Point point, List<String> crossed, List<String> violations, long nanos) {
    Run with(String violation) {
      List<String> more = new ArrayList<>(violations);
      more.add(violation);
      return new Run(point, crossed, more, nanos);
    }
  }

  /** What came of all of them. */
  record Result(Flow flow, List<String> boundaries, List<Run> runs) {
    List<Run> broken() {
      return runs.stream().filter(run -> !run.violations().isEmpty()).toList();
    }

    /** What a person needs to find the place. */
    String story(Run run) {
      StringBuilder story = new StringBuilder(flow + ", crash " + run.point() + "\n");
      int at = run.point().boundary();
      IntStream.rangeClosed(Math.max(1, at - AROUND), Math.min(at + AROUND, boundaries.size()))
          .forEach(i -> story.append(i == at ? "  > " : "    ").append(named(i)).append('\n'));
      run.violations().forEach(broken -> story.append("  ! ").append(broken).append('\n'));
      return story.toString();
    }

    /** Which boundary, and on which side of it. */
    String place(Run run) {
      int at = run.point().boundary();
      if (at == 0) return "undisturbed";
      return String.format(
          Locale.ROOT, "%s %s (boundary %d)", run.point().side(), boundaries.get(at - 1), at);
    }

    private String named(int boundary) {
      return boundary + " " + boundaries.get(boundary - 1);
    }

    String figures() {
      long[] nanos = runs.stream().mapToLong(Run::nanos).sorted().toArray();
      return String.format(
          Locale.ROOT,
          "crash %-46s %3d boundaries %4d runs %5.1f ms median",
          flow,
          boundaries.size(),
          runs.size(),
          nanos[nanos.length / 2] / 1e6);
    }
  }
}
