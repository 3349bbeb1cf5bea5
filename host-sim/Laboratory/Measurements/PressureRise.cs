using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>How much the stack pressure of a clamped full cell rises in a charge.</summary>
public sealed class PressureRise : IMeasurement
{
    private const double Step = 60.0;
    private const double MostOfCapacity = 1.5;

    /// <inheritdoc/>
    public string Name => "pressure_rise";

    /// <inheritdoc/>
    public string Unit => "MPa";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(with);
        var test = new TestCell(kind, with, TestCell.UsualPressure);
        double density = with.Positive("rate") * test.Cell.NominalCapacity;
        var clamp = new Clamp(kind, with.Get("stiffness", Clamp.ScrewStiffness), test.Pressure);
        double highest = test.Pressure;
        double start = test.Pressure;
        double hours = MostOfCapacity * test.Cell.NominalCapacity / density;
        for (double passed = 0.0; passed < hours * PhysicalConstants.SecondsPerHour; passed += Step)
        {
            test.Pressure = clamp.Pressure(test.Cell.Breathing);
            highest = Math.Max(highest, test.Pressure);
            test.Cell.Step(Step, density, test.Pressure, test.Temperature);
            if (test.Cell.Voltage(density) > kind["voltage.ceiling"])
            {
                break;
            }
        }

        return highest - start;
    }
}
