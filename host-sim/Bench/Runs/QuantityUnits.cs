using System.Reflection;
using SSBms.Control;

namespace SSBms.Bench.Runs;

/// <summary>The unit of each of the guard's quantities, for files and screens, as the quantity itself carries it.</summary>
public static class QuantityUnits
{
    private static readonly string[] s_symbols =
    [
        .. Enum.GetValues<Quantity>()
            .Where(quantity => quantity != Quantity.Count)
            .Select(quantity => typeof(Quantity).GetField(quantity.ToString())!.GetCustomAttribute<UnitAttribute>()!.Symbol),
    ];

    /// <summary>The unit of a quantity.</summary>
    /// <param name="quantity">Which.</param>
    /// <returns>Its symbol; "" for a plain number, and for one that only a newer board knows.</returns>
    public static string Of(Quantity quantity)
    {
        return (uint)quantity < s_symbols.Length ? s_symbols[(int)quantity] : "";
    }
}
