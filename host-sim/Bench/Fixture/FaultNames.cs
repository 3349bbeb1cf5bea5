using SSBms.VirtualBoard;

namespace SSBms.Bench.Fixture;

/// <summary>The parts of the board that can be broken, and what can be wrong with each, by the names used in experiments.</summary>
public static class FaultNames
{
    /// <summary>The contactor.</summary>
    public const string Contactor = "contactor";

    /// <summary>The wire from the current monitor's comparator to the contactor's trip latch.</summary>
    public const string AlertWire = "alert wire";

    /// <summary>The I2C bus itself.</summary>
    public const string Bus = "bus";

    /// <summary>The firmware itself.</summary>
    public const string Firmware = "firmware";

    /// <summary>The line to whoever watches.</summary>
    public const string Link = "link";

    /// <summary>The board as a whole.</summary>
    public const string Board = "board";

    private static readonly string[] s_bus = ["ok", "held"];
    private static readonly string[] s_board = ["restarted"];

    private static readonly Dictionary<string, string[]> s_parts = new(StringComparer.Ordinal)
    {
        ["ina228"] = Names<ChipFault>(),
        ["ads1115"] = Names<ChipFault>(),
        ["nau7802"] = Names<ChipFault>(),
        ["plate tmp117"] = Names<ChipFault>(),
        ["wall tmp117"] = Names<ChipFault>(),
        ["mb85rc256v"] = Names<ChipFault>(),
        [Contactor] = Names<ContactorFault>(),
        [Bus] = s_bus,
        [Firmware] = Names<FirmwareFault>(),
        [Link] = Names<LinkFault>(),
        [Board] = s_board,
        [AlertWire] = Names<VirtualBoard.AlertWire>(),
    };

    /// <summary>The parts.</summary>
    public static IReadOnlyCollection<string> Parts => s_parts.Keys;

    /// <summary>The faults of a part.</summary>
    /// <param name="part">The part.</param>
    public static IReadOnlyList<string> Of(string part)
    {
        return s_parts[part];
    }

    /// <summary>What is wrong with a fault as written.</summary>
    /// <param name="part">The part.</param>
    /// <param name="fault">The fault.</param>
    /// <returns>What was expected instead; null when it is known.</returns>
    public static string? Problem(string part, string fault)
    {
        if (!s_parts.TryGetValue(part, out string[]? faults))
        {
            return $"there is no part \"{part}\"; expected one of: {string.Join(", ", Parts)}";
        }

        return faults.Contains(fault, StringComparer.Ordinal)
            ? null
            : $"\"{part}\" cannot be \"{fault}\"; expected one of: {string.Join(", ", faults)}";
    }

    /// <summary>The value of a fault that was checked before.</summary>
    /// <typeparam name="T">The kind of fault.</typeparam>
    /// <param name="fault">Its name.</param>
    public static T Parse<T>(string fault)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Enum.Parse<T>(fault.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
    }

    private static string[] Names<T>()
        where T : struct, Enum
    {
        return [.. Enum.GetValues<T>().Select(value => Runs.DiagnosisNames.Of(value))];
    }
}
