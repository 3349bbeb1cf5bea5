using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>What is left of each group of modes after some time, kept as long as that time stays the same.</summary>
public class ProfileDecay
{
    private double _seconds = double.NaN;
    private double _rate = double.NaN;

    /// <summary>Of the slow groups.</summary>
    public Vector256<double> Slow { get; protected set; }

    /// <summary>Of the fast groups.</summary>
    public Vector256<double> Fast { get; protected set; }

    /// <summary>Diffusion time at the present temperature, in empty particles where it depends on the filling, s.</summary>
    public double Time { get; private set; }

    /// <summary>Filling that a filling rate of 1/s has added to the surface by then, over the mean.</summary>
    public double Gain { get; protected set; }

    /// <summary>Brings it to a time.</summary>
    /// <param name="seconds">The time, s.</param>
    /// <param name="reference">Diffusion time at the reference temperature, s.</param>
    /// <param name="rate">How much faster diffusion is now.</param>
    public void Bring(double seconds, double reference, double rate)
    {
        if (!IsNew(seconds, reference, rate))
        {
            return;
        }

        double exponent = seconds * rate / reference;
        Slow = Exponentials.Of(ParticleDiffusion.SlowRates * -exponent);
        Fast = Exponentials.Of(ParticleDiffusion.FastRates * -exponent);
        Vector256<double> settled =
            ParticleDiffusion.SlowGains * (Vector256<double>.One - Slow) + ParticleDiffusion.FastGains * (Vector256<double>.One - Fast);
        Gain = Time * ParticleProfile.Sum(settled);
    }

    /// <summary>Takes a time; true where it is another one than before.</summary>
    /// <param name="seconds">The time, s.</param>
    /// <param name="reference">Diffusion time at the reference temperature, s.</param>
    /// <param name="rate">How much faster diffusion is now.</param>
    protected bool IsNew(double seconds, double reference, double rate)
    {
        if (seconds == _seconds && rate == _rate)
        {
            return false;
        }

        _seconds = seconds;
        _rate = rate;
        Time = reference / rate;
        return true;
    }
}
