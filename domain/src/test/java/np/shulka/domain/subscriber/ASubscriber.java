package np.shulka.domain.subscriber;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;

/** Builds subscribers whom nobody has seen before. */
public final class ASubscriber {

  private Subject subject = new Subject("subject-" + AnId.uuid());
  private Contact contact =
      new Contact(Optional.of("Sita"), Optional.of("sita@example.com"), Optional.empty());

  private ASubscriber() {}

  public static ASubscriber somebody() {
    return new ASubscriber();
  }

  public ASubscriber known(Subject subject) {
    this.subject = subject;
    return this;
  }

  public ASubscriber reachedBy(Contact contact) {
    this.contact = contact;
    return this;
  }

  public Subscriber build() {
    return at(ATime.NOW);
  }

  public Subscriber at(Instant createdAt) {
    return new Subscriber(AnId.ofSubscriber(), subject, contact, createdAt);
  }
}
