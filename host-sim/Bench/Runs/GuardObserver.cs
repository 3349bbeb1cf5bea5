using System.Globalization;
using SSBms.Bench.Fixture;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Runs;

/// <summary>Reads the guard's own event log after every cycle, as an operator would, and turns it into marks.</summary>
public sealed class GuardObserver
{
    private readonly VirtualFixture _fixture;
    private readonly ControlCycle _firmware;
    private readonly List<Mark> _marks;
    private readonly LogEntry _entry = new();
    private readonly List<ResistancePoint> _resistances = [];
    private long _read;

    /// <summary>Watches a guard.</summary>
    /// <param name="fixture">The fixture it is in.</param>
    /// <param name="firmware">Its firmware.</param>
    /// <param name="marks">Where the marks go.</param>
    public GuardObserver(VirtualFixture fixture, ControlCycle firmware, List<Mark> marks)
    {
        _fixture = fixture;
        _firmware = firmware;
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
        Quantities quantities = _firmware.Guard.Quantities;
        if (quantities.IsFresh(Quantity.CompensatedResistance))
        {
            double evidence = quantities.IsFresh(Quantity.VoidEvidence) ? quantities.Get(Quantity.VoidEvidence) : 0.0;
            double resistance = quantities.Get(Quantity.CompensatedResistance);
            _resistances.Add(new ResistancePoint(_fixture.Seconds - zero, resistance, evidence));
        }

        bool tripped = _firmware.Guard.State == ProtectionState.Tripped && Trip is null;
        if (tripped)
        {
            // Not from the log: the memory may be what has failed.
            Tripped(_firmware.Guard.Trip, zero);
        }

        if (_read == _firmware.Log.LastSequence)
        {
            return tripped;
        }

        while (_read < _firmware.Log.LastSequence)
        {
            _read++;
            if (_firmware.Log.TryRead(_read, _entry))
            {
                Take(_entry, _entry.At * 1e-3 - zero);
            }
        }

        return true;
    }

    private void Take(LogEntry entry, double time)
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
                Raised(entry, time);
                break;
            case EventKind.Cleared when RowOf((DiagnosisCode)entry.Code).Response == Response.Warn:
                _marks.Add(new Mark(time, MarkKind.Warning, $"{DiagnosisNames.Of((DiagnosisCode)entry.Code)} cleared"));
                break;
        }
    }

    private void Raised(LogEntry entry, double time)
    {
        var code = (DiagnosisCode)entry.Code;
        LastRaised = DiagnosisNames.Of(code);
        bool watching = _firmware.Guard.State is ProtectionState.SelfTest or ProtectionState.Standby;
        if (RowOf(code).Response == Response.Trip && !watching)
        {
            // The trip itself says it.
            return;
        }

        _marks.Add(new Mark(time, MarkKind.Warning, Describe(RowOf(code), entry.Value, entry.Bound)));
        if (RowOf(code).Response == Response.Warn && double.IsNaN(WarnedAt))
        {
            WarnedAt = time;
            StrippedAtWarning = _fixture.Stripped;
        }
    }

    private void Tripped(TripReport report, double zero)
    {
        Diagnosis row = RowOf(report.Code);
        double time = report.At * 1e-3 - zero;
        IReadOnlyList<NamedValue> values =
        [
            .. Enum.GetValues<Quantity>()
                .Where(quantity => quantity is not (Quantity.Count or Quantity.Half) && report.IsKnown(quantity))
                .Select(quantity => new NamedValue(DiagnosisNames.Of(quantity), report.Get(quantity), QuantityUnits.Of(quantity))),
        ];
        bool yesOrNo = row.Bound == Quantity.Half;
        Trip = new TripInfo(
            DiagnosisNames.Of(row.Code),
            time,
            DiagnosisNames.Of(row.Watched),
            yesOrNo ? double.NaN : report.Value,
            yesOrNo ? double.NaN : report.Bound,
            QuantityUnits.Of(row.Watched),
            values
        );
        _marks.Add(new Mark(time, MarkKind.Trip, Describe(row, report.Value, report.Bound)));
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

    private Diagnosis RowOf(DiagnosisCode code)
    {
        Diagnostics diagnostics = _firmware.Guard.Diagnostics;
        return Enumerable.Range(0, diagnostics.Count).Select(diagnostics.Row).First(row => row.Code == code);
    }
}
