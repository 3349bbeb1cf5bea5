using System;

namespace SSBms.Control;

/// <summary>
/// The unit of a quantity, beside the quantity itself, for files and screens of a desktop. It costs a board nothing: constants keep no
/// attributes there.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class UnitAttribute : Attribute
{
    /// <summary>Names the unit.</summary>
    /// <param name="symbol">Its symbol; "" for a plain number.</param>
    public UnitAttribute(string symbol)
    {
        Symbol = symbol;
    }

    /// <summary>The symbol of the unit; "" for a plain number.</summary>
    public string Symbol { get; }
}
