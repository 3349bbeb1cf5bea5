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
    private const int StopEvery = 1000;
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

    private readonly ImpedanceMarks? _impedance;
    private readonly RunEnd _end;
    private readonly LimitWatch _limits;

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
        _impedance = _fixture.Guard is { Sweeps: { } sweeps } board ? new ImpedanceMarks(board, sweeps, _record.Marks) : null;
        _end = new RunEnd(_fixture, _observer, Tail);
        _limits = new LimitWatch(_fixture, setup.Profile.Settings);
        _walk = new StepWalk(setup, _fixture, _record)
        {
            Tick = Tick,
            IsOver = () => IsOver,
            GiveUp = GiveUp,
        };
    }

    /// <summary>Told after every control cycle, those before the first step included; may be null.</summary>
    public Action<ControlCycle>? CycleRan { get; init; }

    /// <summary>Told after every run of the firmware, be there something to guard or not, and while the board starts; may be null.</summary>
    public Action<VirtualFixture>? Attended { get; init; }

    /// <summary>The step that is carried out, as it was written; empty before the first.</summary>
    public string Phrase => _walk.Phrase;

    /// <summary>Share of the simulated time that is done, 0 to 1.</summary>
    public double Share => _walk.Share;

    /// <summary>Ends the run where it is.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>True when only outcome and figures are wanted: rows and curves are not kept.</summary>
    public bool WithoutRecord
    {
        init
        {
            _recorder.IsOff = value;
            _curves.IsOff = value;
        }
    }

    private bool Ended => _fixture.Seconds >= _endAt;

    /// <summary>No step goes on: the run has ended, and where the guard has tripped the contactor is open too, or the time is up.</summary>
    private bool IsOver => _end.Reached is { } reached && (reached != Outcome.Tripped || !_fixture.IsConnected || Ended);

    /// <summary>How long is recorded after the end, s.</summary>
    private double Tail => Math.Max(TailSeconds, TailCycles * _setup.CycleSeconds);

    /// <summary>Runs the case to its end.</summary>
    public RunResult Execute()
    {
        if (GetReady())
        {
            _zero = _fixture.Seconds;
            _recorder.Zero = _zero;
            _figures.Zero = _zero;
            Shift();
            _fixture.Guard?.Sweeps?.Begin();
            _end.Begin();
            _started = true;
            _walk.Run(_setup.Steps);
            Aftermath();
            NoteMissedFaults();
            return Result(_end.Conclude());
        }

        return Result(Outcome.Unready);
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
        while (_fixture.Seconds < patience && firmware.State is ProtectionState.Standby or ProtectionState.Proving or ProtectionState.Armed)
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
        while (_end.Reached is not null && !Ended)
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
        _fixture.AdvanceTo(Math.Min(_nextCycle, _record.Faults.NextAt));
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

        if (_impedance is { } impedance && impedance.Observe(_fixture.Seconds - _zero))
        {
            _recorder.Mark();
        }

        if (_started)
        {
            _recorder.Observe();
            Follow();
        }

        Attended?.Invoke(_fixture);
    }

    /// <summary>Notices what has happened to the cell, and when the run is over.</summary>
    private void Follow()
    {
        _figures.Observe();
        _curves.Observe();
        _limits.Observe();
        if (_controlCycles % ProgressEvery == 0)
        {
            Report(done: false);
        }

        if (_end.Observe())
        {
            End("the cell polarised to the cycler's voltage limit");
        }
        else if (_controlCycles % StopEvery == 0 && Stop.IsCancellationRequested)
        {
            // No aftermath: whoever stops a run does not want to wait.
            _end.Stop();
            _figures.End();
            _endAt = _fixture.Seconds;
        }
    }

    /// <summary>Ends the run because a step cannot go on.</summary>
    private void GiveUp(string why)
    {
        _end.GiveUp();
        End(why);
    }

    private void End(string why)
    {
        bool open = _end.Reached == Outcome.Interrupted;
        _endAt = _fixture.Seconds + (open ? 0.0 : Tail);
        _figures.End();
        switch (_end.Reached)
        {
            case Outcome.Shorted:
                _record.Note(MarkKind.Short, "a dendrite has crossed the cell");
                break;
            case Outcome.Failed:
                _record.Note(MarkKind.Contact, why);
                break;
        }
    }

    private void InjectFaults()
    {
        while (_record.Faults.TakeDue(_fixture.Microseconds) is { } fault)
        {
            if (_fixture.CanHappen(fault))
            {
                _recorder.RecordNow();
                _record.Note(MarkKind.Fault, fault.Text);
                _figures.FaultInjected();
                _fixture.Inject(fault);
            }
        }
    }

    /// <summary>A fault that came too late is said: it would look as if the guard had stood it.</summary>
    private void NoteMissedFaults()
    {
        while (_end.Reached is null && _record.Faults.TakeDue(long.MaxValue) is { } fault)
        {
            _record.Note(MarkKind.Fault, $"{fault.Text}: never happened, the steps were over");
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
        _observer?.Conclude(_fixture.Seconds - _zero);
        var result = new RunResult
        {
            Guarded = _observer is not null,
            Outcome = outcome,
            Summary = RunSummary.Of(outcome, _observer, _fixture, _record.Marks, _zero, _end.Openings),
            DurationSeconds = _fixture.Seconds - _zero,
            Trip = _observer?.Trip,
            Series = _recorder.Series,
            Marks = _record.Marks,
            StepResistances = _observer?.Resistances ?? [],
            Cycles = _walk.Cycles,
            StepEnds = _walk.Ends,
            Curves = _curves.Curves,
            FirstViolation = _limits.First,
            FirstWarning = _observer?.FirstWarning,
            Figures = _figures.Collect(_observer, _limits, _walk.Cycles, _controlCycles, _end.Openings),
        };
        if (_setup.PowerCycledAfterwards && _observer is not null && !Stop.IsCancellationRequested)
        {
            _figures.Add(Morning.After(_fixture, result.Trip, _end.Openings));
        }

        return result;
    }
}
