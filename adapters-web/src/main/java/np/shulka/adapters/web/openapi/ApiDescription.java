package np.shulka.adapters.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.web.security.Caller;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The frame of the API's description; what is in it stands beside the code it describes. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String BEARER = "bearer";
  private static final String ABOUT =
      """
      Subscriptions that are paid through Khalti, Nepal's wallet.

      - Amounts are whole paisa: `{"amount": 113000, "currency": "NPR"}` is Rs 1,130.00.
      - Instants are RFC 3339 in UTC. Ids are UUIDs of version 7.
      - Unknown request fields are refused; ignore response fields that you do not know.
      - Lists take `limit` (1 to 200, else 50) and `after` (the last `next`).
      - Whatever goes wrong is an RFC 9457 problem with a stable `code`.
      - Send an `Idempotency-Key` with every POST; a repeated request gets the first answer.
      """;

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  @Bean
  OpenAPI openApi() {
    SecurityScheme bearer =
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description("An access token; the subscriber is its subject");
    return new OpenAPI()
        .info(new Info().title("Shulka").version("1").description(ABOUT))
        .servers(List.of(new Server().url("/").description("This server")))
        .components(
            new Components()
                .responses(Answers.shared())
                .addSecuritySchemes(BEARER, bearer)
                .addSchemas(ProblemSchema.NAME, ProblemSchema.problem()))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  /** The same text for the same code, in whatever order the controllers were found. */
  @Bean
  GlobalOpenApiCustomizer sortedTags() {
    return api ->
        api.setTags(
            Optional.ofNullable(api.getTags()).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Tag::getName))
                .toList());
  }

  static HeaderParameter idempotencyKey() {
    HeaderParameter header = new HeaderParameter();
    header.name("Idempotency-Key");
    header.required(false);
    header.description(
        "Any text that you use for this request only; kept for 24 hours. The answer to a repeated"
            + " request has the header Idempotent-Replayed.");
    header.schema(new StringSchema().minLength(1).maxLength(255));
    return header;
  }
}
