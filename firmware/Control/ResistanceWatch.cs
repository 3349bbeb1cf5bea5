namespace SSBms.Control;

/// <summary>
/// Notices a rise of the resistance that temperature and pressure do not explain: the first sign of voids that a direct
/// current can show. Of a cell with a cathode a step of the current shows the resistance, of one between two lithium electrodes every steady
/// current does. A baseline is learned from the first of them and learned again when the resistance has clearly fallen
/// (break-in), never when it rises; a one-sided cumulative sum of the excess over it gathers evidence, as long as the rise goes faster and
/// faster: what slows down is an interphase.
/// </summary>
/// <remarks>
/// What it sees is the whole cell. Where the lithium interface is 3 % of the resistance, early voids stay hidden; that
/// is what the impedance measurement is for.
/// </remarks>
public sealed class ResistanceWatch
{
    private const int BaselineSteps = 8;
    private const double SmallestSpread = 0.01;
    private const double Drift = 0.5;
    private const double WindowEdge = 0.1;

    /// <summary>
    /// A voltage that goes at the pace of so many of its windows in a capacity is at an end, or between two plateaus, wherever in its window that
    /// is: what the current does to the surface of the particles there is resistance too, and more with each step.
    /// </summary>
    private const double MostWindows = 1.5;

    /// <summary>A pace that may be noise, V.</summary>
    private const double NoisePace = 0.001;

    private const double SecondsPerHour = 3600.0;
    private const double FallEvidenceLimit = 10.0;
    private const double MostEvidence = 1000.0;

    /// <summary>So much of a resistance is not explained in each kelvin by an activation energy that is 0.1 eV off, 1/K.</summary>
    private const double UnexplainedPerKelvin = 0.013;

    /// <summary>The same of a cell with a cathode, whose resistance is of several parts with an activation energy each: 0.15 eV off.</summary>
    private const double UnexplainedOfCathode = 0.02;

    /// <summary>One resistance counts for no more than so many standard deviations: it takes three that have risen.</summary>
    private const double MostExcess = 4.0;

    /// <summary>Resistance of sound contact goes at most with this power of the pressure.</summary>
    private const double PressurePower = 0.5;

    /// <summary>What two voltages of opposite sign may be apart though their zero was seen, V.</summary>
    private const double TwiceZero = 0.0002;

    /// <summary>The same of one sign: the zero of each is the mean of half a minute at rest, of a converter with steps of 0.2 mV.</summary>
    private const double OtherZero = 0.00004;

    /// <summary>Scatter of a step of the voltage, V: two means of four readings of the same converter.</summary>
    private const double StepNoise = 0.00015;

    private const double OhmPerVoltAndMilliampere = 1000.0;

    /// <summary>At a current further off than this share the baseline says nothing: the kinetics have a current of their own.</summary>
    private const double OtherCurrent = 0.05;

    private readonly StepResistance _step;

    /// <summary>Only between two lithium electrodes.</summary>
    private readonly SteadyResistance? _steady;
    private readonly StepAnswer _answer = new StepAnswer();
    private readonly ResistanceCourse _course = new ResistanceCourse();
    private readonly double _activation;
    private readonly double _steepest;
    private readonly double _lowestVoltage;
    private readonly double _highestVoltage;

    private bool _steep;
    private double _sum;
    private double _sumOfSquares;
    private int _learned;
    private double _baseline;
    private double _spread;
    private double _baselineDensity;
    private double _baselineCelsius;
    private double _baselinePressure;
    private bool _baselineIsZeroed;
    private double _evidence;
    private double _fallEvidence;

    /// <summary>Starts without a baseline.</summary>
    /// <param name="settings">Checked settings.</param>
    public ResistanceWatch(Settings settings)
    {
        _steady = settings.BothElectrodesLithium ? new SteadyResistance() : null;
        _step = new StepResistance(settings.Get(Setting.Cycle));
        _activation = settings.Get(Setting.ResistanceActivation);
        double floor = settings.Get(Setting.VoltageFloor);
        double ceiling = settings.Get(Setting.VoltageCeiling);
        _steepest = Scalar.Ratio(
            MostWindows * (ceiling - floor) * StepResistance.PaceSeconds,
            SecondsPerHour * settings.Get(Setting.ArealCapacity),
            double.MaxValue
        );
        double edge = (ceiling - floor) * WindowEdge;
        _lowestVoltage = floor + edge;
        _highestVoltage = ceiling - edge;
    }

