package np.shulka.bootstrap.architecture.planted.domain.alpha;

record FractionOfMoney(double rupees) {}
