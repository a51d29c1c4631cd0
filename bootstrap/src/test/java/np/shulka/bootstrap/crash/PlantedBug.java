package np.shulka.bootstrap.crash;

import java.util.function.UnaryOperator;
import np.shulka.application.payment.Books;

/** A mistake that somebody might make, put between the use cases and the repositories. */
record PlantedBug(String name, UnaryOperator<Books> plant) {
  static final PlantedBug NONE = new PlantedBug("none", books -> books);

  Books plantIn(Books books) {
    return plant.apply(books);
  }

  @Override
  public String toString() {
    return name;
  }
}
