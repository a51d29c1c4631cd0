package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;
import np.shulka.adapters.web.wire.FeatureView;
import np.shulka.domain.catalog.Extra;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.Given;
import org.jspecify.annotations.Nullable;

/** What an add-on made of a feature of its plan. */
@Schema(name = "AddedFeature", description = "What an add-on made of a feature of its plan")
record AddedView(
    @Schema(example = "storageGb") String key,
    @Schema(example = "extra-storage") String addOnCode,
    int addOnVersion,
    int quantity,
    @Schema(description = "What there was before, in words; nothing if the plan says nothing")
        @Nullable String before,
    @Schema(description = "What there is with it, in words", example = "110") String after,
    String says) {
  static AddedView of(Given.Step step) {
    Given.Source source = step.source();
    return new AddedView(
        source.key(),
        source.addOn().code().value(),
        source.addOn().version(),
        source.addOn().quantity(),
        step.before().map(AddedView::word).orElse(null),
        word(step.after()),
        says(source, step.before()));
  }

  private static String word(Feature feature) {
    return String.valueOf(FeatureView.plain(feature));
  }

  private static String says(Given.Source source, Optional<Feature> before) {
    String from = before.map(had -> "from " + word(had)).orElse("where the plan says nothing");
    return switch (source.extra()) {
      case Extra.On() -> "It switches this on.";
      case Extra.More(long each) ->
          String.format(
              Locale.ROOT, "%d of it add %d each, %s.", source.addOn().quantity(), each, from);
      case Extra.AtLeast(long most) ->
          String.format(Locale.ROOT, "It raises this to %d, %s.", most, from);
    };
  }
}
