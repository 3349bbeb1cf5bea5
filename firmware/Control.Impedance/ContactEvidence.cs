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
    public const double Enough = LostContact.EnoughEvidence;

    /// <summary>What a slow drift of the capacitance may do, ln: as far as the loss is told by it.</summary>
    public const double Drift = 0.02;

    /// <summary>What nothing else explains, ln.</summary>
    private const double LeastAllowance = 0.005;

    /// <summary>What a kelvin changes beside lithium and electrolyte, above all at the cathode, ln.</summary>
    private const double PerKelvin = 0.01;

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
    private const double Deviations = 2.5;

    /// <summary>Less pressure may raise the resistance with this power, and contact stays.</summary>
    private const double PerPressure = 0.2;
    private const double PressureSpread = 0.15;

    /// <summary>
    /// A pressure that falls does so within hours: only so many sweeps are off alike meanwhile. Where it takes days what drifts beside it counts
    /// as well, ln for each ln of it.
    /// </summary>
    private const double SweepsOfPressure = 20.0;
    private const double PressureDrift = 0.005;
    private const double PerLostPressure = 0.15;
    private const double MostPerLostPressure = 0.03;
    private const double LagSweeps = 2.0;
    private const double WarmingWeight = 0.3;

    /// <summary>Better contact lasts: a filament that makes and breaks does not.</summary>
    private const int BetterSweeps = 60;
    private const double BetterWeight = 0.1;
    private const double Noisy = 3.0;

    private readonly ActivationLearner _activation;
    private readonly LineLearner _pressure = new LineLearner(PerPressure, PressureSpread, SweepsOfPressure * PressureDrift * PressureDrift);
    private readonly double _half;
    private double _resistanceVariance;
    private double _capacitanceVariance;
    private double _common;
    private double _resistance;
    private double _capacitance;
    private double _baselineInverse;
    private double _baselineKelvin;
    private double _between;
    private double _pressed;
    private double _warming;
    private double _lastInverse;
    private double _slow;
    private double _sudden;
    private double _mean;
    private int _better;
    private int _sweeps;

    /// <summary>Starts from the cell as it was commissioned.</summary>
    /// <param name="profile">The cell.</param>
    public ContactEvidence(InterfaceProfile profile)
    {
        _activation = new ActivationLearner(profile.Activation, profile.ActivationSpread);
        const double Grown = 1.0 / InterfaceWatch.GoodContact;
        _half = 0.5 * Scalar.Log(profile.Interfaces > 1 ? 0.5 + 0.5 * Grown : Grown);
        AllowanceOfSudden = _half;
    }

    /// <summary>Contact lost, −ln, from the newest sweep; negative when there is more than at the start.</summary>
    public double Loss { get; private set; }

    /// <summary>The same when what less pressure may have done to the resistance is lost contact as well, −ln.</summary>
    public double LossAtMost { get; private set; }

    /// <summary>Variance of it from noise.</summary>
    public double Variance { get; private set; }

    /// <summary>What may be lost without that contact is, −ln: drift, temperature and baseline as far as they are uncertain.</summary>
    public double Allowance { get; private set; } = Drift;

    /// <summary>What is allowed where what counts is a sudden loss, −ln: half of what is lost when a warning is due.</summary>
    public double AllowanceOfSudden { get; private set; }

    /// <summary>Evidence that more is lost, nats, 0 to 60.</summary>
    public double Evidence => _slow > _sudden ? _slow : _sudden;

    /// <summary>By how much the resistance has grown without the capacitance, ln: a film, or less pressure.</summary>
    public double Film => _between + _pressed;

    /// <summary>What temperature makes of ln R against the baseline.</summary>
    public double Warmth { get; private set; }

    /// <summary>What is known of the activation energy.</summary>
    public ActivationLearner Activation => _activation;

    /// <summary>Takes one sweep.</summary>
    /// <param name="estimator">The elements.</param>
    /// <param name="state">What the cell was like meanwhile.</param>
    public void Take(InterfaceEstimator estimator, SweepState state)
    {
        double[] covariance = estimator.Covariance;
        double resistance = estimator.Value[InterfaceEstimator.Resistance];
        double capacitance = estimator.Value[InterfaceEstimator.Capacitance];
        _resistanceVariance = covariance[InterfaceEstimator.Resistance * InterfaceEstimator.Elements + InterfaceEstimator.Resistance];
        _capacitanceVariance = covariance[InterfaceEstimator.Capacitance * InterfaceEstimator.Elements + InterfaceEstimator.Capacitance];
        _common = covariance[InterfaceEstimator.Resistance * InterfaceEstimator.Elements + InterfaceEstimator.Capacitance];
        if (state.IsCalm)
        {
            // In the product of both there is no contact: what is left of it are temperature and pressure.
            double product = resistance + capacitance;
            _activation.Take(state.Inverse, product - _pressure.Slope * state.LostPressure, ProductVariance);
            _pressure.Take(state.LostPressure, product - _activation.Energy * state.Inverse, ProductVariance);
        }

        _pressed = _pressure.Slope * state.LostPressure;
        Warmth = _activation.Energy * (state.Inverse - _baselineInverse);
        double risen = resistance - _resistance - Warmth - _pressed;
        double fallen = _capacitance - capacitance;
        _between += (risen - fallen - _between) * BetweenWeight;
        Weigh(risen, fallen, estimator.PerGain, state);
        if (!state.IsWeak)
        {
            Gather(state.IsCalm && !state.IsSmaller);
        }

        Learn(resistance, capacitance, state);
    }

    private double ProductVariance => _resistanceVariance + _capacitanceVariance + 2.0 * _common;

    /// <summary>Generalised least squares of both.</summary>
    private void Weigh(double risen, double fallen, double[] gain, SweepState state)
    {
        double unsure = Unsure(state);
        double warmer = Scalar.Abs(state.Kelvin - _baselineKelvin);
        double drift = CapacitancePerKelvin * warmer;
        drift *= drift;
        double all = ProductVariance + unsure + drift;
        double weight = Scalar.Clamp(Scalar.Ratio(_capacitanceVariance + drift + _common, all, 0.0), 0.0, 1.0);
        double other = 1.0 - weight;
        Loss = weight * risen + other * fallen;
        LossAtMost = Loss + (_pressed > 0.0 ? weight * _pressed : 0.0);
        Variance = weight * weight * _resistanceVariance + other * other * _capacitanceVariance - 2.0 * weight * other * _common;
        double wrong = weight * gain[InterfaceEstimator.Resistance] - other * gain[InterfaceEstimator.Capacitance];
        Allowance =
            LeastAllowance
            + Drift * other
            + PerKelvin * warmer
            + GainDrift * Scalar.Abs(wrong)
            + ToneDrift * Scalar.Pow(Variance, 0.5)
            + Bend * Variance
            + Deviations * Scalar.Pow(weight * weight * unsure + other * other * drift + BaselineVariance(), 0.5);
        AllowanceOfSudden = Allowance > _half ? Allowance : _half;
        Allowance += Scalar.Clamp(PerLostPressure * Scalar.Abs(state.LostPressure), 0.0, MostPerLostPressure);
    }

    /// <summary>Variance of what temperature and pressure make of the resistance.</summary>
    private double Unsure(SweepState state)
    {
        double distance = state.Inverse - _baselineInverse;

        // A thermometer shows what the cell was a little before.
        _warming += (state.Inverse - _lastInverse - _warming) * WarmingWeight;
        _lastInverse = state.Inverse;
        double late = LagSweeps * _warming * _activation.Energy;
        double pressed = state.LostPressure * state.LostPressure * _pressure.Variance;
        return distance * distance * _activation.Variance + Beyond(ProductVariance) + late * late + pressed;
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

    private void Gather(bool mayBeBetter)
    {
        double per = Scalar.Ratio(2.0, Variance + Floor * Floor, 0.0);
        _slow = Sum(_slow, per, Allowance);
        _sudden = Sum(_sudden, per, AllowanceOfSudden);
        _mean += (Loss - _mean) * BetterWeight;
        bool isBetter = _mean < -Allowance && Loss < Noisy * Scalar.Pow(Variance, 0.5) - Allowance;
        _better = isBetter && mayBeBetter ? _better + 1 : 0;
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

    /// <summary>A cumulative sum with one more sweep.</summary>
    private double Sum(double sum, double per, double allowance)
    {
        double step = Scalar.Clamp(per * allowance * (Loss - allowance), -MostStep, MostStep);
        return Scalar.Clamp(sum + step, 0.0, MostEvidence);
    }

    /// <summary>The mean of the first sweeps, in which the commissioning counts as some.</summary>
    private void Learn(double resistance, double capacitance, SweepState state)
    {
        if (_sweeps >= BaselineSweeps || Evidence > Doubt || state.IsSmaller)
        {
            return;
        }

        _sweeps++;
        double known = Scalar.Ratio(Variance, BaselineSpread * BaselineSpread, 1.0);
        double weight = Scalar.Ratio(1.0, known + _sweeps, 1.0);
        _baselineInverse += (state.Inverse - _baselineInverse) * weight;
        _baselineKelvin += (state.Kelvin - _baselineKelvin) * weight;
        double warmth = _activation.Energy * _baselineInverse;
        _resistance += (resistance - _resistance) * weight;
        _resistance = Scalar.Clamp(_resistance, warmth + LeastBaseline, warmth + MostBaseline);
        _capacitance = Scalar.Clamp(_capacitance + (capacitance - _capacitance) * weight, -MostBaseline, -LeastBaseline);
    }
}
