using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>Voltage of a symmetric cell a minute after a current was switched on.</summary>
public sealed class Overpotential : IMeasurement
{
    private const double MillivoltPerVolt = 1e3;
    private const double Minute = 60.0;

    /// <inheritdoc/>
    public string Name => "overpotential";

    /// <inheritdoc/>
    public string Unit => "mV";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        var test = new TestCell(kind, with, TestCell.UsualPressure);
        double density = with.Positive("density");
        test.Drive(density, Minute, double.PositiveInfinity);
        return test.Cell.Voltage(density) * MillivoltPerVolt;
    }
}
