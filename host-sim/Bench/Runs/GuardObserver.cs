using SSBms.Bench.Fixture;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Runs;

/// <summary>
/// Watches the guard after every cycle and turns what changed into marks. It looks at the guard itself and not at its log: the
/// memory may be what has failed.
/// </summary>
public sealed class GuardObserver
{
    private const double MicrosecondsPerSecond = 1e6;
    private const double QuietSelfTest = 5.0;

    private readonly VirtualFixture _fixture;
    private readonly List<Mark> _marks;
    private readonly RaisedMarks _raisedMarks;
    private readonly LogEntry _entry = new();
    private readonly List<ResistancePoint> _resistances = [];
    private readonly TrueRise _rise = new();
    private Guard? _guard;
    private bool[] _raised = [];
    private ProtectionState _state;
    private double _stateSince;
    private int _changes;
    private long _read;

    /// <summary>Watches a guard.</summary>
    /// <param name="fixture">The fixture it is in.</param>
    /// <param name="marks">Where the marks go.</param>
    public GuardObserver(VirtualFixture fixture, List<Mark> marks)
    {
        _fixture = fixture;
        _marks = marks;
        _raisedMarks = new RaisedMarks(marks);
    }

    /// <summary>The trip, once there is one.</summary>
    public TripInfo? Trip { get; private set; }

    /// <summary>When the guard first published a narrower range, s; NaN: never.</summary>
    public double DeratedAt { get; private set; } = double.NaN;

    /// <summary>When the guard first warned, s; NaN: never.</summary>
    public double WarnedAt { get; private set; } = double.NaN;

    /// <summary>How often a diagnosis that only warns was raised.</summary>
    public int Warnings { get; private set; }

    /// <summary>How many of them said of the cell what was not so.</summary>
    public int FalseWarnings { get; private set; }

    /// <summary>The first of them; null: there was none.</summary>
    public string? FirstWarning { get; private set; }

    /// <summary>Charge stripped when the guard first warned, mAh/cm²; NaN: never.</summary>
    public double StrippedAtWarning { get; private set; } = double.NaN;

    /// <summary>Step resistances measured so far.</summary>
    public IReadOnlyList<ResistancePoint> Resistances => _resistances;

    /// <summary>Looks after a control cycle.</summary>
    /// <param name="zero">Time of the first step on the fixture's clock, s.</param>
    /// <returns>True when there was something new.</returns>
    public bool Observe(double zero)
    {
        if (_fixture.Control is not { } control || _fixture.Firmware is not { } firmware)
        {
            return false;
        }

        double time = _fixture.Seconds - zero;
        Guard guard = control.Guard;
        bool started = !ReferenceEquals(guard, _guard);
        if (started)
        {
            // A board that has started, or started anew.
            _guard = guard;
            _raised = new bool[guard.Diagnostics.Count];
            _changes = 0;
            _state = ProtectionState.SelfTest;
            _stateSince = time;
        }

        ObserveResistance(control, time);
        bool news = ReadLog(firmware.Stores.Log, zero);
        bool tripped = guard.State == ProtectionState.Tripped && Trip is null;
        if (tripped)
        {
            // One that was latched before a restart happened when the latch says; what was lost says only when it was last alive.
            bool latched = started && guard.Trip.Code != DiagnosisCode.LostWhileClosed;
            Tripped(control, latched ? _fixture.Guard!.SecondsOf(guard.Trip.At) - zero : time);
        }

        news |= ObserveDiagnoses(control, time, tripped);
        return news | tripped | ObserveState(guard.State, time);
    }

    /// <summary>Says what was left out, at the end of the run.</summary>
    /// <param name="time">Length of the record, s.</param>
    public void Conclude(double time)
    {
        _raisedMarks.Conclude(time);
    }

    /// <summary>What keeps the guard from being ready now, in words.</summary>
    public string Unready()
    {
        if (_fixture.Control is not { } control)
        {
            string name = _fixture.Firmware?.Stores.Profiles.Fault?.Name ?? "none";
            return $"it has no profile to guard by ({name})";
        }

        Guard guard = control.Guard;
        string[] raised =
        [
            .. Enumerable
                .Range(0, guard.Diagnostics.Count)
                .Where(guard.Diagnostics.IsRaised)
                .Select(i => Describe(control, guard.Diagnostics.Row(i))),
        ];
        return raised.Length > 0 ? string.Join("; ", raised) : $"its state is {DiagnosisNames.Of(guard.State)}";
    }

    private static string Describe(ControlCycle control, Diagnosis row)
    {
        Quantities quantities = control.Guard.Quantities;
        return DiagnosisText.Of(row, quantities.Get(row.Watched), quantities.Get(row.Bound), control);
    }

    private void ObserveResistance(ControlCycle control, double time)
    {
        Quantities quantities = control.Guard.Quantities;
        if (quantities.IsFresh(Quantity.CompensatedResistance))
        {
            double evidence = quantities.IsFresh(Quantity.RiseEvidence) ? quantities.Get(Quantity.RiseEvidence) : 0.0;
            _rise.Observe(_fixture.Truth(), control.Profile.Settings);
            _resistances.Add(new ResistancePoint(time, quantities.Get(Quantity.CompensatedResistance), evidence));
        }
    }

