// Chooses a plan and asks where to pay: node dist/example.js http://localhost:8080 TOKEN
import { Refused, shulka } from "./index.js";

const [address, token] = process.argv.slice(2);
if (!address || !token) throw new Error("say the address of a server and a token");
const api = shulka(address, () => token);

const { data: plans } = await api.GET("/api/v1/plans");
for (const plan of plans?.items ?? []) {
  console.log(`plan ${plan.code}: Rs ${(plan.price.amount / 100).toFixed(2)}`);
}

const { data: checkout } = await api.POST("/api/v1/checkouts", {
  body: { planCode: "pro-monthly" },
});
console.log(`pay at ${checkout?.payment?.paymentUrl}`);

try {
  await api.POST("/api/v1/checkouts", { body: { planCode: "no-such-plan" } });
} catch (refused) {
  if (!(refused instanceof Refused)) throw refused;
  console.log(`refused ${refused.problem.code}`);
}
