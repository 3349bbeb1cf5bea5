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

    private static readonly CyclerStep s_rest = new("Rest", null, CyclerMode.Rest, 0, default, 0.0);

    private readonly ExperimentCase _setup;
    private readonly IProgress<RunProgress>? _progress;
    private readonly VirtualFixture _fixture;
    private readonly SeriesRecorder _recorder;
    private readonly GuardObserver? _observer;
    private readonly RunFigures _figures;
    private readonly CurveRecorder _curves;
    private readonly RunRecord _record;
    private readonly StepWalk _walk;
    private readonly string _name;

    private Outcome? _outcome;
    private double _endAt = double.PositiveInfinity;
    private long _nextCycle;
    private long _controlCycles;
    private bool _started;
    private double _zero;

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
        _record = new RunRecord(_fixture, _recorder, _figures, _curves);
        _observer = guarded ? new GuardObserver(_fixture, _record.Marks) : null;
        _walk = new StepWalk(setup, _fixture, _record)
        {
            Tick = Tick,
            IsOver = () => _outcome is not null,
            GiveUp = why => End(Outcome.Failed, MarkKind.Contact, why),
        };
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
            _walk.Run(_setup.Steps);
            Aftermath();
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
        for (int i = 0; i < _record.Marks.Count; i++)
        {
            _record.Marks[i] = _record.Marks[i] with { TimeSeconds = _record.Marks[i].TimeSeconds - _zero };
        }
    }

    /// <summary>What comes after the end of the last step, when it was not its own end: the cycler goes on with what it was doing.</summary>
    private void Aftermath()
    {
        while (_outcome is not null && !Ended)
        {
            if (_fixture.Cycler.Finished)
            {
                _fixture.Cycler.Begin(s_rest);
            }

            Tick();
        }
    }

    /// <summary>Runs to the next control cycle, or to the end of the step if that is sooner.</summary>
    private void Tick()
    {
        _fixture.AdvanceTo(_nextCycle);
        if (_fixture.Microseconds < _nextCycle)
        {
            return;
        }

        _controlCycles++;
        InjectFaults();
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
            _record.Note(known, text);
        }
    }

    private void InjectFaults()
    {
        while (_record.Faults.TakeDue(_fixture.Seconds) is { } fault)
        {
            _record.Note(MarkKind.Fault, fault.Text);
            _figures.FaultInjected();
            _fixture.Inject(fault.Part, fault.Fault);
        }
    }

    private void Report(bool done)
    {
        string state = _fixture.Firmware is { } firmware ? DiagnosisNames.Of(firmware.State) : _walk.Phrase;
        _progress?.Report(new RunProgress(_name, _fixture.Seconds - _zero, done ? 1.0 : _walk.Share, state, done));
    }

    private RunResult Result(Outcome outcome)
    {
        Report(done: true);
        return new RunResult
        {
            Guarded = _observer is not null,
            Outcome = outcome,
            Summary = RunSummary.Of(outcome, _observer, _record.Marks, _fixture.Seconds - _zero),
            DurationSeconds = _fixture.Seconds - _zero,
            Trip = _observer?.Trip,
            Series = _recorder.Series,
            Marks = _record.Marks,
            StepResistances = _observer?.Resistances ?? [],
            Cycles = _walk.Cycles,
            StepEnds = _walk.Ends,
            Curves = _curves.Curves,
            Figures = _figures.Collect(_observer, _walk.Cycles, _controlCycles),
        };
    }
}
