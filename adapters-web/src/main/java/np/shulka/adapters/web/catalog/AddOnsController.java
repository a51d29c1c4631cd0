package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.catalog.ListAddOns;
import np.shulka.domain.catalog.AddOn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/add-ons", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Plans", description = "What is on sale")
final class AddOnsController {
  private final ListAddOns addOns;

  AddOnsController(ListAddOns addOns) {
    this.addOns = addOns;
  }

  @GetMapping
  @SecurityRequirements
  @Operation(operationId = "listAddOns", summary = "The add-ons on sale, by code; needs no token")
  AddOnList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var onSale = addOns.list().stream().filter(AddOn::onSale).toList();
    return AddOnList.of(onSale, PageQuery.of(limit, after));
  }
}
