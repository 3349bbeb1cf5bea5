using SSBms.Commissioning.Balance;
using SSBms.VirtualBoard;

namespace SSBms.Commissioning.Tests;

/// <summary>What pulses tell of the flux balance, and which pulse is chosen next.</summary>
[TestClass]
public sealed class CloudTests
{
    private const double Spread = 0.004;
    private static readonly VoidLaw s_law = new(0.04, 0.03, 1.1, 4.0, 0.05, 0.05);
    private VoidState _voids;

    [TestMethod]
    public void Pulses_on_both_sides_of_the_critical_pressure_narrow_it_to_the_true_one()
    {
        BalanceCloud cloud = Cloud();
        double before = cloud.Spread(Target);

        foreach (double megapascal in new[] { 2.0, 3.0, 4.0, 5.0 })
        {
            cloud.Take(Pulse(megapascal, 0.2, 90));
        }

        double truth = s_law.CriticalPressure(0.2);
        Assert.IsLessThan(0.15 * before, cloud.Spread(Target));
        Assert.AreEqual(truth, cloud.Quantile(law => law.CriticalPressure(0.2), 0.5), 0.04 * truth);
    }

    [TestMethod]
    public void A_pulse_without_a_void_raises_what_the_cell_is_thought_to_bear()
    {
        BalanceCloud cloud = Cloud();
        double before = cloud.Quantile(law => law.CriticalDensity(6.0), 0.05);

        cloud.Take(Pulse(6.0, 0.2, 90));

        Assert.IsGreaterThan(1.3 * before, cloud.Quantile(law => law.CriticalDensity(6.0), 0.05));
    }

    [TestMethod]
    public void The_next_pulse_leaves_contact_whichever_balance_is_true_and_the_first_is_gentle()
    {
        BalanceCloud cloud = Cloud();
        var range = new CommissioningRange(Cells.Kind("llzo-chang2021"), 0.2, 25.0);
        var evidence = new VoidEvidence(Spread, 2);
        var choice = new PulseChoice(range, evidence, Spread, new NoiseSource(2, "choice"));
        for (int pulse = 0; pulse < 2; pulse++)
        {
            PulsePlan plan = choice.Next(cloud, 0.5, 0.5)!.Value;
            int harmed = cloud.All.Count(member => Least(plan, member.Balance, member.Voids, evidence) < 0.87);
            Assert.IsLessThan(0.02 * cloud.All.Count(), harmed, plan.ToString());
            Assert.IsLessThanOrEqualTo(0.075 + 1e-9, plan.Charge);
            cloud.Take(Pulse(plan.Megapascal, plan.Density, Math.Min(plan.Sweeps, 60)));
        }
    }

    [TestMethod]
    public void Where_no_charge_is_left_there_is_no_next_pulse()
    {
        var range = new CommissioningRange(Cells.Kind("llzo-chang2021"), 0.2, 25.0);
        var choice = new PulseChoice(range, new VoidEvidence(Spread, 2), Spread, new NoiseSource(2, "choice"));

        Assert.IsNull(choice.Next(Cloud(), 0.5, 0.0));
    }

    [TestMethod]
    public void Noise_alone_is_no_evidence_and_a_loss_is_evidence_within_the_sweeps_that_are_averaged()
    {
        var random = new NoiseSource(6, "noise");
        var evidence = new VoidEvidence(0.02, 1);
        int mistaken = 0;
        for (int pulse = 0; pulse < 500; pulse++)
        {
            evidence.Clear();
            for (int sweep = 0; sweep < 180; sweep++)
            {
                mistaken += evidence.Take(0.02 * random.Gaussian()) ? 1 : 0;
            }
        }

        Assert.AreEqual(0, mistaken);
        evidence.Clear();
        int seen = Enumerable.Range(1, 100).First(_ => evidence.Take(1.2 * evidence.ContactLost));
        Assert.IsLessThanOrEqualTo(evidence.Sweeps, seen);
    }

    private static double Least(PulsePlan plan, VoidLaw law, VoidState voids, VoidEvidence evidence)
    {
        double healing = law.Healing * Math.Pow(plan.Megapascal, law.Exponent) / 3600.0;
        double start = -Math.Log(voids.Contact(law));
        int late = 0;
        for (int sweep = 0; sweep < plan.Sweeps && late < evidence.Sweeps; sweep++)
        {
            voids = voids.Stripped(law, law.CriticalDensity(plan.Megapascal), healing, plan.Density, PulsePlan.SweepSeconds);
            late += -Math.Log(voids.Contact(law)) - start >= evidence.ContactLost ? 1 : 0;
        }

        return voids.Contact(law);
    }

    private static double Target(VoidLaw law)
    {
        return Math.Log(Math.Clamp(law.CriticalPressure(0.2), 0.05, 50.0));
    }

    private static BalanceCloud Cloud()
    {
        return new BalanceCloud(new BalancePrior(Cells.Kind("llzo-chang2021"), 25.0), 2, new NoiseSource(1, "cloud"));
    }

    /// <summary>What the pulse shows in a cell of the law, which keeps what does not close of its voids.</summary>
    private PulseRecord Pulse(double megapascal, double density, int sweeps)
    {
        var random = new NoiseSource((ulong)(megapascal * 100.0), "pulse");
        double healing = s_law.Healing * Math.Pow(megapascal, s_law.Exponent) / 3600.0;
        double start = Together(_voids);
        var loss = new double[sweeps];
        for (int i = 0; i < sweeps; i++)
        {
            _voids = _voids.Stripped(s_law, s_law.CriticalDensity(megapascal), healing, density, PulsePlan.SweepSeconds);
            loss[i] = Together(_voids) - start + Spread * random.Gaussian();
        }

        var pulse = new PulseRecord(megapascal, density, loss, Spread, 50, false);
        _voids = _voids.Plated(pulse.Charge);
        return pulse;
    }

    private static double Together(VoidState voids)
    {
        return Math.Log(0.5 * (1.0 + 1.0 / voids.Contact(s_law)));
    }
}
