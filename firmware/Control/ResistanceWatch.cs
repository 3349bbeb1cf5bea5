namespace SSBms.Control;

/// <summary>
/// Notices a rise of the step resistance that temperature does not explain: the first sign of voids that a direct
/// current can show. A baseline is learned from the first steps and learned again when the resistance has clearly fallen
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
    private const double FallEvidenceLimit = 10.0;
    private const double MostEvidence = 1000.0;

    private readonly StepResistance _step;
    private readonly StepAnswer _answer = new StepAnswer();
    private readonly ResistanceCourse _course = new ResistanceCourse();
    private readonly double _activation;
    private readonly double _lowestVoltage;
    private readonly double _highestVoltage;

    private bool _steep;
    private double _sum;
    private double _sumOfSquares;
    private int _learned;
    private double _baseline;
    private double _spread = SmallestSpread;
    private double _evidence;
    private double _fallEvidence;

    /// <summary>Starts without a baseline.</summary>
    /// <param name="settings">Checked settings.</param>
    public ResistanceWatch(Settings settings)
    {
        _step = new StepResistance(settings.Get(Setting.Cycle));
        _activation = settings.Get(Setting.ResistanceActivation);
        double floor = settings.Get(Setting.VoltageFloor);
        double ceiling = settings.Get(Setting.VoltageCeiling);
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
            return;
        }

        double voltage = quantities.Value[(int)Quantity.CellVoltage];
        bool steep = voltage < _lowestVoltage || voltage > _highestVoltage;
        _steep |= steep;
        double density = quantities.Value[(int)Quantity.CurrentDensity];
        if (!_step.Update(voltage, density, seconds))
        {
            return;
        }

        double celsius = 0.5 * (quantities.Get(Quantity.HottestTemperature) + quantities.Get(Quantity.ColdestTemperature));
        double compensated = _step.Value * Arrhenius.Rate(_activation, celsius);
        if (_step.IsSettled)
        {
            _answer.Judge(compensated, _step.Step, _step.Unrest);
        }

        // Near empty and full the open-circuit voltage itself falls steeply with the charge that a step moves: too much for evidence.
        bool tells = !_steep && compensated > 0.0;
        _steep = steep;
        if (!tells)
        {
            return;
        }

        quantities.Set(Quantity.StepResistance, _step.Value);
        quantities.Set(Quantity.CompensatedResistance, compensated);
        if (_baseline > 0.0)
        {
            Judge(compensated, quantities);
        }

        if (_learned < BaselineSteps)
        {
            Learn(compensated);
        }
    }

    /// <summary>Drops the finding of a step without answer, when a trip is cleared: without a step nothing else would end it.</summary>
    public void ForgetStep()
    {
        _answer.Forget();
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

    private void Judge(double resistance, Quantities quantities)
    {
        double ratio = Scalar.Ratio(resistance, _baseline, double.MaxValue);
        double excess = Scalar.Ratio(ratio - 1.0, _spread, double.MaxValue);
        bool accelerates = _course.Add(ratio);
        _evidence = Scalar.Clamp(_evidence + (accelerates || excess < 0.0 ? excess : 0.0) - Drift, 0.0, MostEvidence);
        _fallEvidence = Scalar.Clamp(_fallEvidence - excess - Drift, 0.0, MostEvidence);
        if (_fallEvidence > FallEvidenceLimit && _learned >= BaselineSteps)
        {
            _learned = 0;
            _sum = 0.0;
            _sumOfSquares = 0.0;
        }

        quantities.Set(Quantity.ResistanceRatio, ratio);
        quantities.Set(Quantity.AcceleratedRatio, accelerates ? ratio : 1.0);
        quantities.Set(Quantity.RiseEvidence, _evidence);
    }
}
