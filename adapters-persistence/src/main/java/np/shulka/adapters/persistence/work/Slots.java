package np.shulka.adapters.persistence.work;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;

/** The places of a statement that are filled with values each time it is sent, in their order. */
public final class Slots {
  static final String NAME = "v";

  private final List<DataType<?>> types = new ArrayList<>();

  Slots() {}

  /** The next place, for a value of that column. */
  public <T> Param<T> next(Field<T> column) {
    types.add(column.getDataType());
    return DSL.param(NAME + (types.size() - 1), column.getDataType());
  }

  List<DataType<?>> types() {
    return types;
  }
}
