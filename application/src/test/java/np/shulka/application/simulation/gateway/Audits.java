package np.shulka.application.simulation.gateway;

import java.util.ArrayList;
import java.util.List;

/** What was compared with what, for whoever judges the reports; told apart by their spans. */
public final class Audits {
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Snapshot> questions = new ArrayList<>();

  /** Somebody sends that file. */
  public void sent(Sheet sheet) {
    sheets.add(sheet);
  }

  /** Somebody lets the gateway be asked. */
  public void asked(Snapshot before) {
    questions.add(before);
  }

  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  public List<Snapshot> questions() {
    return List.copyOf(questions);
  }
}
