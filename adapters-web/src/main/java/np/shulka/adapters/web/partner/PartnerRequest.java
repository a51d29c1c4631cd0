package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.partner.CreatePartner;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.partner.Partner.Scope;
import org.jspecify.annotations.Nullable;

/** A team that is to be let in. */
@Schema(description = "A team that is to be let in")
record PartnerRequest(
    @Schema(
            maxLength = 200,
            example = "Reporting team",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String name,
    @Schema(
            description = "What the identity provider calls its programs; made up if left out",
            example = "reporting")
        @Nullable String clientId,
    @Schema(
            description = "What its programs may do; everything if left out",
            example = "[\"partner:read\"]")
        @Nullable List<@Nullable String> scopes,
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason) {
  private static final int LONGEST_NAME = 200;

  CreatePartner.Draft draft() {
    List<Violation> violations = new ArrayList<>();
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      violations.add(new Violation("name", "has 1 to " + LONGEST_NAME + " characters"));
    }
    Set<Scope> may = may(violations);
    Optional<ClientId> client = client(violations);
    if (name == null || !violations.isEmpty()) throw new InvalidRequest(violations);
    return new CreatePartner.Draft(client, name.strip(), may);
  }

  private Set<Scope> may(List<Violation> violations) {
    if (scopes == null) return EnumSet.allOf(Scope.class);
    List<String> words = Arrays.stream(Scope.values()).map(Scope::word).toList();
    if (scopes.isEmpty() || !words.containsAll(scopes)) {
      violations.add(new Violation("scopes", "are some of " + String.join(", ", words)));
    }
    Set<Scope> may = EnumSet.noneOf(Scope.class);
    for (Scope scope : Scope.values()) if (scopes.contains(scope.word())) may.add(scope);
    return may;
  }

  private Optional<ClientId> client(List<Violation> violations) {
    try {
      return Optional.ofNullable(clientId).map(ClientId::new);
    } catch (IllegalArgumentException noId) {
      violations.add(new Violation("clientId", "is 3 to 100 letters, digits, '.', '_' and '-'"));
      return Optional.empty();
    }
  }
}
