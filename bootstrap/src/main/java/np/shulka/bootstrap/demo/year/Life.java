package np.shulka.bootstrap.demo.year;

import java.time.ZonedDateTime;

/** What one subscriber does in a year, each thing at its time. */
interface Life {

  /** Writes down what is going to be done; whatever is done may write down more. */
  void plan(Diary diary, ZonedDateTime begin);

  /** Whose life it was, once it is over. */
  Customer customer();

  /** What must be true of it at the end of the year. */
  void conclude();
}
