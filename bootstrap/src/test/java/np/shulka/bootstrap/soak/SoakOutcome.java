package np.shulka.bootstrap.soak;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of a soak. */
record SoakOutcome(SoakTerms terms, Notes notes, Judge judge, List<String> complaints) {
  /** What the gateway's lies must lead to. */
  private static final String EXPECTED = "waits for a person";

  boolean clean() {
    return notes.violation().isEmpty();
  }

  /** In words, with the line that the gates read at the end. */
  String summary() {
    int jobs = judge.jobs();
    int good = clean() ? jobs : Math.max(0, jobs - 1);
    String evidence =
        notes
            .violation()
            .map(it -> "VIOLATION " + it.getMessage() + "\n  " + it.subjects() + "\n")
            .orElse("");
    return evidence
        + notes.line("seed " + terms.seed())
        + "\nstories: "
        + notes.kinds()
        + "\nstates reached: "
        + judge.reached().collect(Collectors.joining(", "))
        + "\nerrors in the servers' logs: "
        + complaints.size()
        + unexpected()
        + String.format(
            Locale.ROOT,
            "\nRESULT name=soak value=%d unit=jobs limit=%d ratio=%.4f",
            good,
            jobs,
            jobs == 0 ? 0 : (double) good / jobs);
  }

  private String unexpected() {
    return complaints.stream()
        .filter(line -> !line.contains(EXPECTED))
        .limit(5)
        .map(line -> "\n  " + line)
        .collect(Collectors.joining());
  }
}
