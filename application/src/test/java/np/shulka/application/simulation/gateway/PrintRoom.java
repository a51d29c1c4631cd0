package np.shulka.application.simulation.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import np.shulka.application.fiscal.Document;
import np.shulka.application.fiscal.Paper;
import np.shulka.application.fiscal.Press;
import np.shulka.application.fiscal.Wish;
import np.shulka.application.simulation.oracle.Violation;

/** N4: every paper that was ever made; of each document one original, and each copy once. */
public final class PrintRoom implements Press {
  private static final String NAME = "N4 prints";

  private final Map<UUID, Set<Integer>> made = new HashMap<>();

  @Override
  public byte[] print(Paper paper, Wish wish) {
    if (paper.standing() instanceof Paper.Standing.Print(int ordinal)) {
      UUID id = paper.document().id();
      boolean first = made.computeIfAbsent(id, _ -> new HashSet<>()).add(ordinal);
      if (!first || ordinal < 1) throw new Violation(NAME, "print " + ordinal + " twice", id);
    } else if (!(paper.document() instanceof Document.Request)) {
      throw new Violation(NAME, "printed without a number", paper.document().id());
    }
    return paper.toString().getBytes(StandardCharsets.UTF_8);
  }
}
