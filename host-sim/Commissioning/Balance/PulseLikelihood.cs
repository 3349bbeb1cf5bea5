namespace SSBms.Commissioning.Balance;

/// <summary>
/// How well a balance explains a pulse: the losses, averaged over blocks of sweeps, have noise, an offset (the rest before the pulse was
/// noisy too) and a slow drift, which are both averaged out as Gaussian unknowns.
/// </summary>
internal sealed class PulseLikelihood
{
    private const int MostBlocks = 24;

    /// <summary>What the losses may be off by, beside the noise of the rest before the pulse, −ln.</summary>
    private const double OffsetSpread = 0.0007;

    /// <summary>What the losses may drift in half an hour, −ln.</summary>
    private const double DriftSpread = 0.0015;
    private const double DriftSeconds = 1800.0;

    private readonly PulseRecord _pulse;
    private readonly int _interfaces;
    private readonly double[] _mean;
    private readonly double[] _weight;
    private readonly double[] _time;
    private readonly double _first;
    private readonly double _step;
    private readonly double _last;
    private readonly double _inverse00;
    private readonly double _inverse01;
    private readonly double _inverse11;

    /// <summary>Takes a pulse.</summary>
    /// <param name="pulse">The pulse, of at least one sweep.</param>
    /// <param name="interfaces">Lithium interfaces that are measured together.</param>
    public PulseLikelihood(PulseRecord pulse, int interfaces)
    {
        _pulse = pulse;
        _interfaces = interfaces;
        int size = (pulse.Loss.Count + MostBlocks - 1) / MostBlocks;
        double[][] blocks = [.. pulse.Loss.Chunk(size)];
        _mean = [.. blocks.Select(block => block.Average())];
        double variance = pulse.Spread * pulse.Spread;
        _weight = [.. blocks.Select(block => block.Length / variance)];
        _first = 0.5 * (size + 1) * PulsePlan.SweepSeconds;
        _step = size * PulsePlan.SweepSeconds;
        _last = 0.5 * (blocks[^1].Length - 1) * PulsePlan.SweepSeconds;
        _time = [.. blocks.Select((_, i) => (_first + i * _step) / DriftSeconds)];
        double offset = 1.0 / (variance / pulse.Rest + OffsetSpread * OffsetSpread);
        double drift = 1.0 / (DriftSpread * DriftSpread);
        double m00 = offset + _weight.Sum();
        double m01 = _weight.Zip(_time, (weight, time) => weight * time).Sum();
        double m11 = drift + _weight.Zip(_time, (weight, time) => weight * time * time).Sum();
        double determinant = m00 * m11 - m01 * m01;
        _inverse00 = m11 / determinant;
        _inverse01 = -m01 / determinant;
        _inverse11 = m00 / determinant;
    }

    /// <summary>Takes a balance through the pulse.</summary>
    /// <param name="balance">The balance.</param>
    /// <param name="state">Its voids before, and after lithium was plated again.</param>
    /// <returns>Logarithm of the likelihood, but for a constant of the pulse.</returns>
    public double Of(in VoidLaw balance, ref VoidState state)
    {
        double pressed = Math.Pow(_pulse.Megapascal, balance.Exponent);
        double critical = balance.Diffusion + balance.Creep * pressed;
        double healing = balance.Healing * pressed / 3600.0;
        double start = Together(state.Contact(balance));
        double sum = 0.0;
        double offset = 0.0;
        double drift = 0.0;
        double step = _first;
        for (int i = 0; i < _mean.Length; i++)
        {
            state = state.Stripped(balance, critical, healing, _pulse.Density, step);
            step = _step;
            double off = _mean[i] - (Together(state.Contact(balance)) - start);
            double weighed = _weight[i] * off;
            sum += weighed * off;
            offset += weighed;
            drift += weighed * _time[i];
        }

        if (_last > 0.0)
        {
            state = state.Stripped(balance, critical, healing, _pulse.Density, _last);
        }

        state = state.Plated(_pulse.Charge);
        double known = _inverse00 * offset * offset + 2.0 * _inverse01 * offset * drift + _inverse11 * drift * drift;
        return -0.5 * (sum - known);
    }

    /// <summary>What all interfaces together have lost when one has this contact, −ln.</summary>
    private double Together(double contact)
    {
        return contact < 1.0 ? Math.Log((_interfaces - 1.0 + 1.0 / contact) / _interfaces) : 0.0;
    }
}
