package np.shulka.application.simulation.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.application.catalog.AddOns;
import np.shulka.domain.catalog.AddOnVersion;
import np.shulka.domain.catalog.Extra;
import np.shulka.domain.catalog.PinnedAddOn;

/** What add-ons give under keys that no plan has, worked out from their versions alone (C25). */
record GivenBeside(AddOns addOns) {

  /** The most that a limit is raised to, and what all of them add to it. */
  Map<String, Long> by(List<PinnedAddOn> pinned) {
    Map<String, Long> raised = new HashMap<>();
    Map<String, Long> added = new HashMap<>();
    for (PinnedAddOn addOn : pinned) {
      version(addOn)
          .terms()
          .gives()
          .forEach(
              (key, extra) -> {
                switch (extra) {
                  case Extra.AtLeast(long most) -> raised.merge(key, most, Math::max);
                  case Extra.More(long each) ->
                      added.merge(key, each * addOn.quantity(), Long::sum);
                  case Extra.On _ -> {}
                }
              });
    }
    added.forEach((key, more) -> raised.merge(key, more, Long::sum));
    return raised;
  }

  private AddOnVersion version(PinnedAddOn addOn) {
    return addOns.version(addOn.code(), addOn.version()).orElseThrow();
  }
}
