using System;
using System.Diagnostics;

namespace SSBms.Control;

/// <summary>
/// The unit of a quantity, beside the quantity itself. Only desktop builds keep it, for files and screens: a board has no use for it.
/// </summary>
[Conditional("DESKTOP")]
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
