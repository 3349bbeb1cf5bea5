namespace SSBms.Control;

/// <summary>
/// The value of every <see cref="Quantity"/> in this cycle. A value gets in only if it is finite, so whatever is
/// known may be compared: on a board, NaN compares as greater and a division by zero throws.
/// </summary>
public sealed class Quantities
{
    /// <summary>The first of the bounds that are known from the start; they end before <see cref="FirstFinding"/>.</summary>
    public const Quantity FirstBound = Quantity.PressureWall;

    /// <summary>The first of those that are 0 unless something is wrong; none of the others comes after it.</summary>
    public const Quantity FirstFinding = Quantity.ImplausibleReading;

    /// <summary>What <see cref="SetIn"/> holds for a quantity without a value.</summary>
    internal const int Unknown = 0;

    // Open to the guard's other parts, which look at dozens of them in every cycle: on a board a call costs more than the comparison.

    /// <summary>The value of each; 0 while it has none.</summary>
    internal readonly double[] Value = new double[(int)Quantity.Count];

    /// <summary>In which cycle each was set; <see cref="Unknown"/> while it has no value.</summary>
    internal readonly int[] SetIn = new int[(int)Quantity.Count];

    /// <summary>The present cycle.</summary>
    internal int Cycle = 1;

    /// <summary>The cycle in which a finding was set last.</summary>
    internal int FoundIn;

    /// <summary>Starts a cycle: nothing is fresh any more.</summary>
    public void BeginCycle()
    {
        // The count begins anew after years, and never comes to what stands for unknown.
        Cycle = Cycle < int.MaxValue ? Cycle + 1 : 1;
    }

    /// <summary>Sets a quantity for this cycle. A value that is not finite makes it unknown instead.</summary>
    /// <param name="quantity">Which.</param>
    /// <param name="value">Its value, in its unit.</param>
    public void Set(Quantity quantity, double value)
    {
        // Finite, in comparisons that NaN fails on a board too.
        if (value <= double.MaxValue && value >= double.MinValue)
        {
            int index = (int)quantity;
            Value[index] = value;
            SetIn[index] = Cycle;
            if (index >= (int)FirstFinding)
            {
                FoundIn = Cycle;
            }
        }
        else
        {
            Forget(quantity);
        }
    }

    /// <summary>
    /// Sets a quantity that is 0 unless something is wrong. While it stays 0 it is not set again: there is nothing new to judge.
    /// </summary>
    /// <param name="quantity">Which.</param>
    /// <param name="value">Its value, in its unit; 0 when all is well.</param>
    public void Find(Quantity quantity, double value)
    {
        if (value != 0.0 || Value[(int)quantity] != 0.0)
        {
            Set(quantity, value);
        }
    }

    /// <summary>Makes a quantity unknown: nothing may be computed from it.</summary>
    /// <param name="quantity">Which.</param>
    public void Forget(Quantity quantity)
    {
        int index = (int)quantity;
        Value[index] = 0.0;
        SetIn[index] = Unknown;
    }

    /// <summary>The value; 0 when unknown.</summary>
    /// <param name="quantity">Which.</param>
    public double Get(Quantity quantity)
    {
        return Value[(int)quantity];
    }

    /// <summary>True when the quantity has a finite value.</summary>
    /// <param name="quantity">Which.</param>
    public bool IsKnown(Quantity quantity)
    {
        return SetIn[(int)quantity] != Unknown;
    }

    /// <summary>True when the quantity was set in this cycle.</summary>
    /// <param name="quantity">Which.</param>
    public bool IsFresh(Quantity quantity)
    {
        return SetIn[(int)quantity] == Cycle;
    }
}
