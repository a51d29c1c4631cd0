package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.check;
import static np.shulka.bootstrap.demo.Telling.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import np.shulka.bootstrap.demo.Api;
import tools.jackson.databind.JsonNode;

/** That the books say what happened: against each other, and against the gateway's own truth. */
final class Proof {
  private static final String ROW = "  %-20s %16s %16s";
  private final Api admin;
  private final Gateway gateway;
  private final List<Customer> customers;

  Proof(Api admin, Gateway gateway, List<Customer> customers) {
    this.admin = admin;
    this.gateway = gateway;
    this.customers = customers;
  }

  /** Of these customers, to whom that payment bought nothing. */
  void isGiven(String second) {
    say("The proof of the books");
    trialBalance();
    customers.forEach(this::agreesWithTheGateway);
    unusedMoney(second);
    periodsAndNumbers();
  }

  private void trialBalance() {
    long debits = 0;
    long credits = 0;
    long received = 0;
    say(String.format(Locale.ENGLISH, ROW, "account (everybody's)", "debits", "credits"));
    for (JsonNode account : items("/admin/ledger/accounts")) {
      long debit = account.at("/debits/amount").asLong();
      long credit = account.at("/credits/amount").asLong();
      debits += debit;
      credits += credit;
      if (account.path("account").asString().startsWith("gateway-")) received += debit - credit;
      row(account.path("account").asString(), debit, credit);
    }
    row("together", debits, credits);
    check("the sum of debits is the sum of credits", debits == credits && debits > 0);
    say("  " + Rupees.of(received) + " came in: tax, service that is still owed or is done,");
    say("  and money for which nothing was owed are together just as much.");
  }

  private static void row(String name, long debits, long credits) {
    say(String.format(Locale.ENGLISH, ROW, name, Rupees.plain(debits), Rupees.plain(credits)));
  }

  /** What the stand-in took and kept is what the books of that subscriber tell of. */
  private void agreesWithTheGateway(Customer customer) {
    long paid = 0;
    long fees = 0;
    for (JsonNode payment : customer.payments()) {
      JsonNode truth = gateway.payment(payment.path("pidx").asString());
      if (!truth.path("status").asString().equals("Completed")) continue;
      paid += truth.path("amount").asLong();
      fees += truth.path("fee").asLong();
    }
    Map<String, Long> books = books(customer);
    check(
        "%s paid %s; less fees of %s that is the gateway cash"
            .formatted(customer.name(), Rupees.of(paid), Rupees.of(fees)),
        books.getOrDefault("gateway-cash", 0L) == paid - fees
            && books.getOrDefault("gateway-fees", 0L) == fees);
    long vat = -books.getOrDefault("vat-payable", 0L);
    long service = -books.getOrDefault("deferred-revenue", 0L);
    long unapplied = -books.getOrDefault("unapplied-money", 0L);
    check(
        "it is %s VAT, %s service, %s unapplied"
            .formatted(Rupees.of(vat), Rupees.of(service), Rupees.of(unapplied)),
        vat + service + unapplied == paid);
  }

  /** Debits less credits of each account, as far as they are about that subscriber. */
  private Map<String, Long> books(Customer customer) {
    Map<String, Long> books = new TreeMap<>();
    for (JsonNode entry : items("/admin/ledger/entries?subscriberId=" + customer.subscriberId())) {
      for (JsonNode line : entry.path("lines")) {
        long amount = line.at("/amount/amount").asLong();
        boolean debit = line.path("side").asString().equals("debit");
        books.merge(line.path("account").asString(), debit ? amount : -amount, Long::sum);
      }
    }
    return books;
  }

  /** It waited three days for Hari, and since then for somebody who sends it back (S13). */
  private void unusedMoney(String pidx) {
    Set<String> ids = new HashSet<>();
    customers.forEach(customer -> ids.add(customer.subscriberId()));
    check(
        "no money is stranded",
        items("/admin/stranded-money").stream()
            .noneMatch(money -> ids.contains(money.path("subscriberId").asString())));
    String second =
        customers.stream()
            .flatMap(customer -> customer.payments().stream())
            .filter(payment -> payment.path("pidx").asString().equals(pidx))
            .map(payment -> payment.path("id").asString())
            .collect(Collectors.joining());
    List<JsonNode> proposed =
        items("/admin/refunds?status=awaiting-approval").stream()
            .filter(refund -> refund.path("paymentId").asString().equals(second))
            .toList();
    check("one refund was asked for by nobody", proposed.size() == 1);
    JsonNode refund = proposed.getFirst();
    check(
        "it is of the second payment of Hari, who did not use it: "
            + Rupees.of(refund.at("/amount/amount").asLong()),
        refund.path("requestedBy").asString().equals("shulka"));
  }

  private void periodsAndNumbers() {
    Set<String> numbers = new HashSet<>();
    int invoices = 0;
    for (Customer customer : customers) {
      List<JsonNode> paid = customer.paid();
      invoices += paid.size();
      paid.forEach(invoice -> numbers.add(invoice.path("number").asString()));
      for (int i = 1; i < paid.size(); i++) {
        boolean apart = !Customer.starts(paid.get(i)).isBefore(Customer.ends(paid.get(i - 1)));
        boolean givenBack = paid.get(i).at("/credit/amount").asLong() > 0;
        if (!apart && !givenBack) check(customer.name() + " pays for no day twice", false);
      }
    }
    check("nobody paid for any day twice", invoices > 0);
    check(invoices + " tax invoices have " + invoices + " numbers", numbers.size() == invoices);
  }

  private List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    String more = path + (path.contains("?") ? "&" : "?") + "limit=200";
    String after = "";
    do {
      JsonNode part = admin.get(more + after).body();
      part.path("items").forEach(items::add);
      after = part.path("next").isNull() ? "" : "&after=" + part.path("next").asString();
    } while (!after.isEmpty());
    return items;
  }
}
