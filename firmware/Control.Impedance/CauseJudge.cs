namespace SSBms.Control;

/// <summary>
/// Tells what has changed a cell, from what each cause moves and the others leave alone. Every cause has a score: how large it is over what
/// it must be to count. The largest is named, the second is the runner-up.
/// </summary>
public sealed class CauseJudge
{
    private const int Causes = (int)InterfaceCause.InterphaseRunaway + 1;

    /// <summary>Below this part of the largest, the second leaves no doubt.</summary>
    private const double Alike = 0.8;

    /// <summary>Contact goes at least with this power of the pressure.</summary>
    private const double PressurePower = 0.5;

    /// <summary>Less lost pressure than this explains no lost contact, ln: a stack that is held creeps by that.</summary>
    private const double Relaxation = 0.15;

    /// <summary>Without evidence lost contact does not count.</summary>
    private const double Uncounted = 0.5;

    /// <summary>Of two causes of lost contact the other one is never quite out.</summary>
    private const double LeastShareOfLoss = 0.1;
    private const double LeastFilm = 0.25;
    private const double LeastSeries = 0.08;

    /// <summary>Growth from which on its course is followed, ln.</summary>
    private const double GrowthBegun = 0.05;

    /// <summary>Growth from which on its course is judged, ln: in less there is too much noise.</summary>
    private const double GrowthTells = 0.15;

    /// <summary>So many sweeps more must it have gone faster than not: an hour of half minutes.</summary>
    private const int SweepsFaster = 120;

    /// <summary>What feeds itself grows so many times more in the second half of its time, and one of steady growth as much.</summary>
    private const double RunawayAcceleration = 2.0;
    private const double LeastCathode = 0.25;
    private const double LeastShort = 0.12;
    private const double LeastSmaller = 0.01;
    private const double LeastWarmth = 0.05;
    private const double LeastMisfit = 25.0;
    private const double MostMisfit = 100.0;
    private const double Deviations = 3.0;
    private const double Smoothing = 0.05;
    private const int CathodeSweeps = 20;
    private const double LeastShareOfCathode = 0.1;
    private const double LeastRatio = 0.05;
    private const double CathodeNoise = 0.05;
    private const double SeriesNoise = 0.01;

    private readonly InterfaceProfile _profile;
    private readonly ActivationLearner _series;
    private readonly ActivationLearner _cathode;
    private readonly double[] _score = new double[Causes];
    private readonly ResistanceCourse _growth = new ResistanceCourse();
    private int _faster;
    private bool _runsAway;
    private double _megapascal;
    private double _lostPressure;
    private double _seriesGrowth;
    private double _misfit = 1.0;
    private double _cathodeOhm;
    private double _cathodeGrowth;
    private int _cathodeSweeps;

    /// <summary>Starts from the cell as it was commissioned.</summary>
    /// <param name="profile">The cell.</param>
    public CauseJudge(InterfaceProfile profile)
    {
        _profile = profile;
        _series = new ActivationLearner(profile.SeriesActivation, profile.ActivationSpread);
        _cathode = new ActivationLearner(profile.SeriesActivation, 2.0 * profile.ActivationSpread);
    }

    /// <summary>The cause.</summary>
    public InterfaceCause Cause { get; private set; }

    /// <summary>The cause that comes next to it.</summary>
    public InterfaceCause RunnerUp { get; private set; }

    /// <summary>−ln of the stack pressure over that at the start; 0 while it is unknown.</summary>
    public double LostPressure => _lostPressure;

    /// <summary>True while everything beside a tone has become smaller alike, and the temperature does not explain it.</summary>
    public bool IsLeaking => _seriesGrowth < -0.5 * LeastShort;

    /// <summary>True while it has become a little smaller: what looks like better contact may be a filament.</summary>
    public bool IsSmaller => _seriesGrowth < -LeastSmaller;

    /// <summary>False when the runner-up explains what there is nearly as well.</summary>
    public bool IsDecided { get; private set; } = true;