    /// <summary>Takes one cycle.</summary>
    /// <param name="quantities">Voltage, current density and temperature in; resistance, ratio and evidence out.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    public void Update(Quantities quantities, double seconds)
    {
        _course.Pass(seconds);
        int[] setIn = quantities.SetIn;
        bool measured =
            setIn[(int)Quantity.CellVoltage] == quantities.Cycle
            && setIn[(int)Quantity.CurrentDensity] == quantities.Cycle
            && setIn[(int)Quantity.HottestTemperature] != Quantities.Unknown;
        if (_answer.Missing > 0.0 || quantities.Value[(int)Quantity.UnansweredStep] > 0.0)
        {
            quantities.Set(Quantity.UnansweredStep, _answer.Missing);
        }

        if (!measured)
        {
            _step.Restart();
            _steady?.Restart();
            return;
        }

        double voltage = quantities.Value[(int)Quantity.CellVoltage];
        bool steep = voltage < _lowestVoltage || voltage > _highestVoltage;
        _steep |= steep;
        double density = quantities.Value[(int)Quantity.CurrentDensity];
        bool stepped = _step.Update(voltage, density, seconds);
        if (_steady != null)
        {
            Hold(_steady, voltage, density, seconds, quantities);
        }

        if (!stepped)
        {
            return;
        }

        double celsius = Celsius(quantities);
        double rate = Arrhenius.Rate(_activation, celsius);
        double compensated = _step.Value * rate;
        if (_step.IsSettled)
        {
            // The step is carried the other way, so that both together are the voltage that was measured.
            _answer.Judge(compensated, Scalar.Ratio(_step.Step, rate, 0.0), _step.Unrest);
        }

        // Near empty and full the open-circuit voltage itself falls steeply with the charge that a step moves: too much for evidence, and a rest
        // there ends no better.
        double size = Scalar.Abs(density) > Scalar.Abs(density - _step.Step) ? Scalar.Abs(density) : Scalar.Abs(density - _step.Step);
        bool runs = _step.Pace > _steepest * size + NoisePace;
        bool tells = !_steep && !runs && compensated > 0.0;
        _steep = steep || runs;
        if (!tells)
        {
            return;
        }

        quantities.Set(Quantity.StepResistance, _step.Value);
        if (_steady == null)
        {
            double scatter = Scalar.Ratio(OhmPerVoltAndMilliampere * StepNoise, _step.Value * Scalar.Abs(_step.Step), 0.0);
            Take(compensated, Warmth(celsius), 0.0, scatter, quantities);
        }
    }

    /// <summary>Drops the finding of a step without answer, when a trip is cleared: without a step nothing else would end it.</summary>
    public void ForgetStep()
    {
        _answer.Forget();
    }

    private static double Celsius(Quantities quantities)
    {
        return 0.5 * (quantities.Get(Quantity.HottestTemperature) + quantities.Get(Quantity.ColdestTemperature));
    }

    /// <summary>Between two lithium electrodes every steady current shows the resistance.</summary>
    private void Hold(SteadyResistance steady, double voltage, double density, double seconds, Quantities quantities)
    {
        if (steady.Update(voltage, density, seconds))
        {
            double at = steady.Level;
            double celsius = Celsius(quantities);
            double pressure = quantities.Get(Quantity.StackPressure);
            double size = Scalar.Abs(at);
            bool turned = at * _baselineDensity < 0.0;
            bool isOther = Scalar.Abs(size - Scalar.Abs(_baselineDensity)) > OtherCurrent * size || (turned && !steady.IsZeroed);
            if (isOther || steady.IsZeroed != _baselineIsZeroed)
            {
                _baseline = 0.0;
                Relearn();
            }

            if (_learned == 0)
            {
                _baselineDensity = at;
                _baselinePressure = pressure;
                _baselineIsZeroed = steady.IsZeroed;
            }

            double released = PressurePower * (Scalar.Ratio(_baselinePressure, pressure, 1.0) - 1.0);
            double zero = Scalar.Ratio(OhmPerVoltAndMilliampere * (turned ? TwiceZero : OtherZero), steady.Value * size, 0.0);
            double explained = Warmth(celsius) + (released > 0.0 ? released : 0.0);
            Take(steady.Value * Arrhenius.Rate(_activation, celsius), explained, zero, 0.0, quantities);
        }
    }

