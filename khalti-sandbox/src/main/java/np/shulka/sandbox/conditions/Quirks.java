package np.shulka.sandbox.conditions;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import np.shulka.sandbox.Quirk;

/** Which oddities of Khalti are in force. */
public final class Quirks {

  private volatile Set<Quirk> inForce;

  public Quirks(Set<Quirk> inForce) {
    this.inForce = Set.copyOf(inForce);
  }

  public boolean has(Quirk quirk) {
    return inForce.contains(quirk);
  }

  public Set<Quirk> all() {
    return inForce;
  }

  public void replaceBy(Set<Quirk> quirks) {
    inForce = Set.copyOf(quirks);
  }

  public synchronized void set(Quirk quirk, boolean on) {
    Set<Quirk> changed = EnumSet.noneOf(Quirk.class);
    changed.addAll(inForce);
    if (on) {
      changed.add(quirk);
    } else {
      changed.remove(quirk);
    }
    inForce = Collections.unmodifiableSet(changed);
  }
}
