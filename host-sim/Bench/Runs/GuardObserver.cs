using System.Globalization;
using SSBms.Bench.Fixture;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Runs;

/// <summary>Reads the guard's own event log after every cycle, as an operator would, and turns it into marks.</summary>
public sealed class GuardObserver
{
    private readonly VirtualFixture _fixture;
    private readonly List<Mark> _marks;
    private readonly LogEntry _entry = new();
    private readonly List<ResistancePoint> _resistances = [];
    private long _read;

    /// <summary>Watches a guard.</summary>
    /// <param name="fixture">The fixture it is in.</param>
    /// <param name="marks">Where the marks go.</param>
    public GuardObserver(VirtualFixture fixture, List<Mark> marks)
    {
        _fixture = fixture;
        _marks = marks;
    }

    /// <summary>The trip, once there is one.</summary>
    public TripInfo? Trip { get; private set; }

    /// <summary>When the guard first published a narrower range, s; NaN: never.</summary>
    public double DeratedAt { get; private set; } = double.NaN;

    /// <summary>When the guard first warned, s; NaN: never.</summary>
    public double WarnedAt { get; private set; } = double.NaN;

    /// <summary>Charge stripped when the guard first warned, mAh/cm²; NaN: never.</summary>
    public double StrippedAtWarning { get; private set; } = double.NaN;

    /// <summary>Step resistances measured so far.</summary>
    public IReadOnlyList<ResistancePoint> Resistances => _resistances;

    /// <summary>The newest diagnosis that was raised, or "none".</summary>
    public string LastRaised { get; private set; } = "none";

    /// <summary>Looks after a control cycle.</summary>
    /// <param name="zero">Time of the first step on the fixture's clock, s.</param>
    /// <returns>True when there was something new.</returns>
    public bool Observe(double zero)
    {
        if (_fixture.Control is not { } control || _fixture.Firmware is not { } firmware)
        {
            return false;
        }

        Guard guard = control.Guard;
        EventLog log = firmware.Stores.Log;
        Quantities quantities = guard.Quantities;
        if (quantities.IsFresh(Quantity.CompensatedResistance))
        {
            double evidence = quantities.IsFresh(Quantity.VoidEvidence) ? quantities.Get(Quantity.VoidEvidence) : 0.0;
            double resistance = quantities.Get(Quantity.CompensatedResistance);
            _resistances.Add(new ResistancePoint(_fixture.Seconds - zero, resistance, evidence));
        }

        bool tripped = guard.State == ProtectionState.Tripped && Trip is null;
        if (tripped)
        {
            // Not from the log: the memory may be what has failed.
            Tripped(guard, zero);
        }

        if (_read == log.LastSequence)
        {
            return tripped;
        }

        bool news = tripped;
        while (_read < log.LastSequence)
        {
            _read++;
            if (log.TryRead(_read, _entry))
            {
                Take(guard, _entry, _fixture.SecondsOf(_entry.At) - zero);
                news |= _entry.Kind is not (EventKind.Armed or EventKind.ProfileName);
            }
        }

        return news;
    }

    private void Take(Guard guard, LogEntry entry, double time)
    {
        switch (entry.Kind)
        {
            case EventKind.Started:
                _marks.Add(new Mark(time, MarkKind.State, entry.Code == 1 ? "started, every chip answers" : "started, a chip is missing"));
                break;
            case EventKind.StateChanged:
                var state = (ProtectionState)entry.Code;
                if (state == ProtectionState.Derated && double.IsNaN(DeratedAt))
                {
                    DeratedAt = time;
                }

                _marks.Add(new Mark(time, MarkKind.State, DiagnosisNames.Of(state)));
                break;
            case EventKind.Raised:
                Raised(guard, entry, time);
                break;
            case EventKind.Cleared when RowOf(guard, (DiagnosisCode)entry.Code).Response == Response.Warn:
                _marks.Add(new Mark(time, MarkKind.Warning, $"{DiagnosisNames.Of((DiagnosisCode)entry.Code)} cleared"));
                break;
        }
    }

    private void Raised(Guard guard, LogEntry entry, double time)
    {
        var code = (DiagnosisCode)entry.Code;
        LastRaised = DiagnosisNames.Of(code);
        bool watching = guard.State is ProtectionState.SelfTest or ProtectionState.Standby;
        if (RowOf(guard, code).Response == Response.Trip && !watching)
        {
            // The trip itself says it.
            return;
        }

        _marks.Add(new Mark(time, MarkKind.Warning, Describe(RowOf(guard, code), entry.Value, entry.Bound)));
        if (RowOf(guard, code).Response == Response.Warn && double.IsNaN(WarnedAt))
        {
            WarnedAt = time;
            StrippedAtWarning = _fixture.Stripped;
        }
    }

    private void Tripped(Guard guard, double zero)
    {
        TripReport report = guard.Trip;
        double time = _fixture.SecondsOf(report.At) - zero;
        IReadOnlyList<NamedValue> values =
        [
            .. Enum.GetValues<Quantity>()
                .Where(quantity => quantity is not (Quantity.Count or Quantity.Half) && report.IsKnown(quantity))
                .Select(quantity => new NamedValue(DiagnosisNames.Of(quantity), report.Get(quantity), QuantityUnits.Of(quantity))),
        ];

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
            values
        );
        _marks.Add(new Mark(time, MarkKind.Trip, row is null ? Trip.Diagnosis : Describe(row, report.Value, report.Bound)));
    }

    private static string Describe(Diagnosis row, double value, double bound)
    {
        if (row.Bound == Quantity.Half)
        {
            // A quantity that is either so or not: its name says it all.
            return DiagnosisNames.Of(row.Code);
        }

        string unit = QuantityUnits.Of(row.Watched);
        string relation = row.UpperBound ? "above" : "below";
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{DiagnosisNames.Of(row.Code)}: {DiagnosisNames.Of(row.Watched)} {value:G4} {relation} {bound:G4} {unit}"
            )
            .TrimEnd();
    }

    private static Diagnosis RowOf(Guard guard, DiagnosisCode code)
    {
        return guard.Diagnostics.Find(code) ?? throw new InvalidOperationException($"{code} stands in no row of the table");
    }
}
