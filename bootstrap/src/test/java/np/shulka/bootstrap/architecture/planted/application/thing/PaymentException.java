package np.shulka.bootstrap.architecture.planted.application.thing;

class PaymentException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
