using System.Globalization;
using System.Text.RegularExpressions;

namespace SSBms.Bench.Faults;

/// <summary>A register and what comes to stand in it: "0x00 = 0x0000".</summary>
public sealed partial class RegisterArgument : FaultArgument
{
    private readonly int _last;
    private readonly int _digits;

    /// <summary>Takes what registers a chip has.</summary>
    /// <param name="last">Address of the last one.</param>
    /// <param name="digits">Hexadecimal digits of their content.</param>
    public RegisterArgument(int last, int digits)
    {
        _last = last;
        _digits = digits;
    }

    /// <inheritdoc/>
    public override string Expected =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"a register from 0x00 to 0x{_last:X2} and its content, such as 0x01 = 0x{new string('0', _digits)}"
        );

    /// <inheritdoc/>
    public override bool TryRead(string text, out FaultValue value)
    {
        value = default;
        Match match = Form().Match(text);
        if (!match.Success || match.Groups["content"].Length > _digits)
        {
            return false;
        }

        int address = Hex(match, "address");
        value = new FaultValue(Hex(match, "content"), address);
        return address <= _last;
    }

    private static int Hex(Match match, string group)
    {
        return int.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^0x(?<address>[0-9a-fA-F]{1,2}) ?=? ?0x(?<content>[0-9a-fA-F]{1,4})$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Form();
}