    /// <summary>The score of a cause: from 1 on it counts.</summary>
    /// <param name="cause">None to Sensor.</param>
    public double Score(InterfaceCause cause)
    {
        return _score[(int)cause];
    }

    /// <summary>Takes what goes with a sweep.</summary>
    /// <param name="estimator">The elements.</param>
    /// <param name="reading">The state of the cell.</param>
    /// <param name="inverse">1/kT − 1/kT₀, 1/eV.</param>
    public void Take(InterfaceEstimator estimator, InterfaceReading reading, double inverse)
    {
        double[] value = estimator.Value;
        double whole = _profile.SeriesOhm + _profile.BoundaryOhm;
        double electrolyte = whole * Scalar.Exp(value[InterfaceEstimator.Electrolyte]);
        double plateau = electrolyte + _profile.SeriesOhm * value[InterfaceEstimator.Film];
        double series = Scalar.Log(Scalar.Ratio(plateau, whole, 1.0));
        if (!IsLeaking && _seriesGrowth < LeastSeries)
        {
            // What grows or leaks would be taken for the doing of a temperature that moves meanwhile.
            _series.Take(inverse, series, SeriesNoise * SeriesNoise);
        }

        _seriesGrowth += (series - _series.Energy * inverse - _seriesGrowth) * Smoothing;
        _misfit += ((estimator.Misfit < MostMisfit ? estimator.Misfit : MostMisfit) - _misfit) * Smoothing * Smoothing;
        if (reading.Megapascal > 0.0)
        {
            _megapascal = _megapascal > 0.0 ? _megapascal : reading.Megapascal;
            _lostPressure = Scalar.Log(Scalar.Ratio(_megapascal, reading.Megapascal, 1.0));
        }

        plateau += _profile.InterfaceOhm * Scalar.Exp(value[InterfaceEstimator.Resistance]);
        TakeTotal(plateau, reading.TotalOhm, inverse);
    }

    /// <summary>Names the cause.</summary>
    /// <param name="contact">What is known of the contact.</param>
    /// <param name="loss">Contact lost, −ln.</param>
    /// <param name="inverse">1/kT − 1/kT₀, 1/eV.</param>
    public void Judge(ContactEvidence contact, double loss, double inverse)
    {
        bool isLost = contact.Evidence > ContactEvidence.Enough;
        double lost = Scalar.Ratio(loss, contact.Allowance, 0.0);
        lost = isLost || lost < Uncounted ? lost : Uncounted;
        double pressed = _lostPressure > Relaxation ? Scalar.Ratio(PressurePower * _lostPressure, 0.8 * loss, 2.0) : 0.0;
        double share = Scalar.Clamp(pressed, LeastShareOfLoss, 1.0 - LeastShareOfLoss);
        _score[(int)InterfaceCause.Voids] = lost > 0.0 ? lost * (1.0 - share) : 0.0;
        _score[(int)InterfaceCause.Pressure] = (lost > 0.0 ? lost * share : 0.0) + Thinner(contact.Film);
        double film = Film(contact, inverse);
        Follow(contact.Film > _seriesGrowth ? contact.Film : _seriesGrowth);
        _score[(int)InterfaceCause.Interphase] = _runsAway ? 0.0 : film;
        _score[(int)InterfaceCause.InterphaseRunaway] = _runsAway ? film : 0.0;
        _score[(int)InterfaceCause.Temperature] = Scalar.Abs(contact.Warmth) / LeastWarmth;
        _score[(int)InterfaceCause.SoftShort] = Short(inverse);
        _score[(int)InterfaceCause.Cathode] = Scalar.Ratio(_cathodeGrowth, LeastCathode + Deviations * Spread(_cathode, inverse), 0.0);
        _score[(int)InterfaceCause.Sensor] = _misfit / LeastMisfit;
        Choose(isLost);
    }

