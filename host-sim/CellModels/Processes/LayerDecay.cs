using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>The same where each group of modes has a D of its own, kept as long as these stay the same too.</summary>
public sealed class LayerDecay : ProfileDecay
{
    /// <summary>D of the slow groups over that of empty particles.</summary>
    public Vector256<double> SlowShare { get; private set; }

    /// <summary>D of the fast groups over it.</summary>
    public Vector256<double> FastShare { get; private set; }

    /// <summary>Brings it to a time.</summary>
    /// <param name="seconds">The time, s.</param>
    /// <param name="reference">Diffusion time of empty particles at the reference temperature, s.</param>
    /// <param name="rate">How much faster diffusion is now.</param>
    /// <param name="slow">D of the slow groups over that of empty particles.</param>
    /// <param name="fast">D of the fast groups over it.</param>
    public void Bring(double seconds, double reference, double rate, Vector256<double> slow, Vector256<double> fast)
    {
        if (!IsNew(seconds, reference, rate) && slow == SlowShare && fast == FastShare)
        {
            return;
        }

        SlowShare = slow;
        FastShare = fast;
        double exponent = seconds * rate / reference;
        Slow = Exponentials.Of(ParticleDiffusion.SlowRates * -exponent * slow);
        Fast = Exponentials.Of(ParticleDiffusion.FastRates * -exponent * fast);
        Vector256<double> settled =
            ParticleDiffusion.SlowGains * (Vector256<double>.One - Slow) / slow
            + ParticleDiffusion.FastGains * (Vector256<double>.One - Fast) / fast;
        Gain = Time * ParticleProfile.Sum(settled);
    }
}
