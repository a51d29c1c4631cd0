package np.shulka.application.dunning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import np.shulka.domain.subscriber.Contact;

/** A courier that does what it is told, and never while a transaction is open. */
public final class ScriptedCourier implements Courier {
  private final List<Notice> tried = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private Function<Notice, Outcome> answer = _ -> new Outcome.Delivered();
  private BooleanSupplier refused = () -> false;

  public ScriptedCourier answers(Function<Notice, Outcome> how) {
    this.answer = how;
    return this;
  }

  public ScriptedCourier answers(Outcome outcome) {
    return answers(_ -> outcome);
  }

  public ScriptedCourier refuseWhile(BooleanSupplier busy) {
    this.refused = busy;
    return this;
  }

  @Override
  public Outcome deliver(Notice notice, Contact contact) {
    if (refused.getAsBoolean()) throw new IllegalStateException("mail inside a transaction");
    tried.add(notice);
    contacts.add(contact);
    return answer.apply(notice);
  }

  public List<Notice> tried() {
    return List.copyOf(tried);
  }

  public List<Contact> contacts() {
    return List.copyOf(contacts);
  }
}
