package np.shulka.bootstrap.soak;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import np.shulka.application.simulation.actor.Machine;
import np.shulka.application.simulation.actor.Office;
import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.actor.Till;
import np.shulka.application.simulation.actor.Truth;

/** Everything that people act on before the real thing, and who they are. */
final class Town {
  private static final int REMEMBERED = 100;

  private final Ground ground;
  private final Notes notes;
  private final AtomicBoolean open;
  private final Till till;
  private final String merchant;
  private final List<Person> people = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger();

  Town(Ground ground, Notes notes, AtomicBoolean open) {
    this.ground = ground;
    this.notes = notes;
    this.open = open;
    this.till = new RealTill(ground.khalti(), notes);
    this.merchant = ground.issuer().token("merchant", "billing-admin");
  }

  /** Somebody new; who is old has bought everything, as no month passes here. */
  Person moveIn() {
    Person person = new Person(count.getAndIncrement());
    people.add(person);
    if (people.size() > REMEMBERED) people.removeFirst();
    return person;
  }

  List<Person> people() {
    return List.copyOf(people);
  }

  List<Machine> machines() {
    return ground.servers().stream()
        .<Machine>map(server -> new RealMachine(server, ground, notes))
        .toList();
  }

  Ground ground() {
    return ground;
  }

  Notes notes() {
    return notes;
  }

  Till till() {
    return till;
  }

  /** Where one of the merchant's people sits, before that server. */
  Office office(Server server) {
    return new WebOffice(server.address(), merchant, notes);
  }

  Truth truth() {
    return new RealTruth(ground);
  }

  /** Whether people still act, and do not only wait for what they did to settle. */
  boolean open() {
    return open.get();
  }
}
