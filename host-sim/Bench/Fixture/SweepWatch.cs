using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Fixture;

/// <summary>Counts the sweeps of an impedance channel and keeps the magnitudes of the first and the newest good one.</summary>
public sealed class SweepWatch : ISweepSink
{
    private readonly double[] _first = new double[ImpedanceSweep.Tones];
    private readonly double[] _last = new double[ImpedanceSweep.Tones];

    /// <summary>Good sweeps since <see cref="Begin"/>.</summary>
    public int Good { get; private set; }

    /// <summary>Sweeps since <see cref="Begin"/> of which nothing came.</summary>
    public int Failed { get; private set; }

    /// <summary>What became of the newest sweep, those before <see cref="Begin"/> included.</summary>
    public ImpedanceStatus Status { get; private set; }

    /// <inheritdoc/>
    public void Take(ImpedanceSweep sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        Status = sweep.Status;
        if (sweep.Status != ImpedanceStatus.Good)
        {
            Failed++;
            return;
        }

        Good++;
        for (int i = 0; i < ImpedanceSweep.Tones; i++)
        {
            _last[i] = double.Hypot(sweep.Real(i), sweep.Imaginary(i));
            _first[i] = Good == 1 ? _last[i] : _first[i];
        }
    }

    /// <summary>Counts anew.</summary>
    public void Begin()
    {
        Good = 0;
        Failed = 0;
    }

    /// <summary>The impedance in the newest good sweep over that in the first.</summary>
    /// <param name="tone">0 to 3.</param>
    /// <returns>Of their magnitudes; NaN before the first.</returns>
    public double Ratio(int tone)
    {
        return Good > 0 ? _last[tone] / _first[tone] : double.NaN;
    }
}
