package np.shulka.adapters.web.ledger;

import java.util.Arrays;
import java.util.stream.Collectors;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.ledger.Account;

/** How accounts are named on the wire. */
final class AccountName {
  private AccountName() {}

  static Account read(String name) {
    return Arrays.stream(Account.values())
        .filter(account -> Words.kebab(account).equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidRequest("account", "is one of " + all()));
  }

  private static String all() {
    return Arrays.stream(Account.values()).map(Words::kebab).collect(Collectors.joining(", "));
  }
}
