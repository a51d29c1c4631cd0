package np.shulka.application.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/** The seeds that once found something: one per line, and behind it what it found. */
final class Corpus {
  private static final String FILE = "/simulation/seeds.txt";

  private Corpus() {}

  static LongStream seeds() {
    return lines().stream()
        .map(line -> line.split("#", 2)[0].trim())
        .filter(seed -> !seed.isEmpty())
        .mapToLong(Long::parseLong);
  }

  private static List<String> lines() {
    try (var in = Objects.requireNonNull(Corpus.class.getResourceAsStream(FILE), FILE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
