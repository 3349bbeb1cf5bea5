using System.Numerics;
using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>
/// Diffusion in spherical particles of one size. At a steady filling rate r the surface runs ahead of the mean by r·(r²/D)/15;
/// it gets there by the modes of the sphere, tan λ = λ, each of which adds 2/3·r per second and loses λ²·D/r² of itself. Modes 1,
/// 2 to 4, 5 to 13 and so on go together, so that eight groups stand for the first 3,280: up to 10⁶·D/r² the response is that of
/// the sphere within 8 %, and beyond that a shell of 1/2188 of the particle takes the charge. Where D depends on the filling,
/// each group has its own, <see cref="SiteDiffusion"/>.
/// </summary>
/// <remarks>
/// A network of resistors and capacitors whatever the curve of the voltage is, as long as that falls with the filling: it gives
/// back no more energy than it was given, also where its resistors change. Exact over a step of constant current and D.
/// </remarks>
public sealed class ParticleDiffusion
{
    private const int Groups = 8;
    private const int PerGroup = 3;
    private const double ModeGain = 2.0 / 3.0;
    private const double SteadyGain = 1.0 / 15.0;

    // What changes D by no more than a few percent: filling under a current, and of r²/D at rest.
    private const double SteadyFilling = 0.005;
    private const double SteadyTime = 0.005;

    /// <summary>Into about which a time is divided for it at most: what has been full for years needs no more.</summary>
    private const double MostStretches = 400.0;

    private static readonly double[] s_inputs = Inputs();
    private static readonly double[] s_rates = Rates();

    private readonly double _seconds;
    private readonly SiteDiffusion? _sites;

    /// <summary>Takes the size of the particles.</summary>
    /// <param name="seconds">r²/D at the reference temperature, where D depends on the filling that of empty particles, s; 0: there is no profile.</param>
    /// <param name="exponent">Of D over the share of sites that are free; 0: D is the same at every filling.</param>
    public ParticleDiffusion(double seconds, double exponent = 0.0)
    {
        _seconds = seconds;
        _sites = seconds > 0.0 && exponent > 0.0 ? new SiteDiffusion(exponent) : null;
    }

    /// <summary>True where D depends on the filling.</summary>
    public bool FollowsSites => _sites is not null;

    /// <summary>Rates of the slow groups times r²/D.</summary>
    internal static Vector256<double> SlowRates { get; } = Vector256.Create(s_rates, 0);

    /// <summary>Rates of the fast groups times r²/D.</summary>
    internal static Vector256<double> FastRates { get; } = Vector256.Create(s_rates, Groups / 2);

    /// <summary>What the slow groups add to the surface at a steady rate, over rate and r²/D.</summary>
    internal static Vector256<double> SlowGains { get; } = Vector256.Create(s_inputs, 0) / SlowRates;

    /// <summary>What the fast groups add to the surface at a steady rate, over rate and r²/D.</summary>
    internal static Vector256<double> FastGains { get; } = Vector256.Create(s_inputs, Groups / 2) / FastRates;

    /// <summary>How much of a time D may be taken as constant for.</summary>
    /// <param name="profile">The particles.</param>
    /// <param name="rate">Filling rate, 1/s.</param>
    /// <param name="seconds">The time, s.</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>s.</returns>
    public double Shortened(in ParticleProfile profile, double rate, double seconds, Conditions conditions)
    {
        if (!FollowsSites || (rate == 0.0 && SiteDiffusion.IsEven(profile)))
        {
            return seconds;
        }

        double steady = rate != 0.0 ? SteadyFilling / Math.Abs(rate) : SteadyTime * _seconds / conditions.DiffusionRate;
        return Math.Min(seconds, Math.Max(steady, seconds / MostStretches));
    }

    /// <summary>The surface after a constant current.</summary>
    /// <param name="profile">The particles.</param>
    /// <param name="filling">Their mean filling.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>Filling of the surface over the mean that is left, and what a filling rate of 1/s has added.</returns>
    public (double Left, double PerRate) After(in ParticleProfile profile, double filling, double seconds, Conditions conditions)
    {
        if (seconds <= 0.0 || _seconds <= 0.0)
        {
            return (profile.Excess, 0.0);
        }

        ProfileDecay decay = Decay(profile, filling, seconds, conditions);
        return (ParticleProfile.Sum(profile.Slow * decay.Slow + profile.Fast * decay.Fast), decay.Gain);
    }

