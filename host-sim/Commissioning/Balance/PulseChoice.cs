using SSBms.VirtualBoard;

namespace SSBms.Commissioning.Balance;

/// <summary>
/// Chooses the next pulse: of those that leave enough contact whichever balance of the cloud is true, the one that is expected to narrow the
/// critical stack pressure most for the charge it moves.
/// </summary>
public sealed class PulseChoice
{
    /// <summary>Contact fraction that no balance of the cloud may fall below.</summary>
    private const double LeastContact = 0.89;

    private const int Asked = 192;
    private const int Bins = 8;
    private const double LongestSeconds = 1800.0;

    /// <summary>What a pulse costs beside the charge it moves, mAh/cm².</summary>
    private const double Trouble = 0.04;

    private readonly CommissioningRange _range;
    private readonly VoidEvidence _evidence;
    private readonly double[] _noise;

    /// <summary>Sets it for a cell.</summary>
    /// <param name="range">Pressures and currents that may be asked for.</param>
    /// <param name="evidence">What is evidence of a void.</param>
    /// <param name="spread">Standard deviation of the loss of one sweep, −ln.</param>
    /// <param name="random">Its chance.</param>
    public PulseChoice(CommissioningRange range, VoidEvidence evidence, double spread, NoiseSource random)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(evidence);
        _range = range;
        _evidence = evidence;
        double mean = spread * evidence.Interfaces / Math.Sqrt(evidence.Sweeps) / evidence.ContactLost;
        _noise = [.. Enumerable.Range(0, Asked).Select(_ => mean * random.Gaussian())];
    }

    /// <summary>The next pulse.</summary>
    /// <param name="cloud">What is known so far.</param>
    /// <param name="share">Share of the critical current density for plating that may be asked for now.</param>
    /// <param name="charge">Charge that may still be stripped, mAh/cm².</param>
    /// <returns>Null where none is without danger, or none tells anything.</returns>
    public PulsePlan? Next(BalanceCloud cloud, double share, double charge)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        (VoidLaw Balance, VoidState Voids)[] all = [.. cloud.All];
        int every = all.Length / Asked;
        (VoidLaw Balance, VoidState Voids)[] asked = [.. Enumerable.Range(0, Asked).Select(i => all[i * every])];
        double[] target = [.. asked.Select(member => _range.Target(member.Balance))];
        double before = Variance(target);
        PulsePlan? best = null;
        double mostGain = 0.0;
        foreach (PulsePlan plan in Plans(share, charge))
        {
            double gain = Gain(plan, asked, target, before);
            if (gain > mostGain)
            {
                mostGain = gain;
                best = plan;
            }
        }

        return best;
    }

    private IEnumerable<PulsePlan> Plans(double share, double charge)
    {
        double stripped = Math.Min(_range.MostCharge, charge);
        foreach (double density in _range.Densities)
        {
            double seconds = Math.Min(LongestSeconds, stripped / density * 3600.0);
            int sweeps = (int)(seconds / PulsePlan.SweepSeconds);
            if (sweeps < 2 * _evidence.Sweeps)
            {
                continue;
            }

            foreach (double pressure in _range.Pressures.Where(pressure => density <= _range.MostStripping(pressure, share)))
            {
                yield return new PulsePlan(pressure, density, sweeps);
            }
        }
    }

    private double Gain(PulsePlan plan, (VoidLaw Balance, VoidState Voids)[] asked, double[] target, double before)
    {
        var speed = new double[asked.Length];
        double charge = 0.0;
        for (int i = 0; i < asked.Length; i++)
        {
            var forecast = PulseForecast.Of(plan, asked[i].Balance, asked[i].Voids, _evidence);
            if (forecast.Contact < LeastContact)
            {
                return 0.0;
            }

            speed[i] = forecast.Speed + _noise[i];
            charge += forecast.Charge / asked.Length;
        }

        // What is left of the variance among balances that would look alike.
        double[] order = [.. target];
        Array.Sort(speed, order);
        double left = order.Chunk(order.Length / Bins).Average(Variance);
        return (before - left) / (2.0 * charge + Trouble);
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
