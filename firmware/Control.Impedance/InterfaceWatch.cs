namespace SSBms.Control;

/// <summary>
/// Watches the lithium interface of one cell through sweeps of four tones: how much contact is left, whether lost contact is warned of or
/// trips, and what has changed the cell. A sweep is worked off over the control cycles that follow it.
/// </summary>
public sealed class InterfaceWatch
{
    /// <summary>Contact below which a cell trips at any current, 1.</summary>
    public const double LeastContact = LostContact.LeastContact;

    /// <summary>A trip comes while the local current is still so far below its limit, 1.</summary>
    public const double Reserve = LostContact.Reserve;

    /// <summary>Contact that a good eye sees in time, 1.</summary>
    public const double GoodContact = LostContact.GoodContact;

    /// <summary>
    /// Contact that must be seen in time for a warning at <see cref="GoodContact"/>, 1: while evidence is gathered contact goes on being lost.
    /// </summary>
    public const double NeededContact = 0.8;

    /// <summary>Without a sweep that could be used for so long it is blind, s: twenty of them.</summary>
    public const double BlindSeconds = LostContact.BlindSeconds;

    /// <summary>Of an eye that is not weak resistance and capacitance are each known to that from one sweep, ln: a film is no lost contact.</summary>
    private const double LeastKnown = 0.2;

    /// <summary>Sweeps within which what can be seen must be seen.</summary>
    private const double TimelySweeps = 5.0;

    /// <summary>After a jump nothing is learned for so long, and for a shorter while nothing is evidence.</summary>
    private const int CalmSweeps = 20;
    private const int SteadySweeps = 3;
    private const double PerEvidence = 0.5;

    // What is done in a control cycle: one of these.
    private const int Estimating = 0;
    private const int Judging = 1;
    private const int Weighing = 2;
    private const int Following = 3;
    private const int Naming = 4;

    private readonly InterfaceEstimator _estimator;
    private readonly ContactTracker _tracker;
    private readonly InterfaceReading _reading = new InterfaceReading();
    private readonly SweepState _state = new SweepState();
    private readonly double _reference;
    private readonly double _celsius;
    private double _inverse;
    private double _age;
    private int _stage;
    private bool _hasSweep;
    private int _calm = CalmSweeps;

    /// <summary>Starts with a cell.</summary>
    /// <param name="profile">What commissioning has found.</param>
    public InterfaceWatch(InterfaceProfile profile)
    {
        _estimator = new InterfaceEstimator(profile);
        Evidence = new ContactEvidence(profile);
        _tracker = new ContactTracker(profile.Interfaces);
        Judge = new CauseJudge(profile);
        _celsius = profile.Celsius;
        _reference = PerThermal(profile.Celsius);
        Visible = Seen(WhiteVariance());
        IsWeak = Visible < NeededContact || !IsTold();
    }

    /// <summary>The elements.</summary>
    public InterfaceEstimator Estimator => _estimator;

    /// <summary>The evidence for lost contact.</summary>
    public ContactEvidence Evidence { get; }

    /// <summary>What has changed the cell.</summary>
    public CauseJudge Judge { get; }

    /// <summary>Share of the area in contact, 0 to 1.</summary>
    public double Contact => _tracker.Contact;

    /// <summary>The share that is there at least, one standard deviation lower.</summary>
    public double ContactAtLeast => _tracker.Least;

    /// <summary>The contact from which on lost contact would be seen within five sweeps, 1.</summary>
    public double Visible { get; private set; }

    /// <summary>True of a cell that was found weak at commissioning: with it no evidence is gathered, and its currents are to be derated.</summary>
    public bool IsWeak { get; }

    /// <summary>True while lost contact is warned of.</summary>
    public bool IsWarned => Evidence.Evidence > ContactEvidence.Enough;

    /// <summary>Whether lost contact would be seen.</summary>
    public EyeState Eye
    {
        get
        {
            if (_age > BlindSeconds)
            {
                return EyeState.Blind;
            }

            if (!_hasSweep)
            {
                return EyeState.None;
            }

            return IsWeak || Visible < GoodContact ? EyeState.Weak : EyeState.Good;
        }
    }

