namespace SSBms.Control;

/// <summary>
/// The value of every <see cref="Quantity"/> in this cycle. A value gets in only if it is finite, so whatever is
/// known may be compared: on a board, NaN compares as greater and a division by zero throws.
/// </summary>
public sealed class Quantities
{
    private const int Unknown = 0;

    private readonly double[] _value = new double[(int)Quantity.Count];

    /// <summary>In which cycle each was set; <see cref="Unknown"/> while it has no value.</summary>
    private readonly int[] _setIn = new int[(int)Quantity.Count];
    private int _cycle = 1;

    /// <summary>Starts a cycle: nothing is fresh any more.</summary>
    public void BeginCycle()
    {
        // The count begins anew after years, and never comes to what stands for unknown.
        _cycle = _cycle < int.MaxValue ? _cycle + 1 : 1;
    }

    /// <summary>Sets a quantity for this cycle. A value that is not finite makes it unknown instead.</summary>
    /// <param name="quantity">Which.</param>
    /// <param name="value">Its value, in its unit.</param>
    public void Set(Quantity quantity, double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            Forget(quantity);
            return;
        }

        int index = (int)quantity;
        _value[index] = value;
        _setIn[index] = _cycle;
    }

    /// <summary>Sets a quantity that is either so or not.</summary>
    /// <param name="quantity">Which.</param>
    /// <param name="value">Stored as 1 or 0.</param>
    public void Set(Quantity quantity, bool value)
    {
        Set(quantity, value ? 1.0 : 0.0);
    }

    /// <summary>Makes a quantity unknown: nothing may be computed from it.</summary>
    /// <param name="quantity">Which.</param>
    public void Forget(Quantity quantity)
    {
        int index = (int)quantity;
        _value[index] = 0.0;
        _setIn[index] = Unknown;
    }

    /// <summary>The value; 0 when unknown.</summary>
    /// <param name="quantity">Which.</param>
    public double Get(Quantity quantity)
    {
        return _value[(int)quantity];
    }

    /// <summary>True when the quantity has a finite value.</summary>
    /// <param name="quantity">Which.</param>
    public bool IsKnown(Quantity quantity)
    {
        return _setIn[(int)quantity] != Unknown;
    }

    /// <summary>True when there is something to judge: a value of this cycle, and a bound.</summary>
    /// <param name="watched">The quantity.</param>
    /// <param name="bound">Its bound.</param>
    public bool CanJudge(Quantity watched, Quantity bound)
    {
        return _setIn[(int)watched] == _cycle && _setIn[(int)bound] != Unknown;
    }

    /// <summary>True when the quantity was set in this cycle.</summary>
    /// <param name="quantity">Which.</param>
    public bool IsFresh(Quantity quantity)
    {
        return _setIn[(int)quantity] == _cycle;
    }
}
