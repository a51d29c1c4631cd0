package np.shulka.application.simulation.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The steps of a run, oldest first; or how many there were, if nobody is going to read them. */
public final class History {
  private static final int LAST = 60;

  private final List<Entry> entries = new ArrayList<>();
  private final boolean kept;
  private int size;

  private History(boolean kept) {
    this.kept = kept;
  }

  public static History kept() {
    return new History(true);
  }

  /** What a step asked and answered is not held on to. */
  public static History counted() {
    return new History(false);
  }

  public void add(Entry entry) {
    size++;
    if (kept) entries.add(entry);
  }

  public int size() {
    return size;
  }

  /** Every step in words. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(entries.size());
    for (int step = 0; step < entries.size(); step++) lines.add(line(step));
    return lines;
  }

  /** A short name for everything that happened: the same in every run of a seed. */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines().forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The last steps, and before them all that name one of the subjects. */
  public List<String> about(List<?> subjects) {
    List<String> names = subjects.stream().map(Wording::of).toList();
    List<String> lines = new ArrayList<>();
    for (int step = 0; step < entries.size(); step++) {
      String line = line(step);
      boolean told = step >= entries.size() - LAST || names.stream().anyMatch(line::contains);
      if (told) lines.add(line);
    }
    return lines;
  }

  private String line(int step) {
    return String.format(Locale.ROOT, "%6d %s", step, Wording.of(entries.get(step)));
  }
}
