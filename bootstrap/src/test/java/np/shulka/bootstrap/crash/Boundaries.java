package np.shulka.bootstrap.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one process touches the world outside: counts the places, and dies at the chosen one. */
final class Boundaries {
  private final List<String> crossed = new ArrayList<>();
  private final Runnable onDeath;
  private Point fatal = Point.NONE;
  private boolean counting;
  private boolean dead;

  /**
   * None is chosen yet.
   *
   * @param onDeath what the operating system does when the process ends
   */
  Boundaries(Runnable onDeath) {
    this.onDeath = onDeath;
  }

  /** Counts from here, and dies at this point. */
  void arm(Point point) {
    fatal = point;
    counting = true;
  }

  void disarm() {
    counting = false;
  }

  boolean dead() {
    return dead;
  }

  List<String> crossed() {
    return List.copyOf(crossed);
  }

  /** Crosses a boundary; nobody does once the process is dead. */
  @Nullable Object cross(String what, Step step) throws Throwable {
    if (dead) throw new Crash();
    if (!counting) return step.take();
    crossed.add(what);
    boolean here = crossed.size() == fatal.boundary();
    if (here && fatal.side() == Side.BEFORE) throw die();
    @Nullable Object result;
    try {
      result = step.take();
    } catch (Throwable failed) {
      if (here) throw die();
      throw failed;
    }
    if (here) throw die();
    return result;
  }

  private Crash die() {
    dead = true;
    onDeath.run();
    return new Crash();
  }

  /** Calls the real thing behind a proxy. */
  static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getTargetException();
    }
  }

  /** What is done at a boundary. */
  @FunctionalInterface
  interface Step {
    @Nullable Object take() throws Throwable;
  }

  /** Whether the world heard of it. */
  enum Side {
    BEFORE,
    AFTER
  }

  /**
   * Where to die.
   *
   * @param boundary counted from 1; 0 for nowhere
   */
  record Point(int boundary, Side side) {
    static final Point NONE = new Point(0, Side.BEFORE);

    @Override
    public String toString() {
      return side + " boundary " + boundary;
    }
  }
}
