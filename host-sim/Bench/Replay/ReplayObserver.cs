using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Recordings.Surveys;
using SSBms.Runtime;

namespace SSBms.Bench.Replay;

/// <summary>Watches the guard after every cycle of a replay.</summary>
internal sealed class ReplayObserver
{
    private const int MostMarks = 10_000;
    private const int MostResistances = 4096;

    private readonly RecordedFixture _fixture;
    private readonly RaisedMarks _raisedMarks;
    private readonly Thinned<ResistancePoint> _resistances = new(MostResistances);
    private readonly List<Mark> _marks = [];
    private readonly List<ReplayTrip> _trips = [];
    private bool[] _raised = [];
    private ProtectionState _state = ProtectionState.SelfTest;
    private int _changes;
    private double _last = double.NaN;

    /// <summary>Watches a fixture.</summary>
    /// <param name="fixture">The fixture.</param>
    public ReplayObserver(RecordedFixture fixture)
    {
        _fixture = fixture;
        _raisedMarks = new RaisedMarks(_marks);
    }

    /// <summary>Trips so far.</summary>
    public IReadOnlyList<ReplayTrip> Trips => _trips;

    /// <summary>What happened when.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Step resistances so far, thinned.</summary>
    public Thinned<ResistancePoint> Resistances => _resistances;

    /// <summary>Step resistances, Ω·cm².</summary>
    public ValueRange Resistance { get; } = new();

    /// <summary>The first of them; NaN as long as there is none.</summary>
    public double FirstResistance { get; private set; } = double.NaN;

    /// <summary>The last of them; NaN as long as there is none.</summary>
    public double LastResistance { get; private set; } = double.NaN;

    /// <summary>Greatest evidence for voids, standard deviations.</summary>
    public ValueRange Evidence { get; } = new();

    /// <summary>How often a diagnosis that only warns was raised.</summary>
    public int Warnings { get; private set; }

    /// <summary>When first, s; NaN: never.</summary>
    public double WarnedAt { get; private set; } = double.NaN;

    /// <summary>When a narrower range was published first, s; NaN: never.</summary>
    public double DeratedAt { get; private set; } = double.NaN;

    /// <summary>How long a narrower range was published, s.</summary>
    public double Derated { get; private set; }

    /// <summary>How long the contactor was closed, s.</summary>
    public double Closed { get; private set; }

    /// <summary>When the guard was first ready and closed, s; NaN: never.</summary>
    public double ClosedAt { get; private set; } = double.NaN;

    /// <summary>Looks after a control cycle.</summary>
    public void Observe()
    {
        if (_fixture.Guard.Firmware.Control is not { } control)
        {
            return;
        }

        Guard guard = control.Guard;
        double time = _fixture.Seconds;
        Count(guard.State, time);
        if (guard.State is ProtectionState.Operating or ProtectionState.Derated)
        {
            // The step of an opening contactor is one that the recorded voltage does not answer.
            ObserveResistance(guard.Quantities, time);
        }

        bool tripped = guard.State == ProtectionState.Tripped && _state != ProtectionState.Tripped;
        if (tripped)
        {
            Tripped(control, time);
        }

        if (time >= 0.0)
        {
            ObserveDiagnoses(control, time, tripped);
        }

        if (guard.State != _state)
        {
            _state = guard.State;
            Add(new Mark(time, MarkKind.State, DiagnosisNames.Of(_state)));
        }
    }

    /// <summary>Says what was left out, at the end.</summary>
    public void Conclude()
    {
        _raisedMarks.Conclude(_fixture.Seconds);
    }

    /// <summary>What keeps the guard from being ready now, in words.</summary>
    public string Unready()
    {
        if (_fixture.Guard.Firmware.Control is not { } control)
        {
            return "it has no profile to guard by";
        }

        Diagnostics diagnostics = control.Guard.Diagnostics;
        string[] raised =
        [
            .. Enumerable.Range(0, diagnostics.Count).Where(diagnostics.IsRaised).Select(i => Describe(control, diagnostics.Row(i))),
        ];
        return raised.Length > 0 ? string.Join("; ", raised) : $"its state was {DiagnosisNames.Of(control.Guard.State)}";
    }

