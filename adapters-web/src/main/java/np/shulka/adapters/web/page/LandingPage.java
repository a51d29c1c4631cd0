package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.catalog.ListPlans;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.money.BillingPeriod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sees who just opens the address: what is on sale. */
@Controller
final class LandingPage {
  private final ListPlans plans;
  private final Frame frame;
  private final PublicUrl links;

  LandingPage(ListPlans plans, Frame frame, PublicUrl links) {
    this.plans = plans;
    this.links = links;
    this.frame = frame;
  }

  @GetMapping("/")
  ModelAndView show(HttpServletRequest request) {
    Wording wording = frame.wording(request);
    List<Offer> offers = plans.list().stream().map(plan -> Offer.of(plan, wording)).toList();
    return frame
        .page("home", request)
        .addObject("offers", offers)
        .addObject("docs", links.path("/docs"))
        .addObject("openapi", links.path("/openapi.json"));
  }

  /** A plan in words. */
  record Offer(
      String name, String description, String price, boolean vat, Every every, String trialDays) {
    private static Offer of(Plan plan, Wording wording) {
      PlanVersion version = plan.current();
      return new Offer(
          version.name(),
          version.description(),
          wording.amount(version.price().amount()),
          !version.price().taxInclusive() && !version.price().amount().isZero(),
          Every.of(version.billingPeriod(), wording),
          version.trialDays() == 0 ? "" : wording.number(version.trialDays()));
    }
  }

  /** How often the price is due, in words. */
  record Every(String unit, String count, boolean many) {
    private static Every of(BillingPeriod period, Wording wording) {
      return new Every(
          Words.kebab(period.unit()), wording.number(period.count()), period.count() > 1);
    }
  }
}
