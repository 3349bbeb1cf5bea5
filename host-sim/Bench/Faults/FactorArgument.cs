using System.Globalization;
using System.Text.RegularExpressions;

namespace SSBms.Bench.Faults;

/// <summary>A plain number from −100 to 100: what a reading is multiplied by.</summary>
public sealed partial class FactorArgument : FaultArgument
{
    private const double Most = 100.0;

    // What a broken amplifier or a wrong resistor makes of a reading.
    private const double ShareOfNone = 0.1;
    private const double ShareOfTurned = 0.1;
    private const double Least = 0.1;
    private const double Largest = 5.0;

    /// <inheritdoc/>
    public override string Expected => "a factor from -100 to 100, such as 0.5";

    /// <inheritdoc/>
    public override bool TryRead(string text, out FaultValue value)
    {
        value = default;
        if (!Form().IsMatch(text))
        {
            return false;
        }

        value = new FaultValue(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        return Math.Abs(value.Number) <= Most;
    }

    /// <inheritdoc/>
    public override string Draw(string example, Chance chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        double factor =
            chance.Is("none", ShareOfNone) ? 0.0
            : chance.Is("turned", ShareOfTurned) ? -1.0
            : chance.Decades("factor", Least, Largest);
        return factor.ToString("G3", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Form();
}
