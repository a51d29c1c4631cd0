package np.shulka.bootstrap.architecture.planted.application.thing;

class PaymentService {}
