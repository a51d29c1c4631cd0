package np.shulka.application.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Lets threads start at the same moment. */
public final class Race {
  private Race() {}

  /** What each runner, counted from 0, came home with. */
  public static <T> List<T> of(int runners, IntFunction<T> run) {
    CyclicBarrier start = new CyclicBarrier(runners);
    try (var threads = Executors.newFixedThreadPool(runners)) {
      List<Future<T>> running = new ArrayList<>();
      for (int number = 0; number < runners; number++) {
        int runner = number;
        running.add(
            threads.submit(
                () -> {
                  await(start);
                  return run.apply(runner);
                }));
      }
      return running.stream().map(Race::result).toList();
    }
  }

  /** How many runners did not lose to another one. */
  public static long winners(int runners, IntConsumer run) {
    return of(runners, number -> won(run, number)).stream().flatMap(Optional::stream).count();
  }

  private static Optional<Integer> won(IntConsumer run, int number) {
    try {
      run.accept(number);
      return Optional.of(number);
    } catch (LostRace lost) {
      return Optional.empty();
    }
  }

  /** Waits until everybody has come here. */
  public static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(failed);
    }
  }
}
