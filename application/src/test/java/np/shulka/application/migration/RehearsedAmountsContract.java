package np.shulka.application.migration;

import java.util.Random;
import np.shulka.application.work.Store;
import np.shulka.application.work.World;
import org.junit.jupiter.api.Test;

/** What a rehearsal shows is what people are asked for, whatever they have beside a plan. */
public interface RehearsedAmountsContract {
  Store store();

  /** How many people are moved. */
  default int rounds() {
    return 25;
  }

  @Test
  default void s16_rehearsed_is_what_the_renewal_asks() { // S6, S7, C25
    World world = new World(store());
    Random random = new Random(16);
    for (int round = 0; round < rounds(); round++) new RehearsedRound(world, random).run();
  }
}
