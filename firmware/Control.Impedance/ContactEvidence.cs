namespace SSBms.Control;

/// <summary>
/// How much contact a lithium interface has lost, −ln of it, from its resistance and its capacitance: contact that is lost raises the one
/// and lowers the other alike. What temperature makes of the resistance is taken off with its uncertainty, so that before the activation
/// energy is learned the capacitance decides. A cumulative sum of the likelihood ratio gathers evidence that more is lost than anything
/// but lost contact explains.
/// </summary>
public sealed class ContactEvidence
{
    /// <summary>Evidence at which contact is lost, nats: a sound cell gets there once in tens of millions of sweeps.</summary>
    public const double Enough = 17.0;

    /// <summary>What a slow drift of the capacitance may do, ln.</summary>
    public const double Drift = 0.03;

    /// <summary>What the gain of all tones may drift, 1.</summary>
    public const double GainDrift = 0.004;

    /// <summary>While there is so much, the cell may be losing contact, and is no baseline.</summary>
    private const double Doubt = 4.0;
    private const double MostEvidence = 60.0;

    /// <summary>Two sweeps that are wrong are not enough.</summary>
    private const double MostStep = 8.0;
    private const double Floor = 0.01;

    /// <summary>Each tone for itself drifts by this part of the noise at most.</summary>
    private const double ToneDrift = 0.25;

    /// <summary>A circuit is no straight line: noise alone shifts what is estimated by its variance.</summary>
    private const double Bend = 2.0;

    private const int BaselineSweeps = 120;

    /// <summary>The circuit found at commissioning is known to that, ln.</summary>
    private const double BaselineSpread = 0.03;

    /// <summary>No baseline stands so much above what commissioning has found: a cell that loses contact from the start is seen as well.</summary>
    private const double MostBaseline = 0.1;
    private const double LeastBaseline = -1.0;
    private const double CapacitancePerKelvin = 0.001;
    private const double BetweenWeight = 0.05;
    private const double Deviations = 2.0;
    private const double LagSweeps = 2.0;
    private const double WarmingWeight = 0.3;

    /// <summary>Better contact lasts: a filament that makes and breaks does not.</summary>
    private const int BetterSweeps = 60;
    private const double BetterWeight = 0.1;
    private const double Noisy = 3.0;

    private readonly ActivationLearner _activation;
    private double _resistance;
    private double _capacitance;
    private double _baselineInverse;
    private double _baselineKelvin;
    private double _between;
    private double _warming;
    private double _lastInverse;
    private double _mean;
    private int _better;
    private int _sweeps;

    /// <summary>Starts from the cell as it was commissioned.</summary>
    /// <param name="profile">The cell.</param>
    public ContactEvidence(InterfaceProfile profile)
    {
        _activation = new ActivationLearner(profile.Activation, profile.ActivationSpread);
    }

    /// <summary>Contact lost, −ln, from the newest sweep; negative when there is more than at the start.</summary>
    public double Loss { get; private set; }

    /// <summary>Variance of it from noise.</summary>
    public double Variance { get; private set; }

    /// <summary>What may be lost without that contact is, −ln: drift, temperature and baseline as far as they are uncertain.</summary>
    public double Allowance { get; private set; } = Drift;

    /// <summary>Evidence that more is lost, nats, 0 to 60.</summary>
    public double Evidence { get; private set; }

    /// <summary>By how much the resistance has grown without the capacitance, ln: a film, or less pressure.</summary>
    public double Film => _between;

    /// <summary>What temperature makes of ln R against the baseline.</summary>
    public double Warmth { get; private set; }

    /// <summary>What is known of the activation energy.</summary>
    public ActivationLearner Activation => _activation;

