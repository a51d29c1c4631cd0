package np.shulka.adapters.web.fiscal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.CsvStream;
import np.shulka.application.fiscal.FiscalRecord;
import np.shulka.application.fiscal.ReadSalesRegister;
import np.shulka.domain.money.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/sales-register")
@Tag(name = "Admin: tax office", description = "What is accounted for to the tax office")
final class SalesRegisterController {
  private static final String CSV = "text/csv";

  private final ReadSalesRegister register;
  private final ZoneId zone;

  SalesRegisterController(ReadSalesRegister register, ZoneId zone) {
    this.register = register;
    this.zone = zone;
  }

  @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
  @Operation(
      operationId = "readSalesRegister",
      summary = "Tax invoices and credit notes of a period",
      description =
          "Of a month of the BS calendar, or from a date to a date, both included. `Accept:"
              + " text/csv` for a file, which is sent as it is read, however long it is.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = SalesRegisterView.class)),
        @Content(mediaType = CSV, schema = @Schema(type = "string"))
      })
  @Refuses("403 forbidden")
  @Nullable SalesRegisterView read(
      @RequestParam(required = false)
          @Parameter(description = "Of the BS calendar", example = "2083-08")
          @Nullable String month,
      @RequestParam(required = false) @Parameter(example = "2026-11-17") @Nullable String from,
      @RequestParam(required = false) @Parameter(example = "2026-12-15") @Nullable String to,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Period period = RegisterPeriod.of(month, from, to, zone);
    if (wantsFile(request)) {
      file(period, response);
      return null;
    }
    List<FiscalRecord> records = new ArrayList<>();
    register.read(period, records::add);
    return SalesRegisterView.of(period, records);
  }

  private static boolean wantsFile(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(CSV);
  }

  private void file(Period period, HttpServletResponse response) throws IOException {
    response.setContentType(CsvStream.MEDIA_TYPE);
    String name = "attachment; filename=\"sales-register.csv\"";
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name);
    try (CsvStream csv = new CsvStream(response.getOutputStream())) {
      csv.row(SalesRegisterView.HEADS);
      register.read(period, record -> csv.row(SalesRegisterView.row(record, zone)));
    }
  }
}