    /// <summary>A smaller resistance beside a lasting current than beside a tone is a filament; a larger one the cathode.</summary>
    private void TakeTotal(double plateau, double total, double inverse)
    {
        if (total <= 0.0)
        {
            return;
        }

        double cathode = total - plateau;
        if (_cathodeSweeps < CathodeSweeps)
        {
            _cathodeSweeps++;
            _cathodeOhm += (cathode - _cathodeOhm) * Scalar.Ratio(1.0, _cathodeSweeps, 1.0);
            return;
        }

        // Of a cell between two lithium electrodes there is none, and nothing but noise.
        double least = LeastShareOfCathode * plateau;
        if (_cathodeOhm > least)
        {
            double ratio = Scalar.Clamp(Scalar.Ratio(cathode, _cathodeOhm, 1.0), LeastRatio, 1.0 / LeastRatio);
            double logarithm = Scalar.Log(ratio);
            _cathode.Take(inverse, logarithm, CathodeNoise * CathodeNoise);
            _cathodeGrowth += (logarithm - _cathode.Energy * inverse - _cathodeGrowth) * Smoothing;
        }
    }

    /// <summary>
    /// An interphase that goes on evenly rises as much in the second half of its time as in the first; what feeds itself, much more. Its time
    /// begins when it can be seen. One that has run away is called that as long as it is there: it ends for want of lithium or electrolyte.
    /// </summary>
    private void Follow(double growth)
    {
        if (growth < GrowthBegun)
        {
            _growth.Restart();
            _faster = 0;
            _runsAway = false;
        }
        else
        {
            _growth.Pass(1.0);
            bool accelerates = _growth.Add(Scalar.Exp(growth - GrowthBegun), 0.0) > RunawayAcceleration;
            _faster = accelerates && growth > GrowthTells ? _faster + 1 : (_faster > 0 ? _faster - 1 : 0);
            _runsAway |= _faster >= SweepsFaster;
        }
    }

    /// <summary>Less pressure raises the resistance and leaves the capacitance.</summary>
    private double Thinner(double film)
    {
        return _lostPressure > Relaxation && film > 0.0 ? film / LeastFilm : 0.0;
    }

    private double Film(ContactEvidence contact, double inverse)
    {
        double series = Scalar.Ratio(_seriesGrowth, LeastSeries + Deviations * Spread(_series, inverse), 0.0);
        double lithium =
            _lostPressure > Relaxation
                ? 0.0
                : Scalar.Ratio(contact.Film, LeastFilm + Deviations * Spread(contact.Activation, inverse), 0.0);
        return series > lithium ? series : lithium;
    }

    private double Short(double inverse)
    {
        double beside = Scalar.Ratio(-_seriesGrowth, LeastShort + Deviations * Spread(_series, inverse), 0.0);
        double lasting = Scalar.Ratio(-_cathodeGrowth, 2.0 * LeastCathode + Deviations * Spread(_cathode, inverse), 0.0);
        return beside > lasting ? beside : lasting;
    }

    private static double Spread(ActivationLearner learner, double inverse)
    {
        return Scalar.Abs(inverse) * Scalar.Pow(learner.Variance, 0.5);
    }

    /// <summary>The temperature is the cause only where no other is.</summary>
    private void Choose(bool isContactLost)
    {
        int first = 0;
        int second = 0;
        double most = 0.0;
        double next = 0.0;
        for (int cause = 1; cause < Causes; cause++)
        {
            double score = cause == (int)InterfaceCause.Temperature ? 0.0 : _score[cause];
            if (score > most)
            {
                second = first;
                next = most;
                first = cause;
                most = score;
            }
            else if (score > next)
            {
                second = cause;
                next = score;
            }
        }

        if (most < 1.0 && !isContactLost)
        {
            first = _score[(int)InterfaceCause.Temperature] > 1.0 ? (int)InterfaceCause.Temperature : 0;
            second = 0;
            next = 0.0;
        }

        Cause = (InterfaceCause)first;
        RunnerUp = (InterfaceCause)second;
        IsDecided = next < Alike * most || first == 0;
    }
}
