package np.shulka.application.fiscal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A tax office that says what it is told to say, and accepts where it was told nothing. */
public final class ScriptedOffice implements FiscalOffice {
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<FiscalRecord> told = new ArrayList<>();
  private Role role = Role.INFORMED;

  public ScriptedOffice saying(Answer... next) {
    answers.addAll(List.of(next));
    return this;
  }

  public void becomes(Role other) {
    role = other;
  }

  public List<FiscalRecord> told() {
    return List.copyOf(told);
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  public Answer tell(FiscalRecord record) {
    told.add(record);
    return answers.isEmpty() ? new Answer.Accepted("200") : answers.pop();
  }
}
