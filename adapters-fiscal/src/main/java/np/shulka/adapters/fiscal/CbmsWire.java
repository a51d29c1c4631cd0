package np.shulka.adapters.fiscal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import np.shulka.application.fiscal.FiscalRecord;
import np.shulka.domain.money.BsDate;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import tools.jackson.databind.json.JsonMapper;

/** How the office spells a document (N6): header totals in rupees, dates of the BS calendar. */
final class CbmsWire {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /** What is told later was not told when it happened. */
  private static final Duration REAL_TIME = Duration.ofMinutes(5);

  private final CbmsSettings settings;
  private final FiscalSettings.Merchant merchant;
  private final InstantSource clock;

  CbmsWire(CbmsSettings settings, FiscalSettings.Merchant merchant, InstantSource clock) {
    this.settings = settings;
    this.merchant = merchant;
    this.clock = clock;
  }

  String body(FiscalRecord record) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("username", settings.username());
    body.put("password", settings.password());
    body.put("seller_pan", merchant.pan());
    body.put("buyer_pan", record.buyer().pan().orElse(""));
    body.put("buyer_name", record.buyer().name().orElse(""));
    body.put("fiscal_year", year(record.number().year()));
    String date = BsDate.at(record.issuedAt()).dotted();
    if (record.correction().isPresent()) {
      var correction = record.correction().get();
      body.put("ref_invoice_number", correction.of().toString());
      body.put("credit_note_number", record.number().toString());
      body.put("credit_note_date", date);
      body.put("reason_for_return", correction.reason());
    } else {
      body.put("invoice_number", record.number().toString());
      body.put("invoice_date", date);
    }
    sums(record.sums(), body);
    boolean now = clock.instant().isBefore(record.issuedAt().plus(REAL_TIME));
    body.put("isrealtime", now);
    body.put("datetimeclient", time());
    return JSON.writeValueAsString(body);
  }

  private static void sums(FiscalRecord.Sums sums, Map<String, Object> body) {
    body.put("total_sales", rupees(sums.total()));
    body.put("taxable_sales_vat", rupees(sums.taxable()));
    body.put("vat", rupees(sums.tax()));
    for (String none : new String[] {"excisable_amount", "excise", "taxable_sales_hst", "hst"}) {
      body.put(none, 0);
    }
    body.put("amount_for_esf", 0);
    body.put("esf", 0);
    body.put("export_sales", 0);
    body.put("tax_exempted_sales", rupees(sums.exempt()));
  }

  private String time() {
    return SECONDS.format(LocalDateTime.ofInstant(clock.instant(), NEPAL));
  }

  private static BigDecimal rupees(Money money) {
    return BigDecimal.valueOf(money.paisa(), 2);
  }

  /** {@code 2083.084}. */
  private static String year(FiscalYear year) {
    return String.format(Locale.ROOT, "%d.%03d", year.startsInBs(), (year.startsInBs() + 1) % 1000);
  }
}
