using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Runs;

/// <summary>Runs one case once, with or without the guard.</summary>
public sealed class CaseRun
{
    private const double TailSeconds = 60.0;
    private const int TailCycles = 10;
    private const double ReadyWithin = 60.0;
    private const int ProgressEvery = 20_000;
    private const long MicrosecondsPerMillisecond = 1000;

    private readonly ExperimentCase _setup;
    private readonly IProgress<RunProgress>? _progress;
    private readonly VirtualFixture _fixture;
    private readonly SeriesRecorder _recorder;
    private readonly GuardObserver? _observer;
    private readonly RunFigures _figures;
    private readonly List<Mark> _marks = [];
    private readonly List<CycleCapacity> _cycles = [];
    private readonly CurveRecorder _curves;
    private readonly FaultSchedule _faults = new();
    private readonly string _name;

    private Outcome? _outcome;
    private double _endAt = double.PositiveInfinity;
    private long _nextCycle;
    private long _controlCycles;
    private bool _started;
    private double _zero;
    private double _share;
    private double _shareOfStep = 1.0;
    private double _charged;
    private double _discharged;
    private CyclerStep? _current;

    /// <summary>Prepares a run.</summary>
    /// <param name="setup">The case.</param>
    /// <param name="guarded">True with the guard.</param>
    /// <param name="progress">Told how far the run has come; may be null.</param>
    public CaseRun(ExperimentCase setup, bool guarded, IProgress<RunProgress>? progress)
    {
        ArgumentNullException.ThrowIfNull(setup);
        _setup = setup;
        _progress = progress;
        _name = (setup.Name.Length > 0 ? setup.Name + ", " : "") + (guarded ? "guarded" : "without guard");
        _fixture = new VirtualFixture(setup, guarded);
        _recorder = new SeriesRecorder(_fixture);
        _figures = new RunFigures(_fixture);
        _curves = new CurveRecorder(_fixture);
        _observer = guarded ? new GuardObserver(_fixture, _marks) : null;
    }

    /// <summary>Told after every control cycle, those before the first step included; may be null.</summary>
    public Action<ControlCycle>? CycleRan { get; init; }

    private bool Ended => _fixture.Seconds >= _endAt;

    /// <summary>Runs the case to its end.</summary>
    public RunResult Execute()
    {
        if (GetReady())
        {
            _zero = _fixture.Seconds;
            _recorder.Zero = _zero;
            _figures.Zero = _zero;
            Shift();
            _started = true;
            Run(_setup.Steps);
            NoteMissedFaults();
            _outcome ??= Outcome.Completed;
        }
        else
        {
            _outcome = Outcome.Failed;
        }

        return Result(_outcome.Value);
    }

    private bool GetReady()
    {
        if (_fixture.Firmware is not { } firmware || _fixture.Board is not { } board)
        {
            _nextCycle = _fixture.CycleMicroseconds;
            return true;
        }

        firmware.Supervisor.Start();
        _nextCycle = firmware.Supervisor.Due * MicrosecondsPerMillisecond;
        double patience = _fixture.Seconds + ReadyWithin + 100.0 * _setup.CycleSeconds;
        while (_fixture.Seconds < patience && firmware.State != ProtectionState.Standby)
        {
            Tick();
        }

        // The operator turns the switch once the guard has seen it off in standby.
        Tick();
        board.ArmSwitch.IsOn = true;
        while (_fixture.Seconds < patience && firmware.State is ProtectionState.Standby or ProtectionState.Armed)
        {
            Tick();
        }

        return firmware.State is ProtectionState.Operating or ProtectionState.Derated;
    }

    /// <summary>Carries the marks of the start over to the time of the record, which begins with the first step.</summary>
    private void Shift()
    {
        for (int i = 0; i < _marks.Count; i++)
        {
            _marks[i] = _marks[i] with { TimeSeconds = _marks[i].TimeSeconds - _zero };
        }
    }

    private void Run(IReadOnlyList<ExperimentStep> steps)
    {
        double share = _shareOfStep / steps.Count;
        foreach (ExperimentStep step in steps)
        {
            if (Ended)
            {
                return;
            }

            double before = _share;
            _shareOfStep = share;
            Run(step);
            _share = before + share;
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
                Note(MarkKind.Pressure, step.Text);
                _fixture.TurnClamp(pressure.Megapascal, pressure.Seconds);
                break;
            case TemperatureStep temperature:
                Note(MarkKind.Temperature, step.Text);
                _fixture.Chamber.Go(temperature.Celsius, _fixture.Seconds, temperature.Seconds);
                break;
            case FaultStep fault:
                _faults.Add(_fixture.Microseconds, fault);
                break;
        }
    }

