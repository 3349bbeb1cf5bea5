using System.Globalization;
using System.Text.RegularExpressions;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Faults;

/// <summary>A register and what comes to stand in it: "0x00 = 0x0000".</summary>
public sealed partial class RegisterArgument : FaultArgument
{
    private const int Attempts = 20;

    private readonly string _chip;
    private readonly int _last;
    private readonly int _digits;

    /// <summary>Takes what registers a chip has.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="last">Address of the last one.</param>
    /// <param name="digits">Hexadecimal digits of their content: 2 or 4.</param>
    public RegisterArgument(string chip, int last, int digits)
    {
        _chip = chip;
        _last = last;
        _digits = digits;
    }

    /// <inheritdoc/>
    public override string Expected =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"a register from 0x00 to 0x{_last:X2} and its content, such as 0x01 = 0x{new string('0', _digits)}, as far as the simulated chip has them"
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
        return address <= _last && IsModelled(value);
    }

    /// <inheritdoc/>
    public override string Draw(string example, Chance chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        int most = (1 << (4 * _digits)) - 1;
        for (int i = 0; i < Attempts; i++)
        {
            Chance attempt = chance.Of(i.ToString(CultureInfo.InvariantCulture));
            int address = (int)attempt.Between("address", 0.0, _last + 1.0);
            int content = attempt.One("content", [0, most, (int)attempt.Between("bits", 0.0, most + 1.0)]);
            string text = string.Create(
                CultureInfo.InvariantCulture,
                $"0x{address:X2} = 0x{content.ToString($"X{_digits}", CultureInfo.InvariantCulture)}"
            );
            if (TryRead(text, out _))
            {
                return text;
            }
        }

        return example;
    }

    /// <summary>The bytes of such a write, from the first after the chip's address.</summary>
    /// <param name="value">Register and content.</param>
    public byte[] Bytes(FaultValue value)
    {
        int content = (int)value.Number;
        return _digits > 2 ? [(byte)value.Address, (byte)(content >> 8), (byte)content] : [(byte)value.Address, (byte)content];
    }

    /// <summary>A chip that is not the experiment's is asked, so that what it cannot do is said before anything runs.</summary>
    private bool IsModelled(FaultValue value)
    {
        try
        {
            new SimulatedBoard(new BoardConfiguration(), new Settings(), 0).Chip(_chip).Disturb(Bytes(value));
            return true;
        }
        catch (NotModelledException)
        {
            return false;
        }
    }

    private static int Hex(Match match, string group)
    {
        return int.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^0x(?<address>[0-9a-fA-F]{1,2}) ?=? ?0x(?<content>[0-9a-fA-F]{1,4})$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Form();
}
