using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;

namespace SSBms.Bench.Runs;

/// <summary>
/// Goes through the steps of a case. A step is over when it has met its own end, or when the run is over: then it was cut short, and no
/// other one begins.
/// </summary>
internal sealed class StepWalk
{
    /// <summary>How long a step waits for a contact that has opened, s, and in control cycles. Assumed: what closes again by itself has done so.</summary>
    private const double OpenSeconds = 60.0;
    private const int OpenCycles = 10;

    private readonly VirtualFixture _fixture;
    private readonly RunRecord _record;
    private readonly Timetable _timetable;
    private readonly double _planned;
    private readonly double _patience;
    private readonly List<int> _passes = [];
    private readonly List<StepEnd> _ends = [];
    private readonly List<CycleCapacity> _cycles = [];

    private double _done;
    private double _highest;
    private double _lowest;
    private double _moved;
    private CyclerStep? _current;

    /// <summary>Prepares to go through a case.</summary>
    /// <param name="setup">The case.</param>
    /// <param name="fixture">Where its steps are carried out.</param>
    /// <param name="record">What is kept of them.</param>
    public StepWalk(ExperimentCase setup, VirtualFixture fixture, RunRecord record)
    {
        _fixture = fixture;
        _record = record;
        _timetable = new Timetable(fixture.Cell.Parameters);
        _planned = _timetable.Seconds(setup.Steps);
        _patience = Math.Max(OpenSeconds, OpenCycles * setup.CycleSeconds);
    }

    /// <summary>Runs to the next control cycle, or to the end of the step if that is sooner.</summary>
    public required Action Tick { get; init; }

    /// <summary>True once the run is over, whatever is left to do.</summary>
    public required Func<bool> IsOver { get; init; }

    /// <summary>Ends the run because a step cannot go on; told why.</summary>
    public required Action<string> GiveUp { get; init; }

    /// <summary>How each step of the cycler that was begun has ended.</summary>
    public IReadOnlyList<StepEnd> Ends => _ends;

    /// <summary>Charge of each cycle.</summary>
    public IReadOnlyList<CycleCapacity> Cycles => _cycles;

    /// <summary>The phrase that is carried out; empty before the first.</summary>
    public string Phrase => _current?.Text ?? "";

    /// <summary>Share of the simulated time that is done, 0 to 1; where a stop ends a step its time is estimated.</summary>
    public double Share
    {
        get
        {
            double step = _current is null ? 0.0 : Math.Min(_fixture.Cycler.Elapsed, _timetable.Seconds(_current));
            return _planned > 0.0 ? Math.Min((_done + step) / _planned, 1.0) : 0.0;
        }
    }

    /// <summary>Goes through steps.</summary>
    /// <param name="steps">The steps.</param>
    public void Run(IReadOnlyList<ExperimentStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        foreach (ExperimentStep step in steps)
        {
            if (IsOver())
            {
                return;
            }

            double before = _done;
            Run(step);
            _current = null;
            _done = before + _timetable.Seconds(step);
        }
    }

    private void Run(ExperimentStep step)
    {
        switch (step)
        {
            case CyclerStep cycler:
                Run(cycler);
                break;
            case RepeatStep repeat:
                Run(repeat);
                break;
            case PressureStep pressure:
                _record.Note(MarkKind.Pressure, step.Text);
                _fixture.TurnClamp(pressure.Megapascal, pressure.Seconds);
                break;
            case TemperatureStep temperature:
                _record.Note(MarkKind.Temperature, step.Text);
                _fixture.Stand.Chamber.Go(temperature.Celsius, _fixture.Seconds, temperature.Seconds);
                break;
            case FaultStep fault:
                _record.Faults.Add(_fixture.Microseconds, fault);
                break;
        }
    }

    private void Run(RepeatStep repeat)
    {
        int first = _cycles.Count;
        double moved = _moved;
        _passes.Add(0);
        for (int pass = 1; pass <= repeat.Times && !IsOver(); pass++)
        {
            _passes[^1] = pass;
            _record.Series.Cycle++;
            double plated = _fixture.Plated;
            double stripped = _fixture.Stripped;
            _highest = double.NegativeInfinity;
            _lowest = double.PositiveInfinity;
            Run(repeat.Steps);
            if (IsOver() || IsLast(repeat, first, _fixture.Plated - plated, _fixture.Stripped - stripped, _moved - moved))
            {
                break;
            }
        }

        _passes.RemoveAt(_passes.Count - 1);
    }

    /// <summary>Looks at a pass that was carried out whole.</summary>
    private bool IsLast(RepeatStep repeat, int first, double charged, double discharged, double moved)
    {
        if (repeat.IsCycle && charged + discharged > 0.0)
        {
            _cycles.Add(new CycleCapacity(_cycles.Count + 1, charged, discharged));
        }

        bool faded = repeat.CapacityFloor is { } share && (_cycles.Count == first || discharged < share * _cycles[first].Discharge);
        return faded
            || discharged < repeat.DischargeFloor
            || _lowest <= repeat.VoltageFloor
            || _highest >= repeat.VoltageCeiling
            || moved >= repeat.ChargeCeiling;
    }

    private void Run(CyclerStep step)
    {
        Cycler cycler = _fixture.Cycler;
        double start = _record.Now;
        double longest = _timetable.Longest(step);
        double patience = step.Mode == CyclerMode.Rest && double.IsFinite(step.Duration) ? double.PositiveInfinity : _patience;
        string? label = step.Label is null ? null : StepLabel.Of(step.Label, _passes);
        _current = step;
        _record.Begin(step, label);
        cycler.Begin(step);
        _record.Note(MarkKind.Step, cycler.Finished ? AlreadyMet(step, cycler) : step.Text);
        while (!cycler.Finished && !IsOver())
        {
            Tick();
            if (cycler.Waited > patience && !IsOver())
            {
                GiveUp($"the contact stayed open, so that \"{step.Text}\" could not go on");
            }
            else if (cycler.Elapsed > longest && !cycler.Finished && !IsOver())
            {
                GiveUp($"\"{step.Text}\" was given up after {Durations.Show(cycler.Elapsed)}: its stop was not met");
            }
        }

        _highest = Math.Max(_highest, cycler.Voltage);
        _lowest = Math.Min(_lowest, cycler.Voltage);
        _moved += cycler.Charge;
        _ends.Add(new StepEnd(step.Text, label, start, _record.Now - cycler.Waited, cycler.Stop, cycler.AlreadyMet));
        _record.End(step, label);
    }

    private static string AlreadyMet(CyclerStep step, Cycler cycler)
    {
        string met =
            cycler.Stop == StepStop.Voltage
                ? string.Create(CultureInfo.InvariantCulture, $"at {cycler.Voltage:0.000} V")
                : "at its current";
        return $"{step.Text}: already {met}, so it took no time";
    }
}
