using SSBms.CellModels.Definitions;
using SSBms.VirtualBoard;

namespace SSBms.Commissioning.Balance;

/// <summary>
/// What is believed of a flux balance before anything is measured: the numbers of the kind, each within a factor that covers what the
/// literature scatters. At 0.2 mA/cm² published critical stack pressures of one kind of cell span 1 to 15 MPa.
/// </summary>
public sealed class BalancePrior
{
    /// <summary>Numbers of a balance.</summary>
    public const int Count = 6;

    /// <summary>Diffusion that is thought possible where the kind has none, mA/cm².</summary>
    public const double LeastDiffusion = 0.01;

    /// <summary>Standard deviations of the logarithms: diffusion, creep, exponent, detachment, healing, irreversible.</summary>
    private static readonly double[] s_spread = [0.8, 0.8, 0.2, 0.8, 0.8, 0.8];

    private readonly double[] _mean;

    /// <summary>Takes a kind of cell.</summary>
    /// <param name="kind">Its definition.</param>
    /// <param name="celsius">Temperature at which the balance is to hold, °C.</param>
    public BalancePrior(CellDefinition kind, double celsius)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var balance = VoidLaw.Of(kind, celsius);
        _mean =
        [
            Math.Log(Math.Max(balance.Diffusion, LeastDiffusion)),
            Math.Log(Math.Max(balance.Creep, 1e-6)),
            Math.Log(balance.Exponent),
            Math.Log(balance.Detachment),
            Math.Log(Math.Max(balance.Healing, 1e-6)),
            Math.Log(Math.Max(balance.Irreversible, 1e-6)),
        ];
    }

    /// <summary>Standard deviation of the logarithm of a number.</summary>
    /// <param name="number">Its place.</param>
    public static double Spread(int number)
    {
        return s_spread[number];
    }

    /// <summary>Draws logarithms of the numbers.</summary>
    /// <param name="random">The chance.</param>
    public double[] Draw(NoiseSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return [.. _mean.Select((mean, i) => mean + s_spread[i] * random.Gaussian())];
    }

    /// <summary>Logarithm of the density of some numbers, but for a constant.</summary>
    /// <param name="logarithms">Their logarithms.</param>
    public double LogDensity(IReadOnlyList<double> logarithms)
    {
        ArgumentNullException.ThrowIfNull(logarithms);
        double sum = 0.0;
        for (int i = 0; i < Count; i++)
        {
            double off = (logarithms[i] - _mean[i]) / s_spread[i];
            sum -= 0.5 * off * off;
        }

        return sum;
    }

    /// <summary>The balance that some logarithms stand for.</summary>
    /// <param name="logarithms">The logarithms.</param>
    public static VoidLaw Balance(IReadOnlyList<double> logarithms)
    {
        ArgumentNullException.ThrowIfNull(logarithms);
        return new VoidLaw(
            Math.Exp(logarithms[0]),
            Math.Exp(logarithms[1]),
            Math.Exp(logarithms[2]),
            Math.Exp(logarithms[3]),
            Math.Exp(logarithms[4]),
            Math.Min(Math.Exp(logarithms[5]), 1.0)
        );
    }
}
