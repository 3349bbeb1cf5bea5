using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>The layout of a status frame: state, cause, time, and the quantities an operator watches.</summary>
public static class StatusMessage
{
    /// <summary>The quantities, in their order in the frame. New ones go to the end.</summary>
    private static readonly Quantity[] s_quantities =
    {
        Quantity.CellVoltage,
        Quantity.CurrentDensity,
        Quantity.StackPressure,
        Quantity.CriticalPressure,
        Quantity.HottestTemperature,
        Quantity.ColdestTemperature,
        Quantity.AllowedPlating,
        Quantity.AllowedStripping,
        Quantity.ChargePlated,
        Quantity.ChargeStripped,
        Quantity.CompensatedResistance,
        Quantity.ResistanceRatio,
        Quantity.VoidEvidence,
    };

    /// <summary>How many quantities there are.</summary>
    public static int Quantities => s_quantities.Length;

    /// <summary>Offset of the time, ms, eight bytes.</summary>
    public const int TimeOffset = 0;

    /// <summary>Offset of the protection state, one byte.</summary>
    public const int StateOffset = 8;

    /// <summary>Offset of the diagnosis that tripped, one byte.</summary>
    public const int CodeOffset = 9;

    /// <summary>Offset of the bits that tell which quantities are known, two bytes.</summary>
    public const int KnownOffset = 10;

    /// <summary>Offset of the first quantity, eight bytes each.</summary>
    public const int FirstOffset = 12;

    /// <summary>A quantity by its place in the frame.</summary>
    /// <param name="index">0 to <see cref="Quantities"/> − 1.</param>
    public static Quantity At(int index)
    {
        return s_quantities[index];
    }

    /// <summary>Writes the content of a status frame.</summary>
    /// <param name="guard">What it tells of.</param>
    /// <param name="now">Present time, ms.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First byte.</param>
    /// <returns>How many bytes.</returns>
    public static int Write(Guard guard, long now, byte[] buffer, int start)
    {
        int known = 0;
        for (int i = 0; i < s_quantities.Length; i++)
        {
            known |= guard.Quantities.IsKnown(s_quantities[i]) ? 1 << i : 0;
            RecordBytes.PutDouble(buffer, start + FirstOffset + 8 * i, guard.Quantities.Get(s_quantities[i]));
        }

        RecordBytes.Put(buffer, start + TimeOffset, 8, now);
        RecordBytes.Put(buffer, start + StateOffset, 1, (int)guard.State);
        RecordBytes.Put(buffer, start + CodeOffset, 1, (int)guard.Trip.Code);
        RecordBytes.Put(buffer, start + KnownOffset, 2, known);
        return FirstOffset + 8 * s_quantities.Length;
    }
}
