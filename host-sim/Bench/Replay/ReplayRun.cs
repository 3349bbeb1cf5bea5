using System.Globalization;
using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Recordings.Surveys;

namespace SSBms.Bench.Replay;

/// <summary>Runs a recording past the guard: the firmware itself on its virtual board, with what was recorded at its sensors.</summary>
public sealed class ReplayRun
{
    private const double ReadyWithin = 60.0;
    private const double ReadyCycles = 100.0;
    private const long MicrosecondsPerMillisecond = 1000;
    private const double MicrosecondsPerSecond = 1e6;
    private const int MostRows = 20_000;
    private const int ReportEvery = 20_000;
    private const int LeadCycles = 100;

    /// <summary>Less than this part of the largest current is none.</summary>
    private const double RestShare = 1e-3;

    private readonly ReplaySetup _setup;
    private readonly RecordedFixture _fixture;
    private readonly ReplayObserver _observer;
    private readonly ReplayOperator _operator;
    private readonly ReplayRecorder _recorder;
    private readonly IProgress<RunProgress>? _progress;
    private readonly double _rest;
    private readonly double _cycle;
    private long _next;
    private long _cycles;

    /// <summary>Prepares a replay.</summary>
    /// <param name="setup">What is replayed.</param>
    /// <param name="progress">Told how far it has come; may be null.</param>
    public ReplayRun(ReplaySetup setup, IProgress<RunProgress>? progress)
    {
        ArgumentNullException.ThrowIfNull(setup);
        _setup = setup;
        _progress = progress;
        _fixture = new RecordedFixture(setup);
        _observer = new ReplayObserver(_fixture);
        _operator = new ReplayOperator(_fixture.Guard);
        _recorder = new ReplayRecorder(_fixture, MostRows);
        _rest = RestShare * setup.Survey.Current.Size;
        _cycle = setup.Profile.Settings.Get(Setting.Cycle);
    }

    private bool IsClosed => _fixture.Guard.Firmware.State is ProtectionState.Operating or ProtectionState.Derated;

    /// <summary>Replays it all.</summary>
    /// <param name="stop">Ends it before its time.</param>
    /// <exception cref="OperationCanceledException">It was ended so.</exception>
    public ReplayResult Execute(CancellationToken stop)
    {
        string? unready = GetReady();
        _fixture.Begin();
        while (!_fixture.IsOver)
        {
            int before = _observer.Marks.Count;
            Tick(Math.Abs(_fixture.Current) <= _rest);
            _recorder.Observe(happened: _observer.Marks.Count != before);
            if (_cycles % ReportEvery == 0)
            {
                stop.ThrowIfCancellationRequested();
                Report(done: false);
            }
        }

        _observer.Conclude();
        Report(done: true);
        (Series guard, IReadOnlyList<RecordedMoment> recorded) = _recorder.Record();
        return new ReplayResult
        {
            Setup = _setup,
            Trips = _observer.Trips,
            Unready = unready,
            Summary = Summary(unready),
            Marks = _observer.Marks,
            Series = guard,
            Recorded = recorded,
            Resistances = _observer.Resistances.Kept,
            Figures = Figures(),
        };
    }

    /// <summary>
    /// The contactor is closed before the recording begins, at its first voltage and without current. Where it begins under current, that
    /// comes slowly, for a step would be one that the recorded voltage does not answer.
    /// </summary>
    private string? GetReady()
    {
        _fixture.Guard.Firmware.Supervisor.Start();
        _next = _fixture.Guard.Firmware.Supervisor.Due * MicrosecondsPerMillisecond;
        double patience = _fixture.Microseconds + (ReadyWithin + ReadyCycles * _cycle) * MicrosecondsPerSecond;
        while (_fixture.Microseconds < patience && !IsClosed)
        {
            Tick(atRest: true);
        }

        if (!IsClosed)
        {
            return _observer.Unready();
        }

        bool current = Math.Abs(_setup.Survey.First.Current) > _rest;
        for (int i = 1; i <= LeadCycles && current; i++)
        {
            _fixture.LeadShare = (double)i / LeadCycles;
            Tick(atRest: false);
        }

        return null;
    }

