package np.shulka.domain.partner;

import java.time.Instant;
import java.util.Set;
import np.shulka.domain.identity.PartnerId;
import org.jmolecules.ddd.types.AggregateRoot;

/** A team that builds on us; it sees the subscribers that it created, and nobody else. */
public record Partner(
    PartnerId id, ClientId client, String name, Set<Scope> scopes, Status status, Instant createdAt)
    implements AggregateRoot<Partner, PartnerId> {
  private static final int LONGEST_NAME = 200;

  public Partner {
    scopes = Set.copyOf(scopes);
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
    }
    if (scopes.isEmpty()) throw new IllegalArgumentException("a partner may do something");
  }

  @Override
  public PartnerId getId() {
    return id;
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  /** Whether its programs are let do that. */
  public boolean may(Scope scope) {
    return isActive() && scopes.contains(scope);
  }

  /** The same, shut out for good. */
  public Partner disable() {
    return new Partner(id, client, name, scopes, Status.DISABLED, createdAt);
  }

  /** What its programs may do. */
  public enum Scope {
    READ("partner:read"),
    WRITE("partner:write");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    /** As tokens say it. */
    public String word() {
      return word;
    }
  }

  /** Whether it is let in. */
  public enum Status {
    ACTIVE,
    DISABLED
  }
}