    /// <summary>The cause to name at a warning: none where two explain it alike.</summary>
    public InterfaceCause Cause => Judge.IsDecided ? Judge.Cause : InterfaceCause.Undecided;

    /// <summary>True when the contact is too small for a current.</summary>
    /// <param name="load">Plating current density over its limit, 0 to 1; 0 without.</param>
    public bool Trips(double load)
    {
        return IsWarned && ContactAtLeast < LostContact.Wanted(load);
    }

    /// <summary>Takes a sweep.</summary>
    /// <param name="real">Real parts of the four tones, Ω·cm², finite.</param>
    /// <param name="imaginary">Imaginary parts, Ω·cm², finite.</param>
    /// <param name="reading">The state the cell was in; finite.</param>
    public void Begin(double[] real, double[] imaginary, InterfaceReading reading)
    {
        _reading.Celsius = reading.Celsius;
        _reading.Megapascal = reading.Megapascal;
        _reading.TotalOhm = reading.TotalOhm;
        _estimator.Begin(real, imaginary);
    }

    /// <summary>Does one control cycle's share of the work.</summary>
    /// <param name="seconds">Time since the last one, s.</param>
    /// <returns>True when everything that was known of a sweep has been published.</returns>
    public bool Step(double seconds)
    {
        _age += seconds;
        switch (_stage)
        {
            case Estimating:
                _stage = _estimator.Step() ? Judging : Estimating;
                return false;
            case Judging:
                _inverse = PerThermal(_reading.Celsius) - _reference;
                Judge.Take(_estimator, _reading, _inverse);
                _stage = _estimator.IsSettled ? Weighing : Naming;
                _calm = _estimator.IsSettled ? _calm + 1 : 0;
                _hasSweep = true;
                return false;
            case Weighing:
                Weigh();
                _stage = Following;
                return false;
            case Following:
                _tracker.Take(Evidence.LossAtMost, Evidence.Variance);
                Visible = Seen(Evidence.Variance);
                _age = 0.0;
                _stage = Naming;
                return false;
            default:
                Judge.Judge(Evidence, _tracker.Loss, _inverse);
                _stage = Estimating;
                return true;
        }
    }

    private void Weigh()
    {
        _state.IsWeak = IsWeak || Judge.IsLeaking || _calm <= SteadySweeps;
        _state.IsCalm = _calm > CalmSweeps && !Judge.IsLeaking;
        _state.IsSmaller = Judge.IsSmaller;
        _state.Kelvin = _reading.Celsius - _celsius;
        _state.Inverse = _inverse;
        _state.LostPressure = Judge.LostPressure;
        Evidence.Take(_estimator, _state);
    }

    private static double PerThermal(double celsius)
    {
        return Scalar.Ratio(1.0, Arrhenius.BoltzmannElectronVolt * (celsius + Arrhenius.ZeroCelsius), 0.0);
    }

    private double Variance(int element)
    {
        return _estimator.Covariance[element * InterfaceEstimator.Elements + element];
    }

    /// <summary>Variance of lost contact when resistance and capacitance are both trusted.</summary>
    private double WhiteVariance()
    {
        double resistance = Variance(InterfaceEstimator.Resistance);
        double capacitance = Variance(InterfaceEstimator.Capacitance);
        return resistance < capacitance ? resistance : capacitance;
    }

    private bool IsTold()
    {
        const double Most = LeastKnown * LeastKnown;
        return Variance(InterfaceEstimator.Resistance) < Most && Variance(InterfaceEstimator.Capacitance) < Most;
    }

    /// <summary>The contact at which the evidence is enough after five sweeps.</summary>
    private double Seen(double variance)
    {
        double slow = Seen(variance, Evidence.Allowance);
        double sudden = Seen(variance, Evidence.AllowanceOfSudden);
        return _tracker.Share(slow < sudden ? slow : sudden);
    }

    private static double Seen(double variance, double allowance)
    {
        return allowance + PerEvidence * Scalar.Ratio(ContactEvidence.Enough * variance, allowance * TimelySweeps, 0.0);
    }
}
