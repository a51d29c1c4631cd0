package np.shulka.adapters.web.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads from our records what an annotation library cannot: an answer has all its fields, and those
 * that may be null say so; a request may have no field that is not described.
 */
@Component
final class RecordSchemas implements ModelConverter {
  private static final String REQUEST = "Request";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) return null;
    Schema<?> schema = chain.next().resolve(type, context, chain);
    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
    boolean ours = raw.isRecord() && raw.getPackageName().startsWith("np.shulka");
    if (schema != null && ours) describe(raw, definition(schema, context));
    return schema;
  }

  private static @Nullable Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    if (reference == null) return schema;
    return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void describe(Class<?> type, @Nullable Schema<?> schema) {
    if (schema == null || schema.getProperties() == null) return;
    if (type.getSimpleName().endsWith(REQUEST)) {
      schema.setAdditionalProperties(false);
      return;
    }
    schema.setRequired(
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        allowNull(schema.getProperties(), component.getName());
      }
    }
  }

  @SuppressWarnings("rawtypes") // the library's own signature
  private static void allowNull(Map<String, Schema> properties, String name) {
    Schema<?> property = properties.get(name);
    if (property == null || property.getAnyOf() != null) return;
    if (property.get$ref() != null) {
      Schema<?> either = new Schema<>();
      Schema<?> nothing = new Schema<>();
      nothing.setTypes(Set.of("null"));
      either.addAnyOfItem(new Schema<>().$ref(property.get$ref()));
      either.addAnyOfItem(nothing);
      either.setDescription(property.getDescription());
      properties.put(name, either);
    } else if (property.getTypes() != null) {
      Set<String> types = new LinkedHashSet<>(property.getTypes());
      types.add("null");
      property.setTypes(types);
      if (property.getEnum() != null) orNull(property);
    }
  }

  private static <T> void orNull(Schema<T> property) {
    List<T> values = new ArrayList<>(property.getEnum());
    if (!values.contains(null)) values.add(null);
    property.setEnum(values);
  }
}
