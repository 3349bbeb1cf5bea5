using System.Globalization;
using System.Text.RegularExpressions;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Faults;

/// <summary>A bit of the memory, "0x0123.4": byte and bit, 0 the least significant. Without one the seed draws it.</summary>
public sealed partial class BitArgument : FaultArgument
{
    /// <inheritdoc/>
    public override string Expected =>
        string.Create(CultureInfo.InvariantCulture, $"a bit from 0x0000.0 to 0x{Mb85rc256vChip.Size - 1:X4}.7, or nothing");

    /// <inheritdoc/>
    public override bool TryRead(string text, out FaultValue value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = new FaultValue(0.0);
        if (text.Length == 0)
        {
            return true;
        }

        Match match = Form().Match(text);
        if (!match.Success)
        {
            return false;
        }

        int address = int.Parse(match.Groups["address"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        value = new FaultValue(0.0, address, match.Groups["bit"].Value[0] - '0');
        return address < Mb85rc256vChip.Size;
    }

    /// <inheritdoc/>
    public override string Draw(string example, Chance chance)
    {
        ArgumentNullException.ThrowIfNull(chance);

        // Most of the memory is log: as often as there, a bit is turned where latch, restarts, calibration and profile stand.
        int end = chance.Is("log", 0.5) ? Mb85rc256vChip.Size : MemoryMap.EventLog;
        int address = (int)chance.Between("address", 0.0, end);
        return string.Create(CultureInfo.InvariantCulture, $"0x{address:X4}.{(int)chance.Between("bit", 0.0, 8.0)}");
    }

    [GeneratedRegex(@"^0x(?<address>[0-9a-fA-F]{1,4})\.(?<bit>[0-7])$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Form();
}
