package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.PartnerCaller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.partner.ReadFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/partner/events", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner: events", description = "What happened to a partner's subscribers")
final class PartnerEventsController {
  private final ReadFeed feed;

  PartnerEventsController(ReadFeed feed) {
    this.feed = feed;
  }

  @GetMapping
  @Operation(
      operationId = "readPartnerEvents",
      summary = "What happened, oldest first",
      description =
          "Ask again with after = the id of the last event that you read: nothing ever appears"
              + " before it. Events of a subscriber are in order and without a gap.")
  @Refuses({"403 forbidden", "429 rate-limited"})
  EventFeedView read(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    int wanted = PageQuery.of(limit, after).limit();
    return feed.read(partner.id(), Optional.ofNullable(after), wanted + 1)
        .map(found -> EventFeedView.of(found, wanted))
        .orElseThrow(() -> new InvalidRequest("after", "is the id of an event of the feed"));
  }
}
