using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>What is left of each group of modes after some time, kept as long as that time stays the same.</summary>
public sealed class ProfileDecay
{
    private double _exponent = double.NaN;

    /// <summary>Of the slow groups.</summary>
    public Vector256<double> Slow { get; private set; }

    /// <summary>Of the fast groups.</summary>
    public Vector256<double> Fast { get; private set; }

    /// <summary>Filling a steady rate has added to the surface by then, per rate and diffusion time.</summary>
    public double Gain { get; private set; }

    /// <summary>Brings it to a time.</summary>
    /// <param name="exponent">Time over the diffusion time at the present temperature.</param>
    public void Bring(double exponent)
    {
        if (exponent == _exponent)
        {
            return;
        }

        _exponent = exponent;
        Slow = Vector256.Exp(ParticleDiffusion.SlowRates * -exponent);
        Fast = Vector256.Exp(ParticleDiffusion.FastRates * -exponent);
        Vector256<double> settled =
            ParticleDiffusion.SlowGains * (Vector256<double>.One - Slow) + ParticleDiffusion.FastGains * (Vector256<double>.One - Fast);
        Gain = ParticleProfile.Sum(settled);
    }
}
