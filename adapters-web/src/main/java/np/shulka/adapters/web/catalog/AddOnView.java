package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import np.shulka.adapters.web.wire.ExtraView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.PlanCode;
import org.jspecify.annotations.Nullable;

/** An add-on in its current version. */
@Schema(name = "AddOn", description = "Something sold beside a plan, in its current version")
record AddOnView(
    UUID id,
    @Schema(description = "The name to order it by", example = "extra-storage") String code,
    @Schema(example = "Extra storage") String name,
    String description,
    @Schema(description = "Counts from 1; a new price is a new version", example = "1") int version,
    @Schema(description = "What one costs for one period, or once") MoneyView price,
    @Schema(description = "It recurs with every such period; nothing where it is charged once")
        PlanView.@Nullable Every billingPeriod,
    @Schema(description = "How many go with one subscription or purchase", example = "10") int most,
    @Schema(description = "The plans it goes with; all if there are none") List<String> planCodes,
    @Schema(
            description = ExtraView.DESCRIPTION,
            example = ExtraView.EXAMPLE,
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> gives,
    @Schema(description = "Whether the price includes VAT", example = "false") boolean taxInclusive,
    @Schema(allowableValues = {"active", "retired"}) String status) {

  static AddOnView of(AddOn addOn) {
    AddOnTerms terms = addOn.current().terms();
    return new AddOnView(
        addOn.key(),
        addOn.code().value(),
        terms.name(),
        terms.description(),
        addOn.current().number(),
        MoneyView.of(terms.price().amount()),
        terms.every().map(PlanView.Every::of).orElse(null),
        terms.most(),
        terms.plans().stream().map(PlanCode::value).sorted().toList(),
        ExtraView.of(terms.gives()),
        terms.price().taxInclusive(),
        Words.kebab(addOn.status()));
  }
}