    private void Tick(bool atRest)
    {
        _fixture.AdvanceTo(_next);
        _cycles++;
        _next = _fixture.Guard.Run() ?? _fixture.Microseconds + (long)(_cycle * MicrosecondsPerSecond);
        _observer.Observe();
        _operator.Look(atRest);
        _fixture.Admits = IsClosed;
    }

    private void Report(bool done)
    {
        double share = Math.Clamp(_fixture.Seconds / Math.Max(_setup.Survey.Duration, 1e-9), 0.0, 1.0);
        string state = DiagnosisNames.Of(_fixture.Guard.Firmware.State);
        _progress?.Report(new RunProgress("replay", Math.Max(_fixture.Seconds, 0.0), done ? 1.0 : share, state, done));
    }

    private string Summary(string? unready)
    {
        string refused = unready is null ? "" : $"The guard would not have closed the contactor at the start: {unready}. ";
        if (_observer.Trips.Count == 0)
        {
            string closed = double.IsNaN(_observer.ClosedAt)
                ? "It was never ready while no current was recorded."
                : $"From {Durations.Show(_observer.ClosedAt)} on it was closed, and nothing tripped.";
            return unready is null
                ? $"The guard would have let all {Durations.Show(_setup.Survey.Duration)} pass; nothing tripped."
                : refused + closed;
        }

        ReplayTrip first = _observer.Trips[0];
        string more =
            _observer.Trips.Count == 1
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $" {_observer.Trips.Count - 1} more trips follow in what it would not have let happen."
                );
        string where = string.Create(CultureInfo.InvariantCulture, $"line {first.Line}");
        return $"{refused}The guard would have opened the contactor after {Durations.Show(first.Info.TimeSeconds)} ({where}): {first.Info.Text}.{more}";
    }

    private SortedDictionary<string, double> Figures()
    {
        const double MilliPerUnit = 1e3;
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["rows"] = _setup.Survey.Rows,
            ["duration_s"] = _setup.Survey.Duration,
            ["cycle_s"] = _cycle,
            ["control_cycles"] = _cycles,
            ["trips"] = _observer.Trips.Count,
            ["warnings"] = _observer.Warnings,
            ["derated_time_s"] = _observer.Derated,
            ["closed_time_s"] = _observer.Closed,
            ["step_resistances"] = _observer.Resistances.Seen,
        };
        Add("first_trip_s", _observer.Trips.Count > 0 ? _observer.Trips[0].Info.TimeSeconds : double.NaN);
        Add("first_trip_line", _observer.Trips.Count > 0 ? _observer.Trips[0].Line : double.NaN);
        Add("first_warning_s", _observer.WarnedAt);
        Add("first_derating_s", _observer.DeratedAt);
        Add("first_resistance_ohm_cm2", _observer.FirstResistance);
        Add("last_resistance_ohm_cm2", _observer.LastResistance);
        Add("min_resistance_ohm_cm2", _observer.Resistance.Least);
        Add("max_resistance_ohm_cm2", _observer.Resistance.Most);
        Add("max_rise_evidence", _observer.Evidence.Most);
        RecordedCycle total = _setup.Survey.Cycles.Total;
        Add("charge_in_mah", total.ChargeIn * MilliPerUnit);
        Add("charge_out_mah", total.ChargeOut * MilliPerUnit);
        Add("energy_in_mwh", total.EnergyIn * MilliPerUnit);
        Add("energy_out_mwh", total.EnergyOut * MilliPerUnit);
        Add("coulombic_efficiency", total.CoulombicEfficiency);
        Add("energy_efficiency", total.EnergyEfficiency);
        Add("cycles", _setup.Survey.Cycles.Cycles.Count);
        if (_fixture.Guard.Firmware.Control is { } control)
        {
            Add("guard_plated_mah_per_cm2", control.Guard.Quantities.Get(Quantity.ChargePlated));
            Add("guard_stripped_mah_per_cm2", control.Guard.Quantities.Get(Quantity.ChargeStripped));
        }

        return figures;

        void Add(string name, double value)
        {
            if (!double.IsNaN(value))
            {
                figures[name] = value;
            }
        }
    }
}