    private static string Describe(ControlCycle control, Diagnosis row)
    {
        Quantities quantities = control.Guard.Quantities;
        return DiagnosisText.Of(row, quantities.Get(row.Watched), quantities.Get(row.Bound), control);
    }

    private void Count(ProtectionState state, double time)
    {
        double passed = time >= 0.0 && !double.IsNaN(_last) ? time - _last : 0.0;
        _last = time >= 0.0 ? time : double.NaN;
        if (state is ProtectionState.Operating or ProtectionState.Derated)
        {
            Closed += passed;
            ClosedAt = double.IsNaN(ClosedAt) ? Math.Max(time, 0.0) : ClosedAt;
        }

        if (state == ProtectionState.Derated && time >= 0.0)
        {
            Derated += passed;
            DeratedAt = double.IsNaN(DeratedAt) ? time : DeratedAt;
        }
    }

    private void ObserveResistance(Quantities quantities, double time)
    {
        if (!quantities.IsFresh(Quantity.CompensatedResistance) || time < 0.0)
        {
            return;
        }

        double value = quantities.Get(Quantity.CompensatedResistance);
        double evidence = quantities.IsFresh(Quantity.RiseEvidence) ? quantities.Get(Quantity.RiseEvidence) : 0.0;
        Resistance.Add(value);
        Evidence.Add(evidence);
        FirstResistance = double.IsNaN(FirstResistance) ? value : FirstResistance;
        LastResistance = value;
        _resistances.Add(() => new ResistancePoint(time, value, evidence));
    }

    private void ObserveDiagnoses(ControlCycle control, double time, bool justTripped)
    {
        Diagnostics diagnostics = control.Guard.Diagnostics;
        if (diagnostics.Changes == _changes)
        {
            return;
        }

        _changes = diagnostics.Changes;
        _raised = _raised.Length == 0 ? new bool[diagnostics.Count] : _raised;
        for (int i = 0; i < _raised.Length; i++)
        {
            bool raised = diagnostics.IsRaised(i);
            if (raised != _raised[i])
            {
                _raised[i] = raised;
                Changed(control, diagnostics.Row(i), raised, time, justTripped);
            }
        }
    }

    private void Changed(ControlCycle control, Diagnosis row, bool raised, double time, bool justTripped)
    {
        bool warning = row.Response != Response.Trip;
        if (!raised)
        {
            if (warning)
            {
                Add(new Mark(time, MarkKind.Warning, $"{DiagnosisNames.Of(row.Code)} cleared"));
            }

            return;
        }

        bool saidAlready = justTripped && row.Code == control.Guard.Trip.Code;
        if (!saidAlready && _marks.Count < MostMarks)
        {
            _raisedMarks.Add(row.Code, time, Describe(control, row));
        }

        if (warning)
        {
            Warnings++;
            WarnedAt = double.IsNaN(WarnedAt) ? time : WarnedAt;
        }
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
        Diagnosis? row = guard.Diagnostics.Find(report.Code);
        bool numbers = row is not null && row.Bound != Quantity.Half;
        var info = new TripInfo(
            DiagnosisNames.Of(report.Code),
            time,
            row is null ? "" : DiagnosisNames.Of(row.Watched),
            numbers ? report.Value : double.NaN,
            numbers ? report.Bound : double.NaN,
            row is null ? "" : QuantityUnits.Of(row.Watched),
            row is null ? DiagnosisNames.Of(report.Code) : DiagnosisText.Of(row, report.Value, report.Bound, control),
            values,
            [
                new NamedValue("voltage", _fixture.Voltage, "V"),
                new NamedValue("current", _fixture.Current, "A"),
                new NamedValue("stack-pressure", _fixture.Megapascal, "MPa"),
                new NamedValue("temperature", _fixture.Celsius, "°C"),
            ],
            null
        );
        if (_trips.Count < MostMarks)
        {
            _trips.Add(new ReplayTrip(info, _fixture.Line));
        }

        Add(new Mark(time, MarkKind.Trip, info.Text));
    }

    private void Add(Mark mark)
    {
        if (_marks.Count < MostMarks)
        {
            _marks.Add(mark);
        }
    }
}
