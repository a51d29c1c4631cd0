package np.shulka.adapters.web.ledger;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.ListFile;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.WholeList;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.ledger.ListPostings;
import np.shulka.application.ledger.ReadAccounts;
import np.shulka.application.ledger.ReportStrandedMoney;
import np.shulka.application.ledger.ReportStrandedMoney.Aged;
import np.shulka.application.subscriber.NameSubscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.ledger.Posting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ledger", description = "The books in double entry, for billing-admin and -viewer")
final class LedgerController {
  private final ReadAccounts accounts;
  private final ListPostings postings;
  private final ReportStrandedMoney stranded;
  private final NameSubscribers naming;

  LedgerController(
      ReadAccounts accounts,
      ListPostings postings,
      ReportStrandedMoney stranded,
      NameSubscribers naming) {
    this.accounts = accounts;
    this.postings = postings;
    this.stranded = stranded;
    this.naming = naming;
  }

  @GetMapping("/ledger/accounts")
  @Operation(operationId = "readLedgerAccounts", summary = "Every account and what lies on it")
  @Refuses("403 forbidden")
  AccountList accounts() {
    return AccountList.of(accounts.read());
  }

  @GetMapping("/ledger/entries")
  @Operation(operationId = "listLedgerEntries", summary = "What was posted, newest first")
  @Refuses("403 forbidden")
  JournalEntryList entries(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable UUID subscriberId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var filter =
        new Ledger.Filter(
            Optional.ofNullable(account).map(AccountName::read),
            Optional.ofNullable(subscriberId).map(SubscriberId::new));
    Page<Posting> page = postings.list(filter, PageQuery.of(limit, after));
    return JournalEntryList.of(
        page, naming.name(page.items().stream().flatMap(it -> it.subscriber().stream())));
  }

  @GetMapping("/stranded-money")
  @Operation(
      operationId = "reportStrandedMoney",
      summary = "Money that has become nothing yet, that which waits longest first")
  @Refuses("403 forbidden")
  StrandedMoneyList stranded(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    Page<Aged> page = stranded.report(PageQuery.of(limit, after));
    return StrandedMoneyList.of(
        page, naming.name(page.items().stream().map(it -> it.money().subscriber())));
  }

  @GetMapping("/reports/stranded-money")
  @Operation(
      operationId = "reportStrandedMoneyByPart",
      summary = "Money that has become nothing yet, that which waits longest first",
      description = "As a file for spreadsheets it is the whole list.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = StrandedMoneyList.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @Refuses("403 forbidden")
  StrandedMoneyList strandedReport(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return stranded(limit, after);
  }

  @Hidden
  @GetMapping(path = "/reports/stranded-money", produces = "text/csv")
  ListFile strandedFile() {
    Stream<Aged> all = WholeList.of(stranded::report);
    return new ListFile(
        "stranded-money", StrandedMoneyView.HEADER, all.map(StrandedMoneyView::row));
  }
}
