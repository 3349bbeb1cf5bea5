using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>The largest stripping current density at which the resistance of the cell does not rise: at this pressure, voids do not form.</summary>
public sealed class StrippingLimit : IMeasurement
{
    private const double Risen = 1.02;
    private const double Highest = 100.0;
    private const int Halvings = 20;

    /// <inheritdoc/>
    public string Name => "stripping_limit";

    /// <inheritdoc/>
    public string Unit => "mA/cm2";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        double seconds = with.Get("minutes", 60.0) * 60.0;
        double low = 0.0;
        double high = Highest;
        for (int i = 0; i < Halvings; i++)
        {
            double density = 0.5 * (low + high);
            var test = new TestCell(kind, with, TestCell.UsualPressure);
            double before = test.Cell.Resistance(-density);
            test.Drive(-density, seconds, Highest);
            bool held = test.Cell.Resistance(-density) < Risen * before && !test.Cell.Shorted;
            (low, high) = held ? (density, high) : (low, density);
        }

        return low;
    }
}
