using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Impedance;

namespace SSBms.Laboratory.Measurements;

/// <summary>A resistance from the impedance spectrum of a rested or cycled cell.</summary>
/// <param name="name">Its name.</param>
/// <param name="part">Which of the fitted resistances.</param>
public sealed class ResistanceMeasurement(string name, Func<CellResistances, double> part) : IMeasurement
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Unit => "ohm.cm2";

    /// <inheritdoc/>
    public double Take(CellDefinition kind, Arguments with)
    {
        ArgumentNullException.ThrowIfNull(with);
        var test = new TestCell(kind, with, pressure: 0.0);
        int cycles = with.Count("cycles", 0);
        double density = with.Get("density", 0.0);
        double half = with.Get("half_hours", 1.0) * PhysicalConstants.SecondsPerHour;
        for (int cycle = 0; cycle < cycles; cycle++)
        {
            if (kind.Kind == CellKind.Full)
            {
                _ = test.DriveTo(density, kind["voltage.ceiling"]);
                _ = test.DriveTo(-density, kind["voltage.floor"]);
            }
            else
            {
                test.Drive(density, half, double.PositiveInfinity);
                test.Drive(-density, half, double.PositiveInfinity);
            }
        }

        if (with.Count("replace_interlayer", 0) > 0)
        {
            test.Cell.ReplaceInterlayer();
        }

        HalfCharge(test);

        // Measured where the paper did, which after a hot excursion is not where the cell was.
        test.Temperature = with.Get("measured_at", test.Temperature);
        test.Rest(cycles > 0 || test.Temperature != test.Cell.State.Temperature ? PhysicalConstants.SecondsPerHour : 1.0);
        return part(CellResistances.Of(test.Cell));
    }

    /// <summary>
    /// A discharged cathode hides its interface behind its diffusion, so a full cell is half charged first, at the temperature its
    /// numbers hold at.
    /// </summary>
    private static void HalfCharge(TestCell test)
    {
        const double Rate = 0.1;
        const double Hours = 0.5 / Rate;
        if (test.Cell.NominalCapacity <= 0.0)
        {
            return;
        }

        double temperature = test.Temperature;
        test.Temperature = test.Cell.Definition["temperature.reference"];
        test.Drive(Rate * test.Cell.NominalCapacity, Hours * PhysicalConstants.SecondsPerHour, double.PositiveInfinity);
        test.Temperature = temperature;
        test.Rest(PhysicalConstants.SecondsPerHour);
    }
}