    /// <summary>Takes one sweep.</summary>
    /// <param name="value">The elements, as <see cref="InterfaceEstimator"/> gives them.</param>
    /// <param name="covariance">Their covariance, row by row.</param>
    /// <param name="gain">What a gain that is wrong does to each.</param>
    /// <param name="kelvin">Temperature over that of commissioning, K.</param>
    /// <param name="inverse">The same as 1/kT − 1/kT₀, 1/eV.</param>
    /// <param name="isCalm">False after a jump, and while everything has become smaller alike: a filament, of which nothing is learned.</param>
    /// <param name="isWeak">True while noise is so large that no evidence can be had of it.</param>
    public void Take(double[] value, double[] covariance, double[] gain, double kelvin, double inverse, bool isCalm, bool isWeak)
    {
        const int Resistance = InterfaceEstimator.Resistance;
        const int Capacitance = InterfaceEstimator.Capacitance;
        double resistanceVariance = covariance[Resistance * InterfaceEstimator.Elements + Resistance];
        double capacitanceVariance = covariance[Capacitance * InterfaceEstimator.Elements + Capacitance];
        double common = covariance[Resistance * InterfaceEstimator.Elements + Capacitance];
        double resistance = value[Resistance];
        double capacitance = value[Capacitance];

        // In the product of both there is no contact.
        double sum = resistanceVariance + capacitanceVariance + 2.0 * common;
        if (isCalm)
        {
            _activation.Take(inverse, resistance + capacitance, sum);
        }

        Warmth = _activation.Energy * (inverse - _baselineInverse);
        double risen = resistance - _resistance - Warmth;
        double fallen = _capacitance - capacitance;
        _between += (risen - fallen - _between) * BetweenWeight;

        // A thermometer shows what the cell was a little before.
        _warming += (inverse - _lastInverse - _warming) * WarmingWeight;
        _lastInverse = inverse;
        double late = LagSweeps * _warming * _activation.Energy;
        double unsure = (inverse - _baselineInverse) * (inverse - _baselineInverse) * _activation.Variance + Beyond(sum) + late * late;
        double drift = CapacitancePerKelvin * (kelvin - _baselineKelvin);
        drift *= drift;
        double all = resistanceVariance + unsure + capacitanceVariance + drift + 2.0 * common;
        double weight = Scalar.Clamp(Scalar.Ratio(capacitanceVariance + drift + common, all, 0.0), 0.0, 1.0);
        double other = 1.0 - weight;
        Loss = weight * risen + other * fallen;
        Variance = weight * weight * resistanceVariance + other * other * capacitanceVariance - 2.0 * weight * other * common;
        double spread = BaselineVariance();
        Allowance =
            Drift
            + GainDrift * Scalar.Abs(weight * gain[Resistance] - other * gain[Capacitance])
            + ToneDrift * Scalar.Pow(Variance, 0.5)
            + Bend * Variance
            + Deviations * Scalar.Pow(weight * weight * unsure + other * other * drift + spread, 0.5);
        if (!isWeak)
        {
            Gather(isCalm);
        }

        Learn(resistance, capacitance, kelvin, inverse);
    }

    /// <summary>The part of the difference between resistance and capacitance that noise does not explain.</summary>
    private double Beyond(double noise)
    {
        double beyond = _between * _between - noise * BetweenWeight;
        return beyond > 0.0 ? beyond : 0.0;
    }

    private double BaselineVariance()
    {
        double known = 1.0 / (BaselineSpread * BaselineSpread);
        return Scalar.Ratio(1.0, known + Scalar.Ratio(_sweeps, Variance, 0.0), 0.0);
    }

    private void Gather(bool isCalm)
    {
        double per = Scalar.Ratio(2.0 * Allowance, Variance + Floor * Floor, 0.0);
        double step = Scalar.Clamp(per * (Loss - Allowance), -MostStep, MostStep);
        Evidence = Scalar.Clamp(Evidence + step, 0.0, MostEvidence);
        _mean += (Loss - _mean) * BetterWeight;
        bool isBetter = _mean < -Allowance && Loss < Noisy * Scalar.Pow(Variance, 0.5) - Allowance;
        _better = isBetter && isCalm ? _better + 1 : 0;
        if (_better >= BetterSweeps)
        {
            // Contact has grown beyond what it was at the start: break-in.
            double better = _mean + Allowance;
            _resistance += better;
            _capacitance -= better;
            _mean -= better;
            _better = 0;
        }
    }

    /// <summary>The mean of the first sweeps, in which the commissioning counts as some.</summary>
    private void Learn(double resistance, double capacitance, double kelvin, double inverse)
    {
        if (_sweeps >= BaselineSweeps || Evidence > Doubt)
        {
            return;
        }

        _sweeps++;
        double known = Scalar.Ratio(Variance, BaselineSpread * BaselineSpread, 1.0);
        double weight = Scalar.Ratio(1.0, known + _sweeps, 1.0);
        _baselineInverse += (inverse - _baselineInverse) * weight;
        _baselineKelvin += (kelvin - _baselineKelvin) * weight;
        double warmth = _activation.Energy * _baselineInverse;
        _resistance += (resistance - _resistance) * weight;
        _resistance = Scalar.Clamp(_resistance, warmth + LeastBaseline, warmth + MostBaseline);
        _capacitance = Scalar.Clamp(_capacitance + (capacitance - _capacitance) * weight, -MostBaseline, -LeastBaseline);
    }
}
