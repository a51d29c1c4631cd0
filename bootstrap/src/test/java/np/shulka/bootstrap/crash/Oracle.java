package np.shulka.bootstrap.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import np.shulka.bootstrap.ledger.LedgerAudit;
import np.shulka.bootstrap.rules.EventRules;
import np.shulka.sandbox.SandboxPayment;

/** What must hold after every run: asked of the database in SQL, and of the gateway's own truth. */
final class Oracle {
  private static final Set<String> MONEY_MOVED =
      Set.of("Completed", "Partially Refunded", "Refunded");
  private static final Set<String> MONEY_PLACED = Set.of("COMPLETED", "MISMATCHED", "REFUNDED");

  /** Each finds what breaks the rule that it is named for. */
  private static final Map<String, String> RULES =
      new TreeMap<>(
          Map.of(
              "a paid invoice is settled, once, and nothing else is",
              """
              select coalesce(i.id, s.invoice_id) from invoice i full join settlement s on s.invoice_id = i.id
              where coalesce(i.status, '') = 'PAID' and s.invoice_id is null
                or coalesce(i.status, '') <> 'PAID' and s.invoice_id is not null
              """,
              "a payment that settled has its settlement, and the other way round",
              """
              select coalesce(p.id, s.invoice_id) from payment p full join settlement s on s.payment_id = p.id
              where (coalesce(p.disposition, '') = 'SETTLED_INVOICE') <> (s.invoice_id is not null)
                and coalesce(s.amount_paisa, 1) > 0
              """,
              "a completed payment has its proof, of its amount",
              """
              select coalesce(p.id, v.payment_id) from payment p
              full join verified_payment v on v.payment_id = p.id
              left join gateway_report r on r.id = v.report_id
              where (coalesce(p.status, '') = 'COMPLETED') <> (v.payment_id is not null)
                or v.payment_id is not null
                  and (r.status, r.total_paisa, v.amount_paisa)
                    is distinct from ('COMPLETED', p.amount_paisa, p.amount_paisa)
              """,
              "what was settled was granted, and nothing else was",
              """
              select coalesce(s.invoice_id, g.invoice_id) from settlement s
              full join paid_period g
                on (g.invoice_id, g.starts_at, g.ends_at) = (s.invoice_id, s.covers_from, s.covers_to)
              where s.invoice_id is null or g.invoice_id is null
              """,
              "what was bought is lived, and a pause only moves it",
              """
              select s.id from subscription s
              left join (select subscription_id, sum(ends_at - starts_at) as time from paid_period group by 1) b
                on b.subscription_id = s.id
              left join (select subscription_id, sum(ends_at - starts_at) as time from lived_time group by 1) l
                on l.subscription_id = s.id
              where s.status <> 'ENDED' and b.time is distinct from l.time
              """,
              "a subscription with paid time is active, paused or refunded, and only that",
              """
              select s.id from subscription s where (s.status in ('ACTIVE', 'PAUSED') or s.end_reason = 'REFUNDED')
                <> exists (select from paid_period g where g.subscription_id = s.id)
              """,
              "invoice numbers have no gap",
              """
              select i.fiscal_year from invoice i full join invoice_series s on s.fiscal_year = i.fiscal_year
              where i.status = 'PAID' or i.id is null
              group by i.fiscal_year, s.last_number
              having count(i.number) <> max(i.number) or max(i.number) is distinct from s.last_number
              """,
              "the books agree with what they tell of",
              LedgerAudit.SQL,
              "events have no gap",
              EventRules.NO_GAP,
              "what happened is told, once, and nothing else is",
              EventRules.TOLD_ONCE));

  private final Ground ground;

  Oracle(Ground ground) {
    this.ground = ground;
  }

  List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    RULES.forEach(
        (rule, sql) -> {
          List<String> broken = ground.strings(sql);
          if (!broken.isEmpty()) violations.add(rule + " " + broken);
        });
    violations.addAll(againstTheGateway(world));
    return violations;
  }

  private List<String> againstTheGateway(World world) {
    List<String> violations = new ArrayList<>();
    Set<String> attempts = new HashSet<>(ground.strings("select id from payment"));
    Map<String, String> placed = byName("status");
    Map<String, String> amounts = byName("amount_paisa");
    Map<String, String> meant = refunds("status <> 'REJECTED'");
    Map<String, String> told = refunds("status = 'CONFIRMED'");
    boolean parked = !ground.strings("select id from refund where status = 'PARKED'").isEmpty();
    for (SandboxPayment truth : truth(world)) {
      String name = truth.pidx();
      boolean moved = MONEY_MOVED.contains(truth.status());
      String status = placed.getOrDefault(name, "nowhere");
      if (!attempts.contains(truth.purchaseOrderId())) {
        violations.add("the gateway has a checkout for an attempt that we do not have");
      }
      if (moved && !MONEY_PLACED.contains(status))
        violations.add("money of the payer is " + status);
      if (!status.equals("COMPLETED")) continue;
      if (!moved) violations.add("completed here, and not at the gateway");
      violations.addAll(
          refunded(truth, meant.getOrDefault(name, "0"), told.getOrDefault(name, "0"), parked));
      if (!String.valueOf(truth.amountPaisa()).equals(amounts.get(name))) {
        violations.add("the gateway moved another amount than we count");
      }
    }
    if (!placed.keySet().containsAll(world.pidxsShown())) {
      violations.add("a payer was sent to a checkout that we do not know");
    }
    return violations;
  }

  /** Never more than was meant, and in the end as much as the books say. */
  private static List<String> refunded(
      SandboxPayment truth, String meant, String told, boolean parked) {
    if (truth.refundedPaisa() > Long.parseLong(meant)) return List.of("more went back than meant");
    boolean same = truth.refundedPaisa() == Long.parseLong(told);
    return same || parked ? List.of() : List.of("the books tell another amount that went back");
  }

  private Map<String, String> refunds(String which) {
    Map<String, String> found = new TreeMap<>();
    ground
        .strings(
            """
            select p.reference || ' ' || sum(r.amount_paisa)
            from payment p join refund r on r.payment_id = p.id where r.%s group by p.reference
            """
                .formatted(which))
        .forEach(row -> found.put(row.split(" ", 2)[0], row.split(" ", 2)[1]));
    return found;
  }

  private List<SandboxPayment> truth(World world) {
    return Stream.concat(
            ground.khalti().payments().stream(),
            world.tokens().stream().map(ground.khalti()::payment))
        .toList();
  }

  /** By the gateway's name for the payment. */
  private Map<String, String> byName(String column) {
    Map<String, String> found = new TreeMap<>();
    ground
        .strings(
            "select coalesce(widget_token, reference) || ' ' || %s from payment where reference is not null"
                .formatted(column))
        .forEach(row -> found.put(row.split(" ", 2)[0], row.split(" ", 2)[1]));
    return found;
  }

  /** How many there are of what. */
  List<String> census() {
    return ground.strings(
        """
        select concat_ws(' ', count(*), what) from (
          select concat_ws(' ', 'subscription', status) from subscription
          union all select concat_ws(' ', 'invoice', status) from invoice
          union all select concat_ws(' ', 'payment', status, disposition) from payment
          union all select concat_ws(' ', 'refund', status) from refund) t(what)
        group by what order by concat_ws(' ', count(*), what) collate "C"
        """);
  }
}
