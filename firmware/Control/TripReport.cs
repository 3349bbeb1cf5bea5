using System;

namespace SSBms.Control;

/// <summary>Why the contactor opened: the diagnosis, what it saw, and everything known at that moment.</summary>
public sealed class TripReport
{
    private readonly double[] _values = new double[(int)Quantity.Count];
    private readonly bool[] _known = new bool[(int)Quantity.Count];
    private bool _hasBounds;

    /// <summary>The diagnosis; <see cref="DiagnosisCode.None"/> when nothing has tripped.</summary>
    public DiagnosisCode Code { get; private set; }

    /// <summary>When, ms of the monotonic clock.</summary>
    public long At { get; private set; }

    /// <summary>The quantity that crossed its bound, in its unit.</summary>
    public double Value { get; private set; }

    /// <summary>The bound it crossed, in the same unit.</summary>
    public double Bound { get; private set; }

    /// <summary>A quantity at the trip; 0 when it was not known.</summary>
    /// <param name="quantity">Which.</param>
    public double Get(Quantity quantity)
    {
        return _values[(int)quantity];
    }

    /// <summary>True when the quantity was known at the trip.</summary>
    /// <param name="quantity">Which.</param>
    public bool IsKnown(Quantity quantity)
    {
        return quantity >= Quantities.FirstBound && quantity < Quantities.FirstFinding ? _hasBounds : _known[(int)quantity];
    }

    /// <summary>Notes a trip of this run, with all that is known.</summary>
    /// <param name="row">The diagnosis that tripped.</param>
    /// <param name="quantities">What is known now.</param>
    /// <param name="now">ms of the monotonic clock.</param>
    public void Record(Diagnosis row, Quantities quantities, long now)
    {
        Restore(row.Code, now, quantities.Get(row.Watched), quantities.Get(row.Bound));
        Array.Copy(quantities.Value, 0, _values, 0, _values.Length);

        // Bounds are known from the start, and this is the longest of all cycles.
        _hasBounds = true;
        Know(quantities, 0, (int)Quantities.FirstBound);
        Know(quantities, (int)Quantities.FirstFinding, (int)Quantity.Count);

        if (row.Watched >= Quantity.HardwareTrip && row.Watched <= Quantity.UnexplainedTrip)
        {
            // The hardware has opened the contactor before this cycle read the current: what it read is not what tripped.
            Withhold(Quantity.Current);
            Withhold(Quantity.CurrentDensity);
            Withhold(Quantity.PlatingDensity);
            Withhold(Quantity.StrippingDensity);
        }
    }

    /// <summary>Takes over a trip that was latched before a restart.</summary>
    /// <param name="code">The diagnosis.</param>
    /// <param name="at">When, ms of the clock of that run.</param>
    /// <param name="value">What crossed.</param>
    /// <param name="bound">Which bound.</param>
    public void Restore(DiagnosisCode code, long at, double value, double bound)
    {
        Code = code;
        At = at;
        Value = value;
        Bound = bound;
        _hasBounds = false;
        Array.Clear(_known, 0, _known.Length);
    }

    /// <summary>Forgets the trip after an authorised reset.</summary>
    public void Clear()
    {
        Restore(DiagnosisCode.None, 0, 0.0, 0.0);
    }

    private void Know(Quantities quantities, int from, int to)
    {
        bool[] known = _known;
        int[] setIn = quantities.SetIn;
        for (int i = from; i < to; i++)
        {
            known[i] = setIn[i] != Quantities.Unknown;
        }
    }

    private void Withhold(Quantity quantity)
    {
        _values[(int)quantity] = 0.0;
        _known[(int)quantity] = false;
    }
}