    /// <summary>Advances the profile.</summary>
    /// <param name="profile">The particles.</param>
    /// <param name="filling">Their mean filling before.</param>
    /// <param name="rate">Filling rate, 1/s.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature.</param>
    public void Advance(ref ParticleProfile profile, double filling, double rate, double seconds, Conditions conditions)
    {
        if (seconds <= 0.0 || _seconds <= 0.0)
        {
            return;
        }

        ProfileDecay decay = Decay(profile, filling, seconds, conditions);
        Vector256<double> slow = SlowGains * (rate * decay.Time);
        Vector256<double> fast = FastGains * (rate * decay.Time);
        if (_sites is not null && decay is LayerDecay layers)
        {
            slow /= layers.SlowShare;
            fast /= layers.FastShare;
        }

        profile.Slow = slow + (profile.Slow - slow) * decay.Slow;
        profile.Fast = fast + (profile.Fast - fast) * decay.Fast;
    }

    /// <summary>What a filling rate of 1/s that swings does to the surface over the mean.</summary>
    /// <param name="profile">The particles.</param>
    /// <param name="filling">Their mean filling.</param>
    /// <param name="angular">Angular frequency, rad/s; positive.</param>
    /// <param name="conditions">Temperature.</param>
    public Complex Response(in ParticleProfile profile, double filling, double angular, Conditions conditions)
    {
        Complex sum = 0.0;
        Vector256<double> slow = Vector256<double>.One;
        Vector256<double> fast = Vector256<double>.One;
        _sites?.Layers(filling, profile, out slow, out fast);
        for (int i = 0; i < Groups && _seconds > 0.0; i++)
        {
            double share = i < Groups / 2 ? slow.GetElement(i) : fast.GetElement(i - Groups / 2);
            sum += s_inputs[i] / new Complex(s_rates[i] * share * conditions.DiffusionRate / _seconds, angular);
        }

        return sum;
    }

    /// <summary>What is left of each group after a time.</summary>
    private ProfileDecay Decay(in ParticleProfile profile, double filling, double seconds, Conditions conditions)
    {
        ProfileDecay decay = conditions.Decays.Profile;
        if (_sites is { } sites && decay is LayerDecay layers)
        {
            sites.Layers(filling, profile, out Vector256<double> slow, out Vector256<double> fast);
            layers.Bring(seconds, _seconds, conditions.DiffusionRate, slow, fast);
        }
        else
        {
            decay.Bring(seconds, _seconds, conditions.DiffusionRate);
        }

        return decay;
    }

    /// <summary>What each group adds per filling rate: 2/3 for each of its modes.</summary>
    private static double[] Inputs()
    {
        return [.. Enumerable.Range(0, Groups).Select(group => ModeGain * Math.Pow(PerGroup, group))];
    }

    /// <summary>Rates at which the groups add up to what their modes do at a steady rate; the last one has all modes that are left.</summary>
    private static double[] Rates()
    {
        double[] rates = new double[Groups];
        double left = SteadyGain;
        int mode = 1;
        for (int group = 0; group < Groups - 1; group++)
        {
            double gain = 0.0;
            for (int end = mode + (int)Math.Pow(PerGroup, group); mode < end; mode++)
            {
                double wave = WaveNumber(mode);
                gain += ModeGain / (wave * wave);
            }

            rates[group] = s_inputs[group] / gain;
            left -= gain;
        }

        rates[^1] = s_inputs[^1] / left;
        return rates;
    }

    /// <summary>A root of tan λ = λ.</summary>
    private static double WaveNumber(int mode)
    {
        const int Rounds = 20;
        double wave = (mode + 0.5) * Math.PI;
        for (int i = 0; i < Rounds; i++)
        {
            wave = mode * Math.PI + Math.Atan(wave);
        }

        return wave;
    }
}
