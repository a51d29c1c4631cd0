package np.shulka.adapters.web.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** How one call is described that takes a time as JSON, and a file in two ways. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    operationId = "reconcile",
    summary = "Compare a time with Khalti, or with a settlement file of Khalti's",
    description =
        "With JSON every attempt begun in that time is compared with Khalti. With a file (CSV as"
            + " the body or as the part `file`, at most 100 MB unless configured) what was"
            + " verified in that time is compared with it; its columns are found by their names."
            + " It is gone through by itself, and goes on after a restart. Nothing is changed by"
            + " it: each difference names what a person can do.",
    parameters = {
      @Parameter(
          in = ParameterIn.QUERY,
          name = "from",
          description = SettlementForm.IN_QUERY,
          schema = @Schema(type = "string", format = "date")),
      @Parameter(
          in = ParameterIn.QUERY,
          name = "to",
          description = SettlementForm.IN_QUERY,
          schema = @Schema(type = "string", format = "date")),
      @Parameter(
          in = ParameterIn.QUERY,
          name = "reason",
          description = SettlementForm.IN_QUERY,
          schema = @Schema(type = "string"))
    },
    requestBody =
        @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
              @Content(
                  mediaType = MediaType.APPLICATION_JSON_VALUE,
                  schema = @Schema(implementation = ReconciliationRequest.class)),
              @Content(
                  mediaType = "text/csv",
                  schema = @Schema(type = "string", format = "binary")),
              @Content(
                  mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                  schema = @Schema(implementation = SettlementForm.class))
            }))
@interface ComparesTimeOrFile {}