    /// <summary>What the temperature may have done to a resistance since the last of its baseline, as a share.</summary>
    private double Warmth(double celsius)
    {
        if (_learned == BaselineSteps - 1)
        {
            _baselineCelsius = celsius;
        }

        return (_steady != null ? UnexplainedPerKelvin : UnexplainedOfCathode) * Scalar.Abs(celsius - _baselineCelsius);
    }

    /// <summary>Takes a resistance.</summary>
    /// <param name="resistance">Carried to 25 °C, Ω·cm².</param>
    /// <param name="explained">So much of a rise temperature and pressure may have done, as a share.</param>
    /// <param name="zero">So much the zero of the voltage, as a share: not the same with every sign of the current, so the course is without it.</param>
    /// <param name="scatter">Least standard deviation that it can have, as a share: eight of them may agree by chance.</param>
    /// <param name="quantities">Where it goes.</param>
    private void Take(double resistance, double explained, double zero, double scatter, Quantities quantities)
    {
        quantities.Set(Quantity.CompensatedResistance, resistance);
        if (_baseline > 0.0)
        {
            Judge(resistance, explained, zero, scatter, quantities);
        }

        if (_learned < BaselineSteps)
        {
            Learn(resistance);
        }
    }

    private void Relearn()
    {
        _learned = 0;
        _sum = 0.0;
        _sumOfSquares = 0.0;
    }

    private void Learn(double resistance)
    {
        _sum += resistance;
        _sumOfSquares += resistance * resistance;
        _learned++;
        if (_learned < BaselineSteps)
        {
            return;
        }

        // Every resistance taken in was positive, so the mean is too.
        double mean = _sum / BaselineSteps;
        double variance = _sumOfSquares / BaselineSteps - mean * mean;
        double spread = variance > 0.0 && mean > 0.0 ? Scalar.Ratio(Scalar.Pow(variance, 0.5), mean, 0.0) : 0.0;
        _baseline = mean;
        _spread = spread > SmallestSpread ? spread : SmallestSpread;
        _evidence = 0.0;
        _fallEvidence = 0.0;
        _course.Restart();
    }

    private static double Beyond(double ratio, double explained)
    {
        double most = 1.0 + explained;
        double least = 1.0 - explained;
        return ratio > most ? Scalar.Ratio(ratio, most, 1.0) : (ratio < least ? Scalar.Ratio(ratio, least, 1.0) : 1.0);
    }

    private void Judge(double resistance, double explained, double zero, double scatter, Quantities quantities)
    {
        double spread = scatter > _spread ? scatter : _spread;
        double ratio = Scalar.Ratio(resistance, _baseline, double.MaxValue);
        double acceleration = _course.Add(ratio, explained);
        double unexplained = Beyond(ratio, explained + zero);
        double excess = Scalar.Ratio(unexplained - 1.0, spread, double.MaxValue);
        excess = excess < MostExcess ? excess : MostExcess;
        bool accelerates = acceleration > (_steady != null ? ResistanceCourse.SteadyAcceleration : ResistanceCourse.Acceleration);
        _evidence = Scalar.Clamp(_evidence + (accelerates || excess < 0.0 ? excess : 0.0) - Drift, 0.0, MostEvidence);
        _fallEvidence = Scalar.Clamp(_fallEvidence - excess - Drift, 0.0, MostEvidence);
        if (_fallEvidence > FallEvidenceLimit && _learned >= BaselineSteps)
        {
            Relearn();
        }

        quantities.Set(Quantity.ResistanceRatio, ratio);
        quantities.Set(
            Quantity.AcceleratedRatio,
            acceleration > (_steady != null ? ResistanceCourse.SteadyRunaway : ResistanceCourse.Acceleration)
                ? Beyond(ratio, explained + zero + MostExcess * scatter)
                : 1.0
        );
        quantities.Set(Quantity.RiseEvidence, _evidence);
    }
}
