using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>One of the last trips of a board, with what was known at that moment.</summary>
public sealed class BoardTrip
{
    private readonly bool _sameQuantities;
    private readonly List<NamedValue> _values = [];

    /// <summary>Starts with what tripped.</summary>
    /// <param name="head">The head of a stored trip.</param>
    public BoardTrip(TripPart head)
    {
        ArgumentNullException.ThrowIfNull(head);
        Number = head.Number;
        Session = head.Latch - 1;
        Milliseconds = head.At;
        Code = head.Code;
        Value = head.Value;
        Bound = head.Bound;
        Profile = head.Profile;
        _sameQuantities = head.Quantities == (int)Quantity.Count;
    }

    /// <summary>Running number, from 1.</summary>
    public long Number { get; }

    /// <summary>Number that the latch had before it tripped: that of its <see cref="BoardMinute"/>.</summary>
    public long Session { get; }

    /// <summary>When, ms after the start of that run.</summary>
    public long Milliseconds { get; }

    /// <summary>What tripped.</summary>
    public DiagnosisCode Code { get; }

    /// <summary>What crossed its bound, in its unit.</summary>
    public double Value { get; }

    /// <summary>The bound, in the same unit.</summary>
    public double Bound { get; }

    /// <summary>Hash of the profile it was guarded by.</summary>
    public uint Profile { get; }

    /// <summary>Everything that was known; empty when the trip is that of a board that was lost, or another program stored it.</summary>
    public IReadOnlyList<NamedValue> Values => _values;

    /// <summary>Adds some of the quantities.</summary>
    /// <param name="index">Which part, from 0.</param>
    /// <param name="part">The part.</param>
    public void Add(int index, TripPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        for (int i = 0; i < TripPart.Values && _sameQuantities; i++)
        {
            if (part.IsKnown(i))
            {
                var quantity = (Quantity)(index * TripPart.Values + i);
                _values.Add(new NamedValue(DiagnosisNames.Of(quantity), part.Get(i), QuantityUnits.Of(quantity)));
            }
        }
    }
}
