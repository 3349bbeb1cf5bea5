using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>What is left of each group of modes after some time, kept as long as that time stays the same.</summary>
public sealed class ProfileDecay
{
    private double _seconds = double.NaN;
    private double _rate = double.NaN;
    private Vector256<double> _slowShare = Vector256<double>.One;
    private Vector256<double> _fastShare = Vector256<double>.One;

    /// <summary>Of the slow groups.</summary>
    public Vector256<double> Slow { get; private set; }

    /// <summary>Of the fast groups.</summary>
    public Vector256<double> Fast { get; private set; }

    /// <summary>Diffusion time of the slow groups at the present temperature, s.</summary>
    public Vector256<double> SlowTime { get; private set; }

    /// <summary>Diffusion time of the fast groups, s.</summary>
    public Vector256<double> FastTime { get; private set; }

    /// <summary>Filling that a filling rate of 1/s has added to the surface by then, over the mean.</summary>
    public double Gain { get; private set; }

    /// <summary>Brings it to a time where D is the same everywhere.</summary>
    /// <param name="seconds">The time, s.</param>
    /// <param name="reference">Diffusion time at the reference temperature, s.</param>
    /// <param name="rate">How much faster diffusion is now.</param>
    public void Bring(double seconds, double reference, double rate)
    {
        if (seconds != _seconds || rate != _rate)
        {
            Compute(seconds, reference, rate);
        }
    }

    /// <summary>Brings it to a time where each group has a D of its own.</summary>
    /// <param name="seconds">The time, s.</param>
    /// <param name="reference">Diffusion time of empty particles at the reference temperature, s.</param>
    /// <param name="rate">How much faster diffusion is now.</param>
    /// <param name="slow">D of the slow groups over that of empty particles.</param>
    /// <param name="fast">D of the fast groups over it.</param>
    public void Bring(double seconds, double reference, double rate, Vector256<double> slow, Vector256<double> fast)
    {
        if (seconds != _seconds || rate != _rate || slow != _slowShare || fast != _fastShare)
        {
            _slowShare = slow;
            _fastShare = fast;
            Compute(seconds, reference, rate);
        }
    }

    private void Compute(double seconds, double reference, double rate)
    {
        _seconds = seconds;
        _rate = rate;
        SlowTime = Vector256.Create(reference / rate) / _slowShare;
        FastTime = Vector256.Create(reference / rate) / _fastShare;
        double exponent = seconds * rate / reference;
        Slow = Exponentials.Of(ParticleDiffusion.SlowRates * -exponent * _slowShare);
        Fast = Exponentials.Of(ParticleDiffusion.FastRates * -exponent * _fastShare);
        Vector256<double> settled =
            SlowTime * ParticleDiffusion.SlowGains * (Vector256<double>.One - Slow)
            + FastTime * ParticleDiffusion.FastGains * (Vector256<double>.One - Fast);
        Gain = ParticleProfile.Sum(settled);
    }
}