    private bool ReadLog(EventLog log, double zero)
    {
        bool news = false;
        for (; _read < log.LastSequence; _read++)
        {
            if (log.TryRead(_read + 1, _entry) && _entry.Kind is EventKind.Started or EventKind.Restarted)
            {
                string text =
                    _entry.Kind == EventKind.Restarted ? $"restarted after {DiagnosisNames.Of((EscapeCause)_entry.Code)}"
                    : _entry.Code == 1 ? "started, every chip answers"
                    : "started, a chip is missing";
                _marks.Add(new Mark(_fixture.Guard!.SecondsOf(_entry.At) - zero, MarkKind.State, text));
                news = true;
            }
        }

        return news;
    }

    private bool ObserveState(ProtectionState state, double time)
    {
        if (state == _state)
        {
            return false;
        }

        _state = state;
        _stateSince = time;
        _marks.Add(new Mark(time, MarkKind.State, DiagnosisNames.Of(state)));
        DeratedAt = state == ProtectionState.Derated && double.IsNaN(DeratedAt) ? time : DeratedAt;
        return true;
    }

    private bool ObserveDiagnoses(ControlCycle control, double time, bool justTripped)
    {
        Diagnostics diagnostics = control.Guard.Diagnostics;
        if (diagnostics.Changes == _changes)
        {
            return false;
        }

        // Channels are silent until their first conversion; only what stays wrong is news.
        bool quiet = _state == ProtectionState.SelfTest && time - _stateSince < QuietSelfTest;
        bool news = false;
        _changes = quiet ? _changes : diagnostics.Changes;
        for (int i = 0; i < _raised.Length && !quiet; i++)
        {
            bool raised = diagnostics.IsRaised(i);
            if (raised != _raised[i])
            {
                _raised[i] = raised;
                news |= Changed(control, diagnostics.Row(i), raised, time, justTripped);
            }
        }

        return news;
    }

    private bool Changed(ControlCycle control, Diagnosis row, bool raised, double time, bool justTripped)
    {
        bool warning = row.Response != Response.Trip;
        if (!raised)
        {
            if (warning)
            {
                _marks.Add(new Mark(time, MarkKind.Warning, $"{DiagnosisNames.Of(row.Code)} cleared"));
            }

            return warning;
        }

        if (justTripped && row.Code == control.Guard.Trip.Code)
        {
            // The trip itself says it.
            return false;
        }

        _raisedMarks.Add(row.Code, time, Describe(control, row));
        Warnings += warning ? 1 : 0;
        FalseWarnings += warning && IsFalse(control, row, _fixture.Truth(), control.Guard.Quantities.Get(row.Bound)) == true ? 1 : 0;
        if (warning && double.IsNaN(WarnedAt))
        {
            WarnedAt = time;
            FirstWarning = DiagnosisNames.Of(row.Code);
            StrippedAtWarning = _fixture.Stripped;
        }

        return true;
    }

    private bool? IsFalse(ControlCycle control, Diagnosis row, TrueState truth, double bound)
    {
        Settings settings = control.Profile.Settings;
        return TripTruth.IsFalse(row, bound, truth, settings, _rise.Observe(truth, settings));
    }

    private void Tripped(ControlCycle control, double time)
    {
        Guard guard = control.Guard;
        TripReport report = guard.Trip;
        IReadOnlyList<NamedValue> values =
        [
            .. Enum.GetValues<Quantity>()
                .Where(quantity => quantity is not (Quantity.Count or Quantity.Half) && report.IsKnown(quantity))
                .Select(quantity => new NamedValue(DiagnosisNames.Of(quantity), report.Get(quantity), QuantityUnits.Of(quantity))),
        ];

        // A comparator opens before the firmware notices: what was true is what was true before.
        double cycle = _fixture.CycleMicroseconds / MicrosecondsPerSecond;
        bool opened = _fixture.LastOpening is { } last && _fixture.Seconds - last.AtMicroseconds / MicrosecondsPerSecond <= 2.0 * cycle;
        TrueState truth = opened ? _fixture.LastOpening!.Truth : _fixture.Truth();

        // A fault of the firmware itself stands in no row.
        Diagnosis? row = guard.Diagnostics.Find(report.Code);
        bool numbers = row is not null && row.Bound != Quantity.Half;
        Trip = new TripInfo(
            DiagnosisNames.Of(report.Code),
            time,
            row is null ? "" : DiagnosisNames.Of(row.Watched),
            numbers ? report.Value : double.NaN,
            numbers ? report.Bound : double.NaN,
            row is null ? "" : QuantityUnits.Of(row.Watched),
            row is null ? DiagnosisNames.Of(report.Code) : DiagnosisText.Of(row, report.Value, report.Bound, control),
            values,
            TripTruth.Values(truth),
            row is null ? null : IsFalse(control, row, truth, report.Bound)
        );
        _marks.Add(new Mark(time, MarkKind.Trip, Trip.Text));
    }
}