    private void Run(RepeatStep repeat)
    {
        double share = _shareOfStep / repeat.Times;
        double before = _share;
        for (int time = 0; time < repeat.Times && !Ended; time++)
        {
            _recorder.Cycle++;
            _charged = 0.0;
            _discharged = 0.0;
            _shareOfStep = share;
            _share = before + share * time;
            Run(repeat.Steps);
            if (Ended)
            {
                return;
            }

            if (_charged <= 0.0 || _discharged <= 0.0)
            {
                // Repeated, but no cycle of charge and discharge.
                continue;
            }

            _cycles.Add(new CycleCapacity(_cycles.Count + 1, _charged, _discharged));
            if (repeat.CapacityFloor is { } floor && _discharged < floor * _cycles[0].Discharge)
            {
                return;
            }
        }
    }

    private void Run(CyclerStep step)
    {
        _current = step;
        _recorder.Step++;
        _recorder.Period = step.Period;
        Note(MarkKind.Step, step.Text);
        _fixture.Cycler.Begin(step);
        _curves.Begin(step.Label);
        while (!_fixture.Cycler.Finished && !Ended)
        {
            Tick();
        }

        _recorder.RecordNow();
        _charged += step.Direction > 0 ? _fixture.Cycler.Charge : 0.0;
        _discharged += step.Direction < 0 ? _fixture.Cycler.Charge : 0.0;
        _curves.End(step.Direction != 0);
        if (step.Label is not null)
        {
            _figures.Label(step.Label);
        }
    }

    /// <summary>Runs to the next control cycle, or to the end of the step if that is sooner.</summary>
    private void Tick()
    {
        _fixture.AdvanceTo(Math.Min(_nextCycle, _faults.NextAt));
        if (!_fixture.Cycler.Finished)
        {
            // A fault that restarts the board lets time pass, and with a step that is over none does.
            InjectFaults();
        }

        if (_fixture.Microseconds < _nextCycle)
        {
            return;
        }

        _controlCycles++;
        _nextCycle = _fixture.RunFirmware();
        if (_fixture.Control is { } control)
        {
            CycleRan?.Invoke(control);
        }

        if (_observer is { } observer && observer.Observe(_zero))
        {
            _recorder.Mark();
        }

        if (_started)
        {
            _recorder.Observe();
            Follow();
        }
    }

    /// <summary>Notices what has happened to the cell, and when the run is over.</summary>
    private void Follow()
    {
        _figures.Observe();
        _curves.Observe();
        if (_controlCycles % ProgressEvery == 0)
        {
            Report(done: false);
        }

        if (_outcome is not null)
        {
            return;
        }

        if (_fixture.Cell.Shorted)
        {
            End(Outcome.Shorted, MarkKind.Short, "a dendrite has crossed the cell");
        }
        else if (_observer?.Trip is not null)
        {
            End(Outcome.Tripped, null, "");
        }
        else if (_fixture.Cycler.OutOfCompliance)
        {
            End(Outcome.Failed, MarkKind.Contact, "the cell polarised to the cycler's voltage limit");
        }
    }

    private void End(Outcome outcome, MarkKind? kind, string text)
    {
        _outcome = outcome;
        _endAt = _fixture.Seconds + Math.Max(TailSeconds, TailCycles * _setup.CycleSeconds);
        if (kind is { } known)
        {
            Note(known, text);
        }
    }

    private void InjectFaults()
    {
        while (_faults.TakeDue(_fixture.Microseconds) is { } fault)
        {
            if (_fixture.CanHappen(fault))
            {
                Note(MarkKind.Fault, fault.Text);
                _figures.FaultInjected();
                _fixture.Inject(fault);
            }
        }
    }

    /// <summary>A fault that came too late is said: it would look as if the guard had stood it.</summary>
    private void NoteMissedFaults()
    {
        while (!Ended && _faults.TakeDue(long.MaxValue) is { } fault)
        {
            Note(MarkKind.Fault, $"{fault.Text}: never happened, the steps were over");
        }
    }

    private void Note(MarkKind kind, string text)
    {
        _marks.Add(new Mark(_fixture.Seconds - _zero, kind, text));
        _recorder.Mark();
    }

    private void Report(bool done)
    {
        string state = _fixture.Firmware is { } firmware ? DiagnosisNames.Of(firmware.State) : _current?.Text ?? "";
        _progress?.Report(new RunProgress(_name, _fixture.Seconds - _zero, done ? 1.0 : _share, state, done));
    }

    private RunResult Result(Outcome outcome)
    {
        Report(done: true);
        return new RunResult
        {
            Guarded = _observer is not null,
            Outcome = outcome,
            Summary = RunSummary.Of(outcome, _observer, _marks, _fixture.Seconds - _zero),
            DurationSeconds = _fixture.Seconds - _zero,
            Trip = _observer?.Trip,
            Series = _recorder.Series,
            Marks = _marks,
            StepResistances = _observer?.Resistances ?? [],
            Cycles = _cycles,
            Curves = _curves.Curves,
            Figures = _figures.Collect(_observer, _cycles, _controlCycles),
        };
    }
}
