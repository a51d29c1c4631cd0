package np.shulka.adapters.web.reconciliation;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.CsvStream;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.audit.By;
import np.shulka.application.reconciliation.CompareWithSettlement;
import np.shulka.application.reconciliation.ListDifferences;
import np.shulka.application.reconciliation.Reconciliations.Listed;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.reconciliation.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same calls with tables; they are described beside those with JSON. */
@Hidden
@RestController
@RequestMapping("/api/v1/admin/reconciliations")
@EnableConfigurationProperties(SettlementFormat.class)
final class SettlementsController {
  private static final String CSV = "text/csv";
  private static final int AT_ONCE = 1_000;

  private final CompareWithSettlement comparing;
  private final ListDifferences report;
  private final SettlementFormat format;
  private final ZoneId zone;

  SettlementsController(
      CompareWithSettlement comparing,
      ListDifferences report,
      SettlementFormat format,
      ZoneId zone) {
    this.comparing = comparing;
    this.report = report;
    this.format = format;
    this.zone = zone;
  }

  @PostMapping(consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ReconciliationView body(
      Caller caller,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String reason,
      InputStream body)
      throws IOException {
    return compare(ReasonRequest.of(caller, reason), SpanFields.of(from, to), body);
  }

  @PostMapping(
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ReconciliationView form(Caller caller, @ModelAttribute SettlementForm form) throws IOException {
    if (form.file() == null) throw new InvalidRequest("file", "is required");
    try (InputStream file = form.file().getInputStream()) {
      return compare(ReasonRequest.of(caller, form.reason()), form.span(), file);
    }
  }

  private ReconciliationView compare(By by, Span span, InputStream file) throws IOException {
    var rows = new SettlementCsv(file, format, zone);
    return ReconciliationView.of(comparing.compare(by, span, rows));
  }

  @GetMapping(path = "/{id}/differences", produces = CSV)
  void differences(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    var run = new ReconciliationId(id);
    List<Listed> part = report.list(run, 0, AT_ONCE);
    response.setContentType(CsvStream.MEDIA_TYPE);
    try (CsvStream table = new CsvStream(response.getOutputStream())) {
      table.row(DifferenceView.COLUMNS);
      while (!part.isEmpty()) {
        part.forEach(one -> table.row(DifferenceView.of(one).cells()));
        part = report.list(run, part.getLast().place(), AT_ONCE);
      }
    }
  }
}
